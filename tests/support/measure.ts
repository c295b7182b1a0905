/** Figures as people read them. */

/** @returns the value below which a share (0–1) of all values lies; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0
}

/** @returns milliseconds in words. */
export function inWords(ms: number): string {
  return Math.abs(ms) < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`
}

/** @returns p50, p99 and the worst of some durations in milliseconds. */
export function spread(ms: readonly number[]): string {
  if (ms.length === 0) return 'none'
  return `p50 ${inWords(percentile(ms, 0.5))}, p99 ${inWords(percentile(ms, 0.99))}, worst ${inWords(Math.max(...ms))}`
}

/** Does the work for all items, so many at a time; results in the order of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const lane = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as T, index)
    }
  }
  await Promise.all(Array.from({ length: width }, lane))
  return results
}

/** @returns 0 to n - 1. */
export function range(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index)
}
