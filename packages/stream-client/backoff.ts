/** What the server asks for, in milliseconds: come back after a pause from this range. */
export interface Retry {
  readonly minMs: number
  readonly maxMs: number
}

export const firstRetry: Retry = { minMs: 500, maxMs: 3_000 }
/** The range grows up to here, unless the server asked for more. */
export const longestPauseMs = 30_000

/**
 * Full jitter: anywhere in a range that doubles with each try, so that thousands who lost the same server do not come
 * back together.
 * @param failures how many tries have failed since it last worked
 * @param random from 0 to 1
 */
export function drawPause({ minMs, maxMs }: Retry, failures: number, random: number): number {
  const ceiling = Math.max(maxMs, longestPauseMs)
  const range = Math.min(ceiling, maxMs * 2 ** Math.min(failures, 20))
  return Math.round(minMs + random * Math.max(0, range - minMs))
}
