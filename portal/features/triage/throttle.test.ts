import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Throttle } from './throttle.ts'

describe('Throttle', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('runs at once, then no more often than it may, and never forgets the last call', () => {
    const run = vi.fn()
    const throttle = new Throttle(run, 1_000)
    throttle.call()
    throttle.call()
    vi.advanceTimersByTime(1)
    expect(run).toHaveBeenCalledTimes(1)
    for (let n = 0; n < 50; n++) throttle.call()
    vi.advanceTimersByTime(900)
    expect(run).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(100)
    expect(run).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(10_000)
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('stops', () => {
    const run = vi.fn()
    const throttle = new Throttle(run, 1_000)
    throttle.call()
    throttle.stop()
    vi.advanceTimersByTime(5_000)
    expect(run).not.toHaveBeenCalled()
  })
})
