/**
 * A slow second opinion on business time: it walks minute by minute and asks `Intl`, not Temporal, what the clock on
 * the wall shows. It shares no code with the calendar on purpose. Only whole minutes within its range.
 */
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'

const minuteMs = 60_000
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** Wall minutes (local time read as if it were UTC, in minutes) of every minute of a range. */
export interface WallRange {
  readonly startMs: number
  readonly walls: readonly number[]
  /** The first minute at which the clock shows a wall minute. */
  readonly first: ReadonlyMap<number, number>
  /** The dates that the zone has, as days since 1970-01-01. */
  readonly dates: ReadonlySet<number>
}

/** Reads the wall clock of a zone for every minute from an instant on. */
export function readWalls(zone: string, startMs: number, minutes: number): WallRange {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  // `Intl` is slow, and all changes of offset that the tests meet happen on a quarter of an hour.
  const quarters = Array.from({ length: Math.ceil(minutes / 15) }, (_, i) => {
    const text = format.format(startMs + i * 15 * minuteMs)
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (text.match(/\d+/g) ?? []).map(Number)
    return Date.UTC(year, month - 1, day, hour, minute) / minuteMs
  })
  const walls = Array.from({ length: minutes }, (_, i) => (quarters[Math.floor(i / 15)] ?? 0) + (i % 15))
  const first = new Map(walls.map((wall, i) => [wall, i] as const).reverse())
  return { startMs, walls, first, dates: new Set(walls.map((wall) => Math.floor(wall / 1440))) }
}

/** @returns for every minute of the range whether it is open, by the letter of rule 9. */
export function markOpenMinutes(rules: CalendarRules, { walls, first, dates }: WallRange): boolean[] {
  const open = walls.map(() => rules.alwaysOpen)
  for (const date of rules.alwaysOpen ? [] : dates) {
    const iso = new Date(date * 86_400_000).toISOString().slice(0, 10)
    const holiday = rules.holidays.find((day) => day.date === iso)
    const weekday = weekdays[new Date(date * 86_400_000).getUTCDay()] ?? 'sunday'
    for (const window of holiday ? (holiday.windows ?? []) : rules.weekly[weekday]) {
      const from = date * 1440 + parse(window.from)
      const to = date * 1440 + parse(window.to) + (parse(window.to) <= parse(window.from) ? 1440 : 0)
      open.fill(true, find(from), find(to))
    }
  }
  return open

  /** The first minute that shows the wall time; in a gap, as far after its edge as the time is after the wall there. */
  function find(wall: number): number {
    const exact = first.get(wall)
    if (exact !== undefined) return exact
    if (wall < (walls[0] ?? 0)) return 0
    const edge = walls.findLastIndex((other, i) => other < wall && (walls[i + 1] ?? other + 1) > wall)
    return edge < 0 ? walls.length : edge + (wall - (walls[edge] ?? 0))
  }
}

function parse(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
