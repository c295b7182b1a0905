/** What a deed changed, taken apart field by field. */

export interface Change {
  /** `scope.siteIds` is what is kept within another. */
  readonly field: string
  /** `undefined`: it was not there. */
  readonly before: unknown
  readonly after: unknown
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** What is there for machines only: it changes with every edit, and says nothing. */
const unsaid = new Set(['version', 'updatedAt'])

/** @returns the fields that differ, in the order in which they are kept; all of them where something came or went */
export function listChanges(before: unknown, after: unknown): Change[] {
  const [was, is] = [isFields(before) ? before : {}, isFields(after) ? after : {}]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !unsaid.has(name))
  return names
    .map((field) => ({ field, before: was[field], after: is[field] }))
    .filter((change) => !isSame(change.before, change.after))
    .flatMap(takeApart)
}

/** Of what is kept within a field only what differs: one setting is not found among thirty. */
function takeApart(change: Change): Change[] {
  const { field, before, after } = change
  if (!isFields(before) || !isFields(after) || isName(before) || isName(after)) return [change]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .map((name) => ({ field: `${field}.${name}`, before: before[name], after: after[name] }))
    .filter((within) => !isSame(within.before, within.after))
}

/** Nothing said, said to be nothing, and said to be empty are the same to a reader. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}

export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'yes' | 'no' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'instant'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Anything deeper, as it is kept. */
  | { readonly kind: 'data'; readonly json: string }

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

/** @param nameOf the name of something that is known by its id; `undefined` for what is no id or not known */
export function showValue(value: unknown, nameOf: (id: string) => string | undefined): Shown {
  if (value === null || value === undefined || value === '') return { kind: 'nothing' }
  if (typeof value === 'boolean') return { kind: value ? 'yes' : 'no' }
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'string') {
    return instant.test(value) ? { kind: 'instant', value } : { kind: 'text', value: nameOf(value) ?? value }
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return { kind: 'nothing' }
    const items = value.map((item) => wordsOf(item, nameOf))
    if (items.every((item) => item !== undefined)) return { kind: 'list', items }
  }
  const name = wordsOf(value, nameOf)
  return name === undefined ? { kind: 'data', json: JSON.stringify(value, null, 2) } : { kind: 'text', value: name }
}

/** Of what has a name, the name. */
function wordsOf(value: unknown, nameOf: (id: string) => string | undefined): string | undefined {
  if (typeof value === 'string') return nameOf(value) ?? value
  if (typeof value === 'number') return String(value)
  return isFields(value) && isName(value) ? value.name : undefined
}

function isName(value: Fields): value is { readonly name: string } {
  return typeof value.name === 'string' && Object.keys(value).every((key) => key === 'id' || key === 'name')
}

/** @returns the words of a name as programs write it: `chatsPerAgent` is `chats per agent` */
export function spellOut(field: string): string {
  return field
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
}
