import { describe, expect, it } from 'vitest'
import { offsetMinutes, offsetText, zoneChangesOf } from './zone-changes.ts'

describe('a time zone', () => {
  it.each([
    [
      'Europe/Berlin',
      2026,
      [
        ['2026-03-29', 60],
        ['2026-10-25', -60],
      ],
    ],
    [
      'America/New_York',
      2026,
      [
        ['2026-03-08', 60],
        ['2026-11-01', -60],
      ],
    ],
    [
      'Australia/Lord_Howe',
      2026,
      [
        ['2026-04-05', -30],
        ['2026-10-04', 30],
      ],
    ],
    ['Asia/Kolkata', 2026, []],
    ['UTC', 2026, []],
  ] as const)('%s in %i', (zone, year, changes) => {
    expect(zoneChangesOf(zone, year).map(({ date, minutes }) => [date, minutes])).toEqual(changes)
  })

  it('is so far from UTC', () => {
    const winter = Date.UTC(2026, 0, 15)
    expect(offsetMinutes('Asia/Kolkata', winter)).toBe(330)
    expect(offsetText('Asia/Kolkata', winter)).toBe('UTC+5:30')
    expect(offsetText('America/New_York', winter)).toBe('UTC−5')
    expect(offsetText('Europe/London', winter)).toBe('UTC')
  })
})
