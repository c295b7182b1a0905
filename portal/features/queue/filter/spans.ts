/** Times as they are typed: `<2h`, `>7d`, `today`, `2026-11-20`, `<2026-11-20`. */

export type Span =
  | { readonly kind: 'within' | 'beyond'; readonly ms: number }
  | { readonly kind: 'before' | 'after' | 'on'; readonly date: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'late' }
  | { readonly kind: 'none' }

const unitsMs: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }
const mostMs = 10 * 366 * 86_400_000

/** @returns `null` for what is no time */
export function readSpan(text: string): Span | null {
  if (text === 'today' || text === 'late' || text === 'none') return { kind: text }
  const length = /^([<>])(\d{1,5})([mhdw])$/.exec(text)
  if (length) {
    const ms = Number(length[2]) * (unitsMs[length[3] ?? ''] ?? 0)
    return ms > 0 && ms <= mostMs ? { kind: length[1] === '<' ? 'within' : 'beyond', ms } : null
  }
  const day = /^([<>]?)(\d{4}-\d{2}-\d{2})$/.exec(text)
  if (!day?.[2] || !isDate(day[2])) return null
  return { kind: day[1] === '<' ? 'before' : day[1] === '>' ? 'after' : 'on', date: day[2] }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** @returns the first instant of a date on the clocks of a zone */
export function startOfDate(date: string, timeZone: string): number {
  const utc = Date.parse(`${date}T00:00:00Z`)
  // Twice: the offset at the first guess may be the one before a change of clocks.
  const guess = utc - offsetAt(utc, timeZone)
  return utc - offsetAt(guess, timeZone)
}

/** @returns the date that an instant lies on */
export function dateAt(instant: number, timeZone: string): string {
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10)
}

export function nextDate(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function offsetAt(instant: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  formats.set(timeZone, format)
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000
}
