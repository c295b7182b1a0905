import { describe, expect, it } from 'vitest'
import { berlinHolidays, easterSunday } from './holidays.ts'

describe('berlinHolidays', () => {
  it.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('finds Easter of %i', (year, date) => {
    expect(new Date(easterSunday(year)).toISOString().slice(0, 10)).toBe(date)
  })

  it('keeps short days before Christmas and New Year, and is in order', () => {
    const holidays = berlinHolidays([2026, 2027])
    expect(holidays).toHaveLength(24)
    expect(holidays.filter(({ windows }) => windows).map(({ date }) => date)).toEqual([
      '2026-12-24',
      '2026-12-31',
      '2027-12-24',
      '2027-12-31',
    ])
    expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).sort())
  })
})
