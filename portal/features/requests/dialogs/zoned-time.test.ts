import { describe, expect, it } from 'vitest'
import { fromLocal, toLocal } from './zoned-time.ts'

const iso = (local: string, timeZone: string) => new Date(fromLocal(local, timeZone) ?? 0).toISOString()

describe('a local time', () => {
  it('is read in the zone of its reader', () => {
    expect(iso('2026-01-05T09:00', 'Europe/Berlin')).toBe('2026-01-05T08:00:00.000Z')
    expect(iso('2026-07-05T09:00', 'Europe/Berlin')).toBe('2026-07-05T07:00:00.000Z')
    expect(iso('2026-01-05T00:30', 'Asia/Kolkata')).toBe('2026-01-04T19:00:00.000Z')
    expect(toLocal(Date.parse('2026-01-05T08:00:00Z'), 'Europe/Berlin')).toBe('2026-01-05T09:00')
  })

  it('moves on where it does not exist, and is the first where it exists twice', () => {
    expect(iso('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(iso('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('is none where nothing was typed', () => {
    expect(fromLocal('', 'UTC')).toBeNull()
  })
})
