import { describe, expect, it } from 'vitest'
import { dayAway, type HoursDay, monthsOf, openingAt } from './year.ts'

const day = (date: string, from?: string, to?: string, holiday: string | null = null): HoursDay => ({
  date,
  holiday,
  windows: from && to ? [{ from: `${date}T${from}:00.000Z`, to: `${date}T${to}:00.000Z` }] : [],
})
const year = Array.from({ length: 365 }, (_, index) =>
  day(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10), '08:00', '16:00'),
)

describe('a year', () => {
  it('is twelve months of weeks that begin on a given day', () => {
    const months = monthsOf(year, 'monday')
    expect(months).toHaveLength(12)
    expect(months.map(({ days }) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    // 1 January 2026 was a Thursday.
    expect(months[0]?.blanks).toBe(3)
    expect(monthsOf(year, 'sunday')[0]?.blanks).toBe(4)
  })

  it('tells days apart', () => {
    const days = [
      day('2026-01-01', undefined, undefined, 'New Year'),
      day('2026-01-02'),
      day('2026-01-03', '08:00', '12:00', 'Half'),
      day('2026-01-04', '08:00', '16:00'),
    ]
    expect(monthsOf(days, 'monday')[0]?.days.map(({ kind, openMs }) => [kind, openMs / 3_600_000])).toEqual([
      ['holiday', 0],
      ['closed', 0],
      ['shortened', 4],
      ['open', 8],
    ])
  })

  it('ends where it ends', () => {
    expect(dayAway('2026-03-01', -1)).toBe('2026-02-28')
    expect(dayAway('2026-12-31', 1)).toBeNull()
  })
})

describe('opening', () => {
  const days = [day('2026-11-20', '08:00', '16:00'), day('2026-11-21'), day('2026-11-23', '08:00', '12:00')]
  const at = (text: string) => Date.parse(text)

  it('says until when, and from when', () => {
    expect(openingAt(days, at('2026-11-20T09:00:00Z'))).toEqual({ isOpen: true, changesAt: '2026-11-20T16:00:00.000Z' })
    expect(openingAt(days, at('2026-11-20T16:00:00Z'))).toEqual({
      isOpen: false,
      changesAt: '2026-11-23T08:00:00.000Z',
    })
    expect(openingAt(days, at('2026-11-24T00:00:00Z'))).toEqual({ isOpen: false, changesAt: null })
  })

  it('does not end where the next hours begin at once', () => {
    const always = ['2026-11-20', '2026-11-21', '2026-11-22'].map((date, index) => ({
      date,
      holiday: null,
      windows: [{ from: `${date}T00:00:00.000Z`, to: `2026-11-${21 + index}T00:00:00.000Z` }],
    }))
    expect(openingAt(always, at('2026-11-20T09:00:00Z'))).toEqual({ isOpen: true, changesAt: null })
  })
})
