import type { ClockReading } from '@holdfast/contracts/requests/list-clocks.ts'
import { describe, expect, it } from 'vitest'
import { lastCycles, mainClock, toShownClock } from './shown-clocks.ts'

const reading = (
  kind: ClockReading['kind'],
  state: ClockReading['state'],
  rest: Partial<ClockReading> = {},
): ClockReading => ({
  kind,
  state,
  cycle: 1,
  targetMinutes: 60,
  usedMs: 0,
  remainingMs: 3_600_000,
  startedAt: '2026-01-05T09:00:00Z',
  dueAt: state === 'running' ? '2026-01-05T10:00:00Z' : null,
  breachedAt: null,
  endedAt: null,
  policyVersionId: 'p',
  calendarVersionId: 'c',
  steps: [],
  ...rest,
})

describe('the clocks that are shown', () => {
  it('are the last cycle of each kind, in order, without those that came to nothing', () => {
    const readings = [
      reading('resolution', 'met'),
      reading('resolution', 'running', { cycle: 2 }),
      reading('next_response', 'cancelled'),
      reading('first_response', 'met'),
    ]
    expect(lastCycles(readings).map(({ kind, cycle }) => [kind, cycle])).toEqual([
      ['first_response', 1],
      ['resolution', 2],
    ])
  })

  it('have one whose way is drawn: what is due first, what stands still, how it ended', () => {
    const reply = reading('next_response', 'running', { dueAt: '2026-01-05T09:30:00Z' })
    const resolution = reading('resolution', 'running')
    const met = reading('first_response', 'met', { endedAt: '2026-01-05T09:10:00Z' })
    expect(mainClock([met, resolution, reply])?.kind).toBe('next_response')
    expect(mainClock([met, reading('resolution', 'paused')])?.kind).toBe('resolution')
    expect(mainClock([met, reading('resolution', 'met', { endedAt: '2026-01-05T11:00:00Z' })])?.kind).toBe('resolution')
    expect(mainClock([])).toBeNull()
  })

  it('go on after a breach until they end', () => {
    const asOf = '2026-01-05T12:00:00Z'
    expect(toShownClock(reading('resolution', 'breached'), asOf)).toMatchObject({
      running: true,
      state: 'breached',
      asOf,
    })
    expect(toShownClock(reading('resolution', 'breached', { endedAt: asOf }), asOf)).toMatchObject({ running: false })
    expect(toShownClock(reading('resolution', 'paused'), asOf)).toMatchObject({ running: false, state: 'paused' })
  })
})
