import { describe, expect, it } from 'vitest'
import { readClock, type ShownClock, splitDuration } from './clock-words.ts'

const minute = 60_000
const hour = 60 * minute
const at = Date.parse('2026-11-20T10:00:00Z')
const iso = (ms: number) => new Date(ms).toISOString()

/** A running resolution clock of 8 h with the desk open throughout. */
function clock(leftMs: number, over: Partial<ShownClock> = {}): ShownClock {
  const targetMs = (over.targetMinutes ?? 480) * minute
  return {
    kind: 'resolution',
    state: leftMs < 0 ? 'breached' : 'running',
    running: true,
    dueAt: iso(at + leftMs),
    targetMinutes: 480,
    usedMs: targetMs - leftMs,
    leftMs,
    asOf: iso(at),
    ...over,
  }
}

describe('readClock', () => {
  it('is on time with a quarter left and more than two hours', () => {
    expect(readClock(clock(3 * hour), at)).toEqual({
      look: 'ok',
      ms: 3 * hour,
      fraction: 0.625,
      needsSeconds: false,
      isReply: false,
    })
  })

  it('is soon at two hours, however short the target, and under a quarter of a long one', () => {
    expect(readClock(clock(2 * hour + 1), at).look).toBe('ok')
    expect(readClock(clock(2 * hour), at).look).toBe('soon')
    expect(readClock(clock(hour, { targetMinutes: 60 }), at).look).toBe('soon')
    expect(readClock(clock(9 * hour, { targetMinutes: 2_400 }), at).look).toBe('soon')
    expect(readClock(clock(10 * hour, { targetMinutes: 2_400 }), at).look).toBe('ok')
  })

  it('counts on from the reading without asking anew', () => {
    expect(readClock(clock(3 * hour), at + 30 * minute).ms).toBe(2.5 * hour)
    expect(readClock(clock(3 * hour), at + 61 * minute).look).toBe('soon')
  })

  it('turns late by itself at the due instant, with a full bar, and counts up', () => {
    expect(readClock(clock(10 * minute), at + 10 * minute - 1).look).toBe('soon')
    expect(readClock(clock(10 * minute), at + 10 * minute)).toMatchObject({ look: 'late', ms: 0, fraction: 1 })
    expect(readClock(clock(10 * minute), at + 52 * minute)).toMatchObject({ look: 'late', ms: 42 * minute })
    expect(readClock(clock(-40 * minute), at + 2 * minute)).toMatchObject({ look: 'late', ms: 42 * minute })
  })

  it('is not late before it is due, though a night without desk hours has passed', () => {
    const overnight = clock(3 * hour, { dueAt: iso(at + 19 * hour) })
    expect(readClock(overnight, at + 16 * hour)).toMatchObject({ look: 'ok', ms: 3 * hour })
    expect(readClock(overnight, at + 18 * hour)).toMatchObject({ look: 'soon', ms: hour })
  })

  it('stands still while it is paused, with what will be left', () => {
    const paused = clock(5 * hour, { state: 'paused', running: false, dueAt: null })
    expect(readClock(paused, at + 48 * hour)).toMatchObject({ look: 'paused', ms: 5 * hour, fraction: 0.375 })
  })

  it('stays late while it is paused after its breach, and is missed once the request is over', () => {
    const stopped = clock(-12 * minute, { running: false })
    expect(readClock(stopped, at + hour)).toMatchObject({ look: 'late', ms: 12 * minute })
    expect(readClock(stopped, at + hour, true)).toMatchObject({ look: 'missed', ms: 12 * minute, fraction: null })
  })

  it('says what was used once it is met', () => {
    const met = clock(34 * minute, { state: 'met', running: false, targetMinutes: 60, kind: 'first_response' })
    expect(readClock(met, at)).toMatchObject({ look: 'met', ms: 26 * minute, fraction: null, isReply: true })
  })

  it('counts by the second under two minutes, on both sides of due, and only while it runs', () => {
    expect(readClock(clock(2 * minute), at).needsSeconds).toBe(false)
    expect(readClock(clock(2 * minute - 1), at).needsSeconds).toBe(true)
    expect(readClock(clock(minute), at + 2 * minute).needsSeconds).toBe(true)
    expect(readClock(clock(minute), at + 3 * minute).needsSeconds).toBe(false)
    expect(readClock(clock(minute, { state: 'paused', running: false }), at).needsSeconds).toBe(false)
  })

  it('survives a target of nothing', () => {
    expect(readClock(clock(3 * hour, { targetMinutes: 0 }), at).fraction).toBe(0)
  })
})

describe('splitDuration', () => {
  it.each([
    [0, 'seconds', 0, '0', '0'],
    [59_999, 'seconds', 0, '0', '59'],
    [61_000, 'minutesSeconds', 0, '1', '01'],
    [119_999, 'minutesSeconds', 0, '1', '59'],
    [120_000, 'minutes', 0, '2', '00'],
    [59 * minute, 'minutes', 0, '59', '00'],
    [hour + 5 * minute, 'hoursMinutes', 1, '05', '00'],
    [30 * hour, 'hoursMinutes', 30, '00', '00'],
    [-5, 'seconds', 0, '0', '0'],
  ])('%i ms', (ms, key, hours, minutes, seconds) => {
    expect(splitDuration(ms)).toEqual({ key, hours, minutes, seconds })
  })

  it('writes a target of whole hours without minutes', () => {
    expect(splitDuration(8 * hour, true).key).toBe('hours')
    expect(splitDuration(8.5 * hour, true)).toMatchObject({ key: 'hoursMinutes', hours: 8, minutes: '30' })
  })
})
