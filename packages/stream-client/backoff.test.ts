import { describe, expect, it } from 'vitest'
import { drawPause } from './backoff.ts'

describe('pauses', () => {
  const retry = { minMs: 500, maxMs: 4_000 }
  it('are drawn from all of a range that doubles up to half a minute', () => {
    for (const [failures, longest] of [
      [0, 4_000],
      [1, 8_000],
      [3, 30_000],
      [1_000, 30_000],
    ] as const) {
      expect(drawPause(retry, failures, 0)).toBe(500)
      expect(drawPause(retry, failures, 1)).toBe(longest)
    }
    expect(drawPause({ minMs: 60_000, maxMs: 90_000 }, 5, 1)).toBe(90_000)
  })
})
