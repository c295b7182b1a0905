import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Removals } from './removals.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const surroundings = () => ({ remove: vi.fn(async () => undefined), onRefused: vi.fn() })

describe('a note that was deleted', () => {
  it('is out of sight at once, and gone when nobody brought it back', async () => {
    const [removals, around] = [new Removals(), surroundings()]
    removals.add('1', around)
    expect([...removals.hidden.get()]).toEqual(['1'])
    await vi.advanceTimersByTimeAsync(8_000)
    expect(around.remove).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(around.remove).toHaveBeenCalledExactlyOnceWith('1', false)
    expect(removals.undo('1')).toBe(false)
  })

  it('is brought back, and never deleted', async () => {
    const [removals, around] = [new Removals(), surroundings()]
    removals.add('1', around)
    expect(removals.undo('1')).toBe(true)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(around.remove).not.toHaveBeenCalled()
    expect(removals.hidden.get().size).toBe(0)
  })

  it('is deleted at once when the page goes away', async () => {
    const [removals, around] = [new Removals(), surroundings()]
    removals.add('1', around)
    removals.flush()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(around.remove).toHaveBeenCalledExactlyOnceWith('1', true)
  })

  it('is there again when the desk refuses', async () => {
    const removals = new Removals()
    const refused = new Error('no')
    const around = { remove: vi.fn(() => Promise.reject(refused)), onRefused: vi.fn() }
    removals.add('1', around)
    await vi.advanceTimersByTimeAsync(9_000)
    expect(around.onRefused).toHaveBeenCalledExactlyOnceWith('1', refused)
    expect(removals.hidden.get().size).toBe(0)
  })
})
