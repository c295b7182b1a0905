import { describe, expect, it } from 'vitest'
import { endOfQuiet, isQuiet } from './quiet-hours.ts'
import { everyDay } from './testing.ts'

const weeknights = { ...everyDay('22:00', '07:00'), saturday: [], sunday: [] }
const berlin = { quietHours: everyDay('22:00', '07:00'), timeZone: 'Europe/Berlin' }
const end = (hours: Parameters<typeof endOfQuiet>[0], at: string) =>
  new Date(endOfQuiet(hours, Date.parse(at))).toISOString().slice(0, 16)

describe('quiet hours', () => {
  it.each([
    ['before they begin', '2026-01-05T20:59Z', '2026-01-05T20:59'],
    ['from the minute of their beginning', '2026-01-05T21:00Z', '2026-01-06T06:00'],
    ['over midnight', '2026-01-06T02:30Z', '2026-01-06T06:00'],
    ['until the minute of their end', '2026-01-06T06:00Z', '2026-01-06T06:00'],
    ['in summer', '2026-07-01T22:00Z', '2026-07-02T05:00'],
    // 29 March: the night has 23 hours; 07:00 is 05:00 UTC.
    ['in the night when clocks go forward', '2026-03-28T22:00Z', '2026-03-29T05:00'],
    // 25 October: the night has 25 hours; 07:00 is 06:00 UTC.
    ['in the night when clocks go back', '2026-10-24T21:00Z', '2026-10-25T06:00'],
  ])('%s', (_, at, expected) => {
    expect(end(berlin, at)).toBe(expected)
    expect(isQuiet(berlin, Date.parse(at))).toBe(at.slice(0, 16) !== expected)
  })

  it('end at a local time that does not exist at the moment after it', () => {
    const hours = { quietHours: everyDay('23:00', '02:30'), timeZone: 'Europe/Berlin' }
    expect(end(hours, '2026-03-28T23:30Z')).toBe('2026-03-29T01:30')
  })

  it('belong to the day on which they begin', () => {
    const hours = { quietHours: weeknights, timeZone: 'UTC' }
    expect(end(hours, '2026-01-09T23:00Z')).toBe('2026-01-10T07:00')
    expect(end(hours, '2026-01-10T23:00Z')).toBe('2026-01-10T23:00')
  })

  it('that touch are one', () => {
    const quietHours = { ...everyDay('22:00', '24:00'), tuesday: [{ from: '00:00', to: '06:00' }] }
    expect(end({ quietHours, timeZone: 'UTC' }, '2026-01-05T23:00Z')).toBe('2026-01-06T06:00')
  })

  it('in a half-hour zone', () => {
    expect(end({ ...berlin, timeZone: 'Asia/Kolkata' }, '2026-01-05T17:00Z')).toBe('2026-01-06T01:30')
  })

  it('that never end hold nothing back for ever', () => {
    const hours = { quietHours: everyDay('00:00', '24:00'), timeZone: 'UTC' }
    expect(end(hours, '2026-01-05T12:00Z')).toBe('2026-01-05T12:00')
  })

  it('in a zone that nobody knows are those of UTC', () => {
    expect(end({ ...berlin, timeZone: 'Mars/Olympus' }, '2026-01-05T22:30Z')).toBe('2026-01-06T07:00')
  })

  it('are none where none were chosen', () => {
    const hours = { quietHours: null, timeZone: 'Europe/Berlin' }
    expect(isQuiet(hours, 0)).toBe(false)
    expect(end(hours, '2026-01-06T02:30Z')).toBe('2026-01-06T02:30')
  })
})
