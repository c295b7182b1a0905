import { formatDay, parseDay } from '@holdfast/sla/zone-days.ts'
import { describe, expect, it } from 'vitest'
import { expandYearly } from './yearly.ts'
import { readYearlyRule } from './yearly-rule.ts'

const years = { from: 2026, to: 2028 }

function expand(parts: object, first = '2020-01-01', wanted = years): string[] {
  const rule = readYearlyRule({ freq: 'YEARLY', ...parts })
  if (!rule) throw new Error('this rule is not read')
  return expandYearly(rule, parseDay(first) ?? Number.NaN, wanted).map(formatDay)
}

describe('what repeats every year', () => {
  it('falls on the same date', () => {
    expect(expand({}, '2019-12-25')).toEqual(['2026-12-25', '2027-12-25', '2028-12-25'])
    expect(expand({ bymonth: 5, bymonthday: 1 })).toEqual(['2026-05-01', '2027-05-01', '2028-05-01'])
    expect(expand({ bymonth: [5, 10], bymonthday: [-1, 1] }, '2026-06-01', { from: 2026, to: 2026 })).toEqual([
      '2026-10-01',
      '2026-10-31',
    ])
  })

  it('falls on the nth weekday of a month, from its end too, or of the year', () => {
    // Thanksgiving, Memorial Day.
    expect(expand({ bymonth: 11, byday: '4TH' })).toEqual(['2026-11-26', '2027-11-25', '2028-11-23'])
    expect(expand({ bymonth: 5, byday: '-1MO' })).toEqual(['2026-05-25', '2027-05-31', '2028-05-29'])
    expect(expand({ byday: '1MO' })).toEqual(['2026-01-05', '2027-01-04', '2028-01-03'])
    expect(expand({ bymonth: 12, byday: ['1MO', '1TU'] }, '2026-01-01', { from: 2026, to: 2026 })).toEqual([
      '2026-12-01',
      '2026-12-07',
    ])
    // Friday the 13th.
    expect(expand({ bymonthday: 13, byday: 'FR' }, '2026-01-01', { from: 2026, to: 2026 })).toEqual([
      '2026-02-13',
      '2026-03-13',
      '2026-11-13',
    ])
  })

  it('keeps to the leap years, and never becomes another day', () => {
    expect(expand({}, '2024-02-29')).toEqual(['2028-02-29'])
    expect(expand({ bymonth: 2, bymonthday: 30 })).toEqual([])
    // Only a year that begins on a Monday, or a leap year on a Sunday, has 53 of them.
    expect(expand({ byday: '53MO' }, '2026-01-01', { from: 2026, to: 2040 })).toEqual([
      '2029-12-31',
      '2035-12-31',
      '2040-12-31',
    ])
  })

  it('counts, ends and skips years', () => {
    expect(expand({ count: 8 }, '2020-03-01')).toEqual(['2026-03-01', '2027-03-01'])
    expect(expand({ until: '2027-03-01' }, '2020-03-01')).toEqual(['2026-03-01', '2027-03-01'])
    expect(expand({ until: '2027-02-28T22:59:59Z' }, '2020-03-01')).toEqual(['2026-03-01'])
    expect(expand({ interval: 4 }, '2020-11-03', { from: 2026, to: 2036 })).toEqual([
      '2028-11-03',
      '2032-11-03',
      '2036-11-03',
    ])
    expect(expand({}, '2027-05-05')).toEqual(['2027-05-05', '2028-05-05'])
  })

  it.each([
    { freq: 'DAILY' },
    { freq: 'YEARLY', bysetpos: 1, byday: 'MO' },
    { freq: 'YEARLY', byweekno: 3 },
    { freq: 'YEARLY', interval: 0 },
    { freq: 'YEARLY', count: -1 },
    { freq: 'YEARLY', bymonth: 13 },
    { freq: 'YEARLY', bymonthday: Array.from({ length: 31 }, (_, index) => index + 1) },
    { freq: 'YEARLY', byday: 'XX' },
    { freq: 'YEARLY', until: 'tomorrow' },
    'FREQ=YEARLY',
    null,
  ])('refuses %j', (value) => {
    expect(readYearlyRule(value)).toBeNull()
  })
})
