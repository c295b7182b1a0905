import type { ClockReading } from '@holdfast/contracts/requests/list-clocks.ts'
import { describe, expect, it } from 'vitest'
import { latestOfEach, nearest } from './clocks.ts'

const reading = (kind: ClockReading['kind'], rest: Partial<ClockReading> = {}) =>
  ({ kind, cycle: 1, state: 'running', endedAt: null, dueAt: '2026-11-21T14:00:00.000Z', ...rest }) as ClockReading

describe('the clocks of a peek', () => {
  it('are the last cycles that had a target', () => {
    const all = [
      reading('resolution'),
      reading('next_response', { cycle: 1, state: 'met' }),
      reading('next_response', { cycle: 2 }),
      reading('first_response', { state: 'cancelled' }),
    ]
    expect(latestOfEach(all).map(({ kind, cycle }) => `${kind} ${cycle}`)).toEqual(['next_response 2', 'resolution 1'])
  })

  it('have one that is nearest', () => {
    const met = reading('first_response', {
      state: 'met',
      endedAt: '2026-11-21T10:00:00.000Z',
      dueAt: '2026-11-21T09:00:00.000Z',
    })
    const soon = reading('next_response', { dueAt: '2026-11-21T12:00:00.000Z' })
    const paused = reading('resolution', { state: 'paused', dueAt: null })
    expect(nearest([met, soon, reading('resolution')])).toBe(soon)
    expect(nearest([met, paused])).toBe(paused)
    expect(nearest([met])).toBe(met)
    expect(nearest([])).toBeNull()
  })
})
