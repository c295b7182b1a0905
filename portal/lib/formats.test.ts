import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFormats } from './formats.ts'

const minute = 60_000
const hour = 60 * minute

describe('formats', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-21T10:48:00Z'), toFake: ['Date'] }))
  afterEach(() => void vi.useRealTimers())

  it('tell the time of the reader, not of the server', () => {
    expect(createFormats('en', 'Europe/Lisbon').time('2026-07-21T23:30:00Z')).toBe('00:30')
    expect(createFormats('de', 'Asia/Tokyo').dateTime('2026-11-20T23:30:00Z')).toBe('Heute, 08:30')
  })

  it('call days by what they are to the reader', () => {
    const { day, dayWithin, dateTimeWithin } = createFormats('en', 'UTC')
    expect([day('2026-11-21T00:00:00Z'), day('2026-11-20T23:59:59Z'), day('2026-11-22T00:00:00Z')]).toEqual([
      'Today',
      'Yesterday',
      'Tomorrow',
    ])
    expect(day('2026-11-17T12:00:00Z')).toBe('Tue 17 Nov')
    expect(dayWithin('2026-11-20T12:00:00Z')).toBe('yesterday')
    expect(dateTimeWithin('2026-11-21T12:00:00Z')).toBe('today, 12:00')
    expect(day('2025-11-17T12:00:00Z')).toBe('17 Nov 2025')
  })

  it('write durations in the two greatest units', () => {
    const { duration } = createFormats('en', 'UTC')
    expect(duration(3 * hour + 12 * minute)).toBe('3h 12m')
    expect(duration(2 * hour)).toBe('2h')
    expect(duration(52 * hour + 20 * minute)).toBe('2d 4h')
    expect(duration(59_999)).toBe('59s')
    expect(duration(-5)).toBe('0s')
  })

  it('count bytes by thousands', () => {
    const { bytes } = createFormats('en', 'UTC')
    expect(bytes(212_400)).toBe('212 kB')
    expect(bytes(1_540_000)).toBe('1.5 MB')
    expect(bytes(999)).toBe('999 byte')
  })

  it('keep European digits in Arabic', () => {
    expect(createFormats('ar', 'UTC').time('2026-11-21T14:05:00Z')).toMatch(/05/)
    expect(createFormats('ar', 'UTC').number(1042)).toMatch(/1.?042/)
  })
})
