/**
 * The one reading of a filter: its text, its chips and what the API is asked for all come from here. The text is what is
 * kept (in the URL, in a view); a chip is a piece of it.
 */
import { type FieldName, fields, isFieldName } from './fields.ts'
import { readSpan } from './spans.ts'
import { type Piece, type Token, tokenize, type ValueToken } from './tokens.ts'

/** One filter as it is typed: `-tag:vip,beta`. */
export interface Condition extends Piece {
  readonly field: FieldName
  readonly negated: boolean
  /** As they are written, without quotes; of lists as the list has them. Never empty. */
  readonly values: readonly string[]
  /** Where each of them stands. */
  readonly pieces: readonly Piece[]
}

export const filterErrorCodes = [
  'unknown_field',
  'no_value',
  'unknown_value',
  'bad_span',
  'one_span',
  'not_negatable',
  'unclosed',
  'unknown_name',
  'ambiguous_name',
] as const

/** What cannot be understood, and where it stands. The rest holds nevertheless. */
export interface FilterError extends Piece {
  readonly code: (typeof filterErrorCodes)[number]
  /** The field that it is about, where it is one. */
  readonly field?: FieldName
  readonly text: string
}

export interface Filter {
  readonly text: string
  readonly conditions: readonly Condition[]
  /** Words to look for, with the quotes around those that belong together. */
  readonly words: string
  readonly errors: readonly FilterError[]
}

export function parseFilter(text: string): Filter {
  const conditions: Condition[] = []
  const words: string[] = []
  const errors: FilterError[] = []
  for (const token of tokenize(text)) {
    const read = readToken(text, token)
    errors.push(...read.errors)
    if (read.condition) conditions.push(read.condition)
    if (read.word) words.push(read.word)
  }
  return { text, conditions, words: words.join(' '), errors }
}

interface Read {
  readonly errors: readonly FilterError[]
  readonly condition?: Condition
  readonly word?: string
}

function readToken(text: string, token: Token): Read {
  const { start, end, key, values, isUnclosed } = token
  const written = text.slice(start, end)
  if (isUnclosed) return { errors: [{ code: 'unclosed', start, end, text: written }] }
  if (key === null) return /[\p{L}\p{N}]/u.test(written) ? { errors: [], word: written } : { errors: [] }
  if (!isFieldName(key.text)) return { errors: [{ code: 'unknown_field', start, end, text: key.text }] }
  const field = key.text
  const fail = (code: FilterError['code']): Read => ({ errors: [{ code, start, end, field, text: written }] })
  const given = values.filter((value) => value.text.trim() !== '')
  if (given.length === 0) return fail('no_value')
  if (token.negated && !fields[field].negatable) return fail('not_negatable')
  if (fields[field].kind === 'span' && given.length > 1) return fail('one_span')
  return readValues(token, field, given)
}

/** A value that is not understood is left out; where none is left, so is the whole. */
function readValues({ start, end, negated }: Token, field: FieldName, given: readonly ValueToken[]): Read {
  const errors: FilterError[] = []
  const known: { value: string; piece: Piece }[] = []
  for (const { text, ...piece } of given) {
    const value = readValue(field, text)
    if (value !== null) known.push({ value, piece: { start: piece.start, end: piece.end } })
    else {
      const code = fields[field].kind === 'span' ? 'bad_span' : 'unknown_value'
      errors.push({ code, start: piece.start, end: piece.end, field, text })
    }
  }
  if (known.length === 0) return { errors }
  const condition = {
    field,
    negated,
    start,
    end,
    values: known.map(({ value }) => value),
    pieces: known.map(({ piece }) => piece),
  }
  return { errors, condition }
}

function readValue(field: FieldName, text: string): string | null {
  const { kind, values } = fields[field]
  const plain = text.trim()
  const lower = plain.toLowerCase()
  if (kind === 'list') return values.find((value) => value === lower.replace(/[-\s]+/g, '_')) ?? null
  if (kind === 'span') return readSpan(lower) === null || !isSpanOf(field, lower) ? null : lower
  return values.includes(lower) ? lower : plain
}

/** Only a due time can be late, or missing. */
function isSpanOf(field: FieldName, text: string): boolean {
  return field === 'due' || !['late', 'none'].includes(text)
}
