/** The days of a week on the reader's wall, as instants, and what lies on each: pure, right over daylight saving. */
import type { Rota } from '@holdfast/contracts/shifts/list-shifts.ts'
import { formatDay, openZoneDays, parseDay } from '@holdfast/sla/zone-days.ts'

const daysOfWeek = 7

export interface Day {
  /** ISO date. */
  readonly date: string
  readonly from: number
  readonly to: number
}

/** 0 is Monday. */
export type FirstDay = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** @returns with which day weeks begin where the language is spoken */
export function firstDayOf(language: string): FirstDay {
  const locale = new Intl.Locale(language === 'en' ? 'en-GB' : language) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number }
    weekInfo?: { firstDay: number }
  }
  const { firstDay } = locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }
  return ((firstDay + 6) % daysOfWeek) as FirstDay
}

/** @returns the first date of the week that the instant lies in */
export function weekOf(instant: number, timeZone: string, first: FirstDay): string {
  return beginOf(openZoneDays(timeZone).dayOf(instant), first)
}

/** @returns the first date of the week that a date lies in; `null` for what is no date */
export function weekOfDate(date: string, first: FirstDay): string | null {
  const day = parseDay(date)
  return day === null ? null : beginOf(day, first)
}

function beginOf(day: number, first: FirstDay): string {
  // Day 0, 1970-01-01, was a Thursday: 3 from Monday.
  const weekday = (((day + 3) % daysOfWeek) + daysOfWeek) % daysOfWeek
  return formatDay(day - ((weekday - first + daysOfWeek) % daysOfWeek))
}

export function addWeeks(date: string, weeks: number): string {
  return formatDay((parseDay(date) ?? 0) + weeks * daysOfWeek)
}

/** @returns the seven days from a date on */
export function daysFrom(date: string, timeZone: string): Day[] {
  const zone = openZoneDays(timeZone)
  const first = parseDay(date) ?? 0
  return Array.from({ length: daysOfWeek }, (_, index) => {
    const day = first + index
    return { date: formatDay(day), from: zone.startOf(day), to: zone.startOf(day + 1) }
  })
}

export interface Piece {
  readonly from: number
  readonly to: number
  /** Of the day. */
  readonly start: number
  readonly width: number
  /** It began before the day. */
  readonly isCutBefore: boolean
  /** It goes on after it. */
  readonly isCutAfter: boolean
}

type Times = readonly { readonly from: string; readonly to: string }[]

/** @returns what of these times lies on a day */
export function piecesOf(times: Times, { from, to }: Day): Piece[] {
  return times.flatMap((time) => {
    const [begin, end] = [Math.max(Date.parse(time.from), from), Math.min(Date.parse(time.to), to)]
    if (end <= begin) return []
    return [
      {
        from: begin,
        to: end,
        start: (begin - from) / (to - from),
        width: (end - begin) / (to - from),
        isCutBefore: Date.parse(time.from) < from,
        isCutAfter: Date.parse(time.to) > to,
      },
    ]
  })
}

export const absencesOf = ({ absences }: Rota): { from: string; to: string }[] =>
  absences.map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }))

export interface CoverPiece extends Pick<Piece, 'from' | 'to' | 'start' | 'width'> {
  readonly count: number
}

/** @returns the most that are on shift at once, on any of these days; at least 1 */
export function mostAtOnce(rotas: readonly Rota[], days: readonly Day[]): number {
  return Math.max(1, ...days.flatMap((day) => coverOf(rotas, day).map(({ count }) => count)))
}

/** @returns how many are on shift over a day, from change to change */
export function coverOf(rotas: readonly Rota[], day: Day): CoverPiece[] {
  const changes = new Map<number, number>([[day.from, 0]])
  const change = (at: number, by: number) => changes.set(at, (changes.get(at) ?? 0) + by)
  for (const piece of rotas.flatMap(({ spans }) => piecesOf(spans, day))) {
    change(piece.from, 1)
    change(piece.to, -1)
  }
  const instants = [...changes.keys()].filter((at) => at < day.to).sort((a, b) => a - b)
  let count = 0
  return instants.map((at, index) => {
    count += changes.get(at) ?? 0
    const end = instants[index + 1] ?? day.to
    const length = day.to - day.from
    return { from: at, to: end, start: (at - day.from) / length, width: (end - at) / length, count }
  })
}
