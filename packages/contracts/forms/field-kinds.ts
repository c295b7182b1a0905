/** The kinds of questions that a form asks (features A11). Plain constants, for pages too. */
export const fieldKinds = [
  'text',
  'long_text',
  'number',
  'date',
  'select',
  'multi_select',
  'checkbox',
  'person',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** The longest answers that a text can have, in UTF-16 units, whatever a form says. */
export const longestText: Readonly<Record<'text' | 'long_text', number>> = { text: 500, long_text: 10_000 }

/** @returns whether the kind offers answers to choose from */
export function hasOptions(kind: FieldKind): boolean {
  return kind === 'select' || kind === 'multi_select'
}

/** @returns what `min` and `max` count: characters, the value itself, or choices; `null` where they say nothing */
export function boundOf(kind: FieldKind): 'length' | 'value' | 'choices' | null {
  if (kind === 'text' || kind === 'long_text') return 'length'
  if (kind === 'number') return 'value'
  return kind === 'multi_select' ? 'choices' : null
}

/** What a form offers as a picture of itself; names of Lucide, of which pages bundle these. */
export const formIcons = [
  'file-text',
  'wrench',
  'key-round',
  'package',
  'laptop',
  'smartphone',
  'printer',
  'wifi',
  'mail',
  'user-plus',
  'user-minus',
  'shield',
  'calendar',
  'credit-card',
  'building',
  'truck',
  'circle-help',
  'message-square',
] as const
export type FormIcon = (typeof formIcons)[number]
