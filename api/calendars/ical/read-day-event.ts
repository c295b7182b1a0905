import type { SkipReason } from '@holdfast/contracts/calendars/import-holidays.ts'
import { parseDay } from '@holdfast/sla/zone-days.ts'
import { IcalFault } from './ical-fault.ts'
import { type JcalProperty, type RawEvent, textOf } from './read-events.ts'
import type { YearlyRule } from './yearly.ts'
import { readYearlyRule } from './yearly-rule.ts'

/** An event of whole days. Days are counted since 1970-01-01. */
export interface DayEvent {
  readonly line: number
  readonly uid: string | null
  readonly name: string
  readonly first: number
  readonly lengthDays: number
  readonly rule: YearlyRule | null
  readonly extraDays: readonly number[]
  readonly exceptDays: readonly number[]
  /** It stands for one day of the event with the same `uid`. */
  readonly replacesDay: number | null
  readonly cancelled: boolean
}

export interface SkippedEvent {
  readonly line: number
  readonly name: string
  readonly reason: SkipReason
}

const longestName = 200
/** The six weeks of a school's summer, and some. */
const longestDays = 62

/** @throws IcalFault where the file says something that is none */
export function readDayEvent({ line, properties }: RawEvent): DayEvent | SkippedEvent {
  const find = (wanted: string) => properties.find(([name]) => name === wanted)
  const name = (textOf(find('summary')) ?? '').slice(0, longestName)
  const skip = (reason: SkipReason): SkippedEvent => ({ line, name, reason })
  const start = find('dtstart')
  if (!start) throw new IcalFault(line, 'The event has no DTSTART')
  const lengthDays = readLength(line, start, find('dtend'), find('duration'))
  if (lengthDays === null) return skip('not_all_day')
  if (name === '') return skip('without_name')
  const written = properties.filter(([property]) => property === 'rrule')
  const rule = written.length === 1 ? readYearlyRule(written[0]?.[3]) : null
  if (written.length > 0 && !rule) return skip('repetition_unknown')
  const daysOf = (wanted: string) =>
    properties.filter(([property]) => property === wanted).flatMap((property) => readDays(line, property))
  return {
    line,
    name,
    uid: textOf(find('uid')),
    first: readDay(line, start),
    lengthDays,
    rule,
    extraDays: daysOf('rdate'),
    exceptDays: daysOf('exdate'),
    replacesDay: daysOf('recurrence-id')[0] ?? null,
    cancelled: textOf(find('status'))?.toUpperCase() === 'CANCELLED',
  }
}

/** @returns `null` for what does not begin and end at midnight */
function readLength(
  line: number,
  start: JcalProperty,
  end: JcalProperty | undefined,
  duration: JcalProperty | undefined,
): number | null {
  if (!isMidnight(start) || (end && !isMidnight(end))) return null
  const [, weeks, days] = /^P(?:(\d{1,3})W|(\d{1,3})D)?(?:T0[HMS])?$/.exec(textOf(duration) ?? 'P1D') ?? []
  if (duration && weeks === undefined && days === undefined) return null
  // The end of RFC 5545 is the day after the last; some write the same day twice.
  const length = end ? readDay(line, end) - readDay(line, start) : Number(weeks ?? 0) * 7 + Number(days ?? 0)
  if (length < 0) throw new IcalFault(line, 'The event ends before it begins')
  if (length > longestDays) throw new IcalFault(line, `The event lasts longer than ${longestDays} days`)
  if (start[2] === 'date-time' && length === 0) return null
  return Math.max(1, length)
}

function isMidnight([, , type, value]: JcalProperty): boolean {
  return type === 'date' || (type === 'date-time' && /T00:00:00$/.test(String(value)))
}

function readDay(line: number, property: JcalProperty): number {
  const [day] = readDays(line, property)
  if (day === undefined) throw new IcalFault(line, `${property[0].toUpperCase()} is empty`)
  return day
}

function readDays(line: number, [name, , , ...values]: JcalProperty): number[] {
  return values.map((value) => {
    const day = parseDay(String(value).slice(0, 10))
    if (day === null)
      throw new IcalFault(line, `${name.toUpperCase()}: there is no day “${String(value).slice(0, 40)}”`)
    return day
  })
}
