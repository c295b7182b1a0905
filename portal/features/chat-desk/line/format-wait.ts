const minuteMs = 60_000

/** @returns `0:07`, `12:34` within the first hour, in which seconds count; `null` after it */
export function formatWait(ms: number): string | null {
  if (ms >= 60 * minuteMs) return null
  const seconds = Math.floor(ms / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
