/** What could be typed next, at the place where one types. */

import { writeValue } from './edit.ts'
import { type FieldName, fieldNames, fields, isFieldName } from './fields.ts'
import { type Token, tokenize } from './tokens.ts'

/** Where one is in the text, and what is being written there. */
export type Place =
  | {
      readonly kind: 'field'
      readonly start: number
      readonly end: number
      readonly typed: string
      readonly negated: boolean
    }
  | {
      readonly kind: 'value'
      readonly start: number
      readonly end: number
      readonly typed: string
      readonly field: FieldName
      readonly taken: readonly string[]
    }

/** @returns `null` where nothing helps: in the middle of words, or behind a field that there is not */
export function findPlace(text: string, cursor: number): Place | null {
  const token = tokenize(text).find(({ start, end }) => start < cursor && cursor <= end)
  if (!token) return { kind: 'field', start: cursor, end: cursor, typed: '', negated: false }
  if (token.key === null) return fieldPlace(token, cursor)
  const { text: key, end: keyEnd } = token.key
  if (cursor <= keyEnd || !isFieldName(key)) return null
  return valuePlace(text, token, key, cursor)
}

function fieldPlace(token: Token, cursor: number): Place | null {
  const value = token.values[0]
  if (value?.isQuoted || cursor < token.end) return null
  const start = token.start + (token.negated ? 1 : 0)
  return { kind: 'field', start, end: token.end, typed: value?.text.toLowerCase() ?? '', negated: token.negated }
}

function valuePlace(text: string, token: Token, field: FieldName, cursor: number): Place {
  const current = token.values.find(({ start, end }) => start <= cursor && cursor <= end)
  const taken = token.values.filter((value) => value !== current).map((value) => value.text)
  if (current) {
    const typed = text.slice(current.start, cursor).replaceAll('"', '')
    return { kind: 'value', start: current.start, end: current.end, typed, field, taken }
  }
  return { kind: 'value', start: cursor, end: cursor, typed: '', field, taken }
}

export interface Suggestion {
  /** What is written when it is taken. */
  readonly insert: string
  readonly field: FieldName
  /** A value of the field; without one it is the field itself. */
  readonly value?: string
  /** Who or what it is, where the value is a name. */
  readonly label?: string
}

export interface NamedValue {
  readonly value: string
  readonly label: string
}

const most = 8

/** @returns the fields that begin with what is typed, those that are asked for most first */
export function suggestFields({ typed, negated }: Extract<Place, { kind: 'field' }>): Suggestion[] {
  return fieldNames
    .filter((field) => field.startsWith(typed) && (!negated || fields[field].negatable))
    .slice(0, typed === '' ? most : undefined)
    .map((field) => ({ insert: `${field}:`, field }))
}

/** @param named values that have names of their own, already looked for by what is typed where the server does that */
export function suggestValues(
  { typed, field, taken }: Extract<Place, { kind: 'value' }>,
  labelOf: (value: string) => string,
  named: readonly NamedValue[],
): Suggestion[] {
  const wanted = typed.toLowerCase()
  const fits = (words: string) =>
    words
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(wanted)) || words.toLowerCase().startsWith(wanted)
  const fixed = fields[field].values.map((value) => ({ value, label: labelOf(value) }))
  return [...fixed, ...named]
    .filter(({ value, label }) => !taken.includes(value) && (fits(value) || fits(label)))
    .slice(0, most)
    .map(({ value, label }) => ({ insert: writeValue(value), field, value, label }))
}

/** @returns the text with the suggestion in its place, and where one goes on typing */
export function takeSuggestion(text: string, place: Place, { insert }: Suggestion): { text: string; cursor: number } {
  const after = text.slice(place.end)
  // A field goes on with its value, a value with the next word.
  const gap = place.kind === 'field' || after.startsWith(' ') || after.startsWith(',') ? '' : ' '
  const skip = place.kind === 'value' && after.startsWith(' ') ? 1 : 0
  const before = text.slice(0, place.start) + insert + gap
  return { text: before + after, cursor: before.length + skip }
}
