/** A year as twelve months of weeks. */
import type { CalendarHours } from '@holdfast/contracts/calendars/preview-calendar.ts'
import { type Weekday, weekdayOf, weekFrom } from './week.ts'

export type HoursDay = CalendarHours['days'][number]
/** Open as usual, closed as usual, a holiday without hours, a holiday with some. */
export type DayKind = 'open' | 'closed' | 'holiday' | 'shortened'

export interface YearDay {
  readonly date: string
  readonly kind: DayKind
  readonly holiday: string | null
  readonly windows: HoursDay['windows']
  readonly openMs: number
}

export interface Month {
  /** 1 to 12. */
  readonly month: number
  /** How many fields of the first week are empty. */
  readonly blanks: number
  readonly days: readonly YearDay[]
}

/** @param days of one whole year, in their order */
export function monthsOf(days: readonly HoursDay[], first: Weekday): Month[] {
  const order = weekFrom(first)
  return Array.from({ length: 12 }, (_, index) => {
    const ofMonth = days.filter(({ date }) => Number(date.slice(5, 7)) === index + 1).map(readDay)
    const [begin] = ofMonth
    return { month: index + 1, blanks: begin ? order.indexOf(weekdayOf(begin.date)) : 0, days: ofMonth }
  })
}

function readDay({ date, holiday, windows }: HoursDay): YearDay {
  const isOpen = windows.length > 0
  const kind = holiday === null ? (isOpen ? 'open' : 'closed') : isOpen ? 'shortened' : 'holiday'
  const openMs = windows.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0)
  return { date, kind, holiday, windows, openMs }
}

/** @returns the day so many days away, within the same year; `null` beyond its ends */
export function dayAway(date: string, by: number): string | null {
  const moved = new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)
  return moved.slice(0, 4) === date.slice(0, 4) ? moved : null
}

/** Hours that leave out no more than a change of clocks. */
const wholeDayMs = 23 * 3_600_000

export function isAllDay(windows: HoursDay['windows']): boolean {
  const [only] = windows
  return windows.length === 1 && only !== undefined && Date.parse(only.to) - Date.parse(only.from) >= wholeDayMs
}

export interface Opening {
  readonly isOpen: boolean
  /** When that changes; `null` where the days that are known do not tell. */
  readonly changesAt: string | null
}

/** @param days from today on, in their order @returns whether it is open, and until or from when */
export function openingAt(days: readonly HoursDay[], now: number): Opening {
  const windows = days.flatMap((day) => day.windows)
  const current = windows.findIndex(({ from, to }) => Date.parse(from) <= now && now < Date.parse(to))
  if (current < 0) {
    return { isOpen: false, changesAt: windows.find(({ from }) => Date.parse(from) > now)?.from ?? null }
  }
  // Hours that go on without a break are one: around the clock, it never closes.
  let last = current
  while (windows[last + 1]?.from === windows[last]?.to) last++
  const isLastKnown = last === windows.length - 1
  return { isOpen: true, changesAt: isLastKnown ? null : (windows[last]?.to ?? null) }
}
