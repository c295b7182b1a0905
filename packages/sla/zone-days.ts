import { Temporal } from 'temporal-polyfill'

/** Milliseconds of a minute. */
export const minuteMs = 60_000
/** Milliseconds of a day of 24 hours; a local day may be shorter or longer. */
export const dayMs = 86_400_000

/**
 * A time zone's local days. A local day is counted as days since 1970-01-01 of its date, instants are epoch milliseconds.
 * Every start of a day is asked of the time-zone data once and kept, because that lookup is what costs.
 */
export interface ZoneDays {
  /** @returns the first instant of the local day; for a date that the zone skipped, the start of the next one. */
  startOf(day: number): number
  /** @returns the instant of a local time, given in ms after midnight and possibly on the next day (24 h and more). */
  instantOf(day: number, timeMs: number): number
  /** @returns the local day that the instant lies on. */
  dayOf(instant: number): number
}

/** Opens a zone's days. @throws RangeError when the zone is not in the time-zone data. */
export function openZoneDays(zone: string): ZoneDays {
  const starts = new Map<number, number>()
  convert(zone, 0, 0)

  function startOf(day: number): number {
    const known = starts.get(day)
    if (known !== undefined) return known
    const start = convert(zone, day, 0)
    starts.set(day, start)
    return start
  }

  function instantOf(day: number, timeMs: number): number {
    const onDay = day + Math.floor(timeMs / dayMs)
    const rest = timeMs - (onDay - day) * dayMs
    const start = startOf(onDay)
    // A local day of exactly 24 hours has no change of offset: its times are a plain sum.
    if (rest === 0 || startOf(onDay + 1) - start === dayMs) return start + rest
    return convert(zone, onDay, rest)
  }

  function dayOf(instant: number): number {
    // Offsets lie within ±14 hours of UTC, so the local day is the UTC day or a neighbour of it.
    const utcDay = Math.floor(instant / dayMs)
    if (instant >= startOf(utcDay + 1)) return utcDay + 1
    return instant >= startOf(utcDay) ? utcDay : utcDay - 1
  }

  return { startOf, instantOf, dayOf }
}

/** @returns the local day of an ISO date, or null when there is no such date in the calendar. */
export function parseDay(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) return null
  const epochMs = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
  return new Date(epochMs).toISOString().startsWith(date) ? epochMs / dayMs : null
}

/** @returns the ISO date of a local day. */
export function formatDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** @returns the local time of the instant in ms after midnight, as a clock on the wall shows it. */
export function wallTimeMs(zone: string, instant: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return ((local.hour * 60 + local.minute) * 60 + local.second) * 1000 + local.millisecond
}

/** Rule 9: a local time that does not exist moves forward, one that exists twice is the first: Temporal's 'compatible'. */
function convert(zone: string, day: number, timeMs: number): number {
  const date = new Date(day * dayMs)
  return new Temporal.PlainDateTime(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
    .add({ milliseconds: timeMs })
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}
