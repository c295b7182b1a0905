import type { Rota } from '@holdfast/contracts/shifts/list-shifts.ts'
import { describe, expect, it } from 'vitest'
import { addWeeks, coverOf, daysFrom, firstDayOf, mostAtOnce, piecesOf, weekOf, weekOfDate } from './week.ts'

const hour = 3_600_000
const berlin = 'Europe/Berlin'

describe('weeks', () => {
  it('begin where the language is spoken', () => {
    expect([firstDayOf('de'), firstDayOf('en')]).toEqual([0, 0])
    expect(weekOf(Date.parse('2026-11-22T23:30:00Z'), berlin, 0)).toBe('2026-11-23')
    expect(weekOf(Date.parse('2026-11-22T22:30:00Z'), berlin, 0)).toBe('2026-11-16')
    expect(weekOfDate('2026-11-22', 6)).toBe('2026-11-22')
    expect(weekOfDate('2026-11-21', 5)).toBe('2026-11-21')
    expect(weekOfDate('2026-11-20', 5)).toBe('2026-11-14')
    expect(weekOfDate('2026-02-30', 0)).toBeNull()
    expect(addWeeks('2026-12-28', 1)).toBe('2027-01-04')
  })

  it('have a day of 23 hours in spring and one of 25 in autumn', () => {
    const lengths = (date: string) => daysFrom(date, berlin).map(({ from, to }) => (to - from) / hour)
    expect(lengths('2026-03-23')).toEqual([24, 24, 24, 24, 24, 24, 23])
    expect(lengths('2026-10-19')).toEqual([24, 24, 24, 24, 24, 24, 25])
  })
})

describe('piecesOf', () => {
  it('cuts a night shift at midnight', () => {
    const [, saturday, sunday] = daysFrom('2026-03-27', berlin)
    if (!saturday || !sunday) throw new Error('a week has seven days')
    const night = [{ from: '2026-03-28T21:00:00Z', to: '2026-03-29T04:00:00Z' }]
    expect(piecesOf(night, saturday)).toMatchObject([
      { start: 22 / 24, width: 2 / 24, isCutBefore: false, isCutAfter: true },
    ])
    // Six on the wall, five hours long: the clocks go forward.
    expect(piecesOf(night, sunday)).toMatchObject([{ start: 0, width: 5 / 23, isCutBefore: true, isCutAfter: false }])
    expect(piecesOf([{ from: '2026-03-28T08:00:00Z', to: '2026-03-28T16:00:00Z' }], saturday)).toMatchObject([
      { start: 9 / 24, isCutBefore: false, isCutAfter: false },
    ])
    expect(piecesOf([{ from: '2026-03-27T08:00:00Z', to: '2026-03-27T16:00:00Z' }], saturday)).toEqual([])
  })
})

describe('coverOf', () => {
  it('counts who is there from change to change', () => {
    const [day] = daysFrom('2026-03-02', 'UTC')
    if (!day) throw new Error('a week has seven days')
    const rota = (from: number, to: number) =>
      ({
        spans: [
          { from: new Date(day.from + from * hour).toISOString(), to: new Date(day.from + to * hour).toISOString() },
        ],
      }) as unknown as Rota
    const cover = coverOf([rota(6, 12), rota(8, 12), rota(20, 30)], day)
    expect(cover.map(({ start, count }) => [start * 24, count])).toEqual([
      [0, 0],
      [6, 1],
      [8, 2],
      [12, 0],
      [20, 1],
    ])
    expect(mostAtOnce([rota(6, 12), rota(8, 12)], [day])).toBe(2)
    expect(mostAtOnce([], [day])).toBe(1)
    expect(coverOf([], day)).toMatchObject([{ start: 0, width: 1, count: 0 }])
  })
})
