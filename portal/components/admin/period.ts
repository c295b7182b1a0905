/** Stretches of time that lists are narrowed to: the last hours or days, or from a date to a date. */

const hour = 3_600_000
const day = 24 * hour

/** By how far they reach back. */
export const spans = { '1h': hour, '24h': day, '7d': 7 * day, '30d': 30 * day, '90d': 90 * day } as const
export type Span = keyof typeof spans

export const isSpan = (text: string): text is Span => Object.hasOwn(spans, text)

export interface PeriodChoice {
  /** A span; `''` for all time, or for dates. */
  readonly since: string
  /** Dates such as 2026-11-20 on the reader's calendar; `''` is open. The last day is in. */
  readonly from: string
  readonly to: string
}

export interface Period {
  readonly after?: string
  readonly before?: string
}

/** @returns the instants that a list is asked for by; nothing for all time */
export function toPeriod({ since, from, to }: PeriodChoice, timeZone: string, now: number): Period {
  if (isSpan(since)) return { after: new Date(now - spans[since]).toISOString() }
  const first = startOfDay(from, timeZone)
  const last = startOfDay(to, timeZone, 1)
  return {
    ...(first === null ? {} : { after: new Date(first).toISOString() }),
    ...(last === null ? {} : { before: new Date(last).toISOString() }),
  }
}

/** @returns when a day begins on the clocks of a zone; `null` for what is no date */
export function startOfDay(date: string, timeZone: string, daysLater = 0): number | null {
  const utc = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(utc)) return null
  const midnight = utc + daysLater * day
  // Twice: at the first guess the clocks may not have been changed yet.
  const guess = midnight - offsetAt(midnight, timeZone)
  return midnight - offsetAt(guess, timeZone)
}

/** How far the clocks of a zone are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const local = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  )
  return local - Math.floor(instant / 1_000) * 1_000
}
