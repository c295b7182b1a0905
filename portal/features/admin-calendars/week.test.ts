import { describe, expect, it } from 'vitest'
import {
  copyDay,
  firstWeekday,
  isOvernight,
  nextWindow,
  officeRules,
  weekdayName,
  weekdayOf,
  weekFrom,
} from './week.ts'

describe('a week', () => {
  it('has names, and begins where people say', () => {
    expect(weekdayName('monday', 'en')).toBe('Monday')
    expect(weekdayName('sunday', 'de', 'short')).toBe('So')
    expect(weekFrom('saturday').slice(0, 3)).toEqual(['saturday', 'sunday', 'monday'])
    expect(firstWeekday('de')).toBe('monday')
    expect(firstWeekday('ar-SA')).toBe('sunday')
    expect(weekdayOf('2026-11-21')).toBe('saturday')
  })

  it('knows shifts over midnight', () => {
    expect(isOvernight({ from: '22:00', to: '06:00' })).toBe(true)
    expect(isOvernight({ from: '09:00', to: '24:00' })).toBe(false)
    expect(isOvernight({ from: '09:00', to: '09:00' })).toBe(true)
  })

  it('offers hours that do not overlap', () => {
    expect(nextWindow([])).toEqual({ from: '09:00', to: '17:00' })
    expect(nextWindow([{ from: '09:00', to: '12:00' }])).toEqual({ from: '13:00', to: '17:00' })
    expect(nextWindow([{ from: '09:00', to: '22:30' }])).toEqual({ from: '23:00', to: '24:00' })
  })

  it('is copied day by day', () => {
    const { weekly } = officeRules('UTC')
    const copied = copyDay({ ...weekly, monday: [{ from: '08:00', to: '12:00' }] }, 'monday', ['tuesday', 'sunday'])
    expect(copied.tuesday).toEqual([{ from: '08:00', to: '12:00' }])
    expect(copied.sunday).toEqual([{ from: '08:00', to: '12:00' }])
    expect(copied.wednesday).toEqual([{ from: '09:00', to: '17:00' }])
  })
})
