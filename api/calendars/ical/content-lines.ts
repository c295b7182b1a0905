import { IcalFault } from './ical-fault.ts'

/** A line of an iCalendar file with what was folded under it, and where it begins, from 1. */
export interface ContentLine {
  readonly line: number
  readonly text: string
}

/** A picture in an event may be long; what is longer than this is not read by us, and costs the parser a second. */
const longestLine = 100_000

/**
 * Joins what RFC 5545 folds: a line that begins with a blank goes on with the one before.
 * @throws IcalFault for a line that is too long
 */
export function readContentLines(ical: string): ContentLine[] {
  const lines: { line: number; parts: string[]; length: number }[] = []
  for (const [index, text] of ical
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const before = lines.at(-1)
    const folded = /^[ \t]/.test(text) && before
    if (!folded && text.trim() === '') continue
    const part = folded ? text.slice(1) : text
    const into = folded ? before : { line: index + 1, parts: [], length: 0 }
    if (!folded) lines.push(into)
    into.parts.push(part)
    into.length += part.length
    if (into.length > longestLine) throw new IcalFault(into.line, `is longer than ${longestLine} characters`)
  }
  return lines.map(({ line, parts }) => ({ line, text: parts.join('') }))
}
