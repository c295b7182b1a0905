import { describe, expect, it } from 'vitest'
import { startOfDay, toPeriod } from './period.ts'

const now = Date.parse('2026-11-20T10:30:00Z')
const none = { since: '', from: '', to: '' }

describe('a period', () => {
  it('is all time unless something is chosen', () => {
    expect(toPeriod(none, 'Europe/Berlin', now)).toEqual({})
    expect(toPeriod({ ...none, since: '5y' }, 'Europe/Berlin', now)).toEqual({})
  })

  it('reaches back from now', () => {
    expect(toPeriod({ ...none, since: '24h' }, 'UTC', now)).toEqual({ after: '2026-11-19T10:30:00.000Z' })
  })

  it('holds whole days of the reader, the last one too', () => {
    expect(toPeriod({ since: '', from: '2026-11-18', to: '2026-11-19' }, 'Europe/Berlin', now)).toEqual({
      after: '2026-11-17T23:00:00.000Z',
      before: '2026-11-19T23:00:00.000Z',
    })
    expect(toPeriod({ ...none, to: '2026-11-19' }, 'America/New_York', now)).toEqual({
      before: '2026-11-20T05:00:00.000Z',
    })
  })
})

describe('the start of a day', () => {
  it('follows the clocks when they are changed', () => {
    const at = (date: string, zone: string) => new Date(startOfDay(date, zone) ?? Number.NaN).toISOString()
    expect(at('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
    expect(at('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z')
    expect(at('2026-10-26', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z')
    expect(at('2026-11-20', 'Asia/Kathmandu')).toBe('2026-11-19T18:15:00.000Z')
  })

  it('is of dates only', () => {
    expect(startOfDay('', 'UTC')).toBeNull()
    expect(startOfDay('2026-13-01', 'UTC')).toBeNull()
  })
})
