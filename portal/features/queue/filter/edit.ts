/** Changes to a filter's text, piece by piece: what one does with chips is done to the words they stand for. */
import type { FieldName } from './fields.ts'
import type { Condition, Filter } from './parse.ts'
import type { Piece } from './tokens.ts'

export interface WrittenCondition {
  readonly field: FieldName
  readonly negated?: boolean
  readonly values: readonly string[]
}

/** @returns a value as it must be typed */
export function writeValue(value: string): string {
  // A quote cannot be quoted; what it was part of is found without it.
  const plain = value.replaceAll('"', '')
  return /[\s,]/.test(plain) || plain === '' ? `"${plain}"` : plain
}

export function writeCondition({ field, negated = false, values }: WrittenCondition): string {
  return `${negated ? '-' : ''}${field}:${values.map(writeValue).join(',')}`
}

/** @returns the text with a piece of it replaced, or taken out by an empty one */
export function replacePiece(text: string, { start, end }: Piece, replacement: string): string {
  const before = text.slice(0, start).trimEnd()
  const after = text.slice(end).trimStart()
  return [before, replacement, after].filter((part) => part !== '').join(' ')
}

/** Adds a condition, or its values to one of the same kind that is there. */
export function addCondition({ text, conditions }: Filter, added: WrittenCondition): string {
  const known = conditions.find(({ field, negated }) => field === added.field && negated === (added.negated ?? false))
  if (!known) return [text.trim(), writeCondition(added)].filter((part) => part !== '').join(' ')
  return changeCondition(text, known, { values: [...new Set([...known.values, ...added.values])] })
}

/** @returns the text with a changed condition; one without values goes */
export function changeCondition(
  text: string,
  condition: Condition,
  changes: { readonly negated?: boolean; readonly values?: readonly string[] },
): string {
  const { field, negated, values } = { ...condition, ...changes }
  return replacePiece(text, condition, values.length === 0 ? '' : writeCondition({ field, negated, values }))
}

/** @returns the text with other words to look for, which come last */
export function changeWords({ conditions }: Filter, words: string): string {
  return [...conditions.map(writeCondition), words.trim()].filter((part) => part !== '').join(' ')
}

/** Whether two filters ask for the same, however they are spaced. */
export function isSameFilter(one: string, other: string): boolean {
  return one.trim().replace(/\s+/g, ' ') === other.trim().replace(/\s+/g, ' ')
}
