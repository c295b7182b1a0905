import type { ImportedHolidays } from '@holdfast/contracts/calendars/import-holidays.ts'
import { formatDay } from '@holdfast/sla/zone-days.ts'
import { IcalFault } from './ical-fault.ts'
import { type DayEvent, readDayEvent, type SkippedEvent } from './read-day-event.ts'
import { readEvents } from './read-events.ts'
import { expandYearly } from './yearly.ts'

/** Both inclusive. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** A version of a calendar holds no more. */
const mostHolidays = 2_000
const mostRepeating = 500
/** Many long events, or such as repeat often, would keep everybody waiting. */
const mostWrittenOut = 100_000
const mostSkipsShown = 100
const longestName = 200

/**
 * The holidays of an iCalendar file: events of whole days, what repeats every year written out.
 * @throws IcalFault with the line, for what is no such file
 */
export function collectHolidays(ical: string, years: Years): ImportedHolidays {
  const { name, events } = readEvents(ical)
  const read = events.map(readDayEvent)
  const skipped = read.filter((event): event is SkippedEvent => 'reason' in event)
  const ofDays = read.filter((event): event is DayEvent => !('reason' in event))
  if (ofDays.filter(({ rule }) => rule).length > mostRepeating) {
    throw new IcalFault(0, `The file has more than ${mostRepeating} events that repeat`)
  }
  const cancelled = ofDays.filter((event) => event.cancelled && event.replacesDay === null)
  skipped.push(...cancelled.map(({ line, name }) => ({ line, name, reason: 'cancelled' as const })))
  const found = new Map<number, { names: Set<string>; recurring: boolean }>()
  const outside = placeAll(ofDays, years, found)
  return {
    calendarName: name,
    from: `${years.from}-01-01`,
    to: `${years.to}-12-31`,
    holidays: [...found].sort(([a], [b]) => a - b).map(([day, { names, recurring }]) => present(day, names, recurring)),
    outside,
    skipped: skipped.toSorted((a, b) => a.line - b.line).slice(0, mostSkipsShown),
    skippedCount: skipped.length,
  }
}

function present(day: number, names: ReadonlySet<string>, recurring: boolean): ImportedHolidays['holidays'][number] {
  return { date: formatDay(day), name: [...names].join(', ').slice(0, longestName), recurring }
}

/** @returns how many events have no day in the years */
function placeAll(
  events: readonly DayEvent[],
  years: Years,
  found: Map<number, { names: Set<string>; recurring: boolean }>,
): number {
  const replaced = replacedDays(events)
  const window = { from: Date.UTC(years.from, 0, 1) / 86_400_000, to: Date.UTC(years.to, 11, 31) / 86_400_000 }
  let outside = 0
  let writtenOut = 0
  for (const event of events.filter(({ cancelled }) => !cancelled)) {
    const begins = beginsOf(event, years, replaced)
    writtenOut += begins.length * event.lengthDays
    if (writtenOut > mostWrittenOut) throw new IcalFault(0, 'The events of the file have too many days together')
    const days = begins
      .flatMap((day) => Array.from({ length: event.lengthDays }, (_, index) => day + index))
      .filter((day) => day >= window.from && day <= window.to)
    if (days.length === 0) outside++
    for (const day of days) {
      const there = found.get(day) ?? { names: new Set<string>(), recurring: false }
      found.set(day, { names: there.names.add(event.name), recurring: there.recurring || event.rule !== null })
    }
    if (found.size > mostHolidays) throw new IcalFault(0, `The file has more than ${mostHolidays} days`)
  }
  return outside
}

/** @returns the days on which the event begins */
function beginsOf(event: DayEvent, years: Years, replaced: ReadonlyMap<string, ReadonlySet<number>>): number[] {
  const { first, rule, extraDays, exceptDays, uid, replacesDay } = event
  // What began last year may reach into the first day that is wanted.
  const begins = rule ? expandYearly(rule, first, { from: years.from - 1, to: years.to }) : [first]
  const without = new Set([...exceptDays, ...(replacesDay === null ? (replaced.get(uid ?? '') ?? []) : [])])
  return [...new Set([...begins, ...extraDays])].filter((day) => !without.has(day))
}

/** Days that another event of the same `uid` stands for, or takes away. */
function replacedDays(events: readonly DayEvent[]): Map<string, Set<number>> {
  const byUid = new Map<string, Set<number>>()
  for (const { uid, replacesDay } of events) {
    if (uid === null || replacesDay === null) continue
    byUid.set(uid, (byUid.get(uid) ?? new Set()).add(replacesDay))
  }
  return byUid
}
