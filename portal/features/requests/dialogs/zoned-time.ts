/** Pure: what a reader types as a local time, in the zone of the reader's profile, which may not be the machine's. */

/** @returns `2026-11-20T14:00`, as the browser's own field wants it */
export function toLocal(instant: number, timeZone: string): string {
  const parts = partsOf(instant, timeZone)
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`
}

/** @returns the instant; one that is skipped by daylight saving moves on, of two the first one is meant */
export function fromLocal(local: string, timeZone: string): number | null {
  const wanted = Date.parse(`${local}Z`)
  if (Number.isNaN(wanted)) return null
  const offsets = [wanted - 86_400_000, wanted + 86_400_000].map((at) => offsetOf(at, timeZone))
  const candidates = offsets.map((offset) => wanted - offset).sort((a, b) => a - b)
  return candidates.find((at) => toLocal(at, timeZone) === local.slice(0, 16)) ?? candidates.at(-1) ?? null
}

function offsetOf(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute } = partsOf(instant, timeZone)
  const asUtc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  return asUtc - Math.floor(instant / 60_000) * 60_000
}

function partsOf(instant: number, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
}
