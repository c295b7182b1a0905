/** When clocks change in a time zone, and how far it is from UTC. */

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

export interface ZoneChange {
  /** The local date of the change. */
  readonly date: string
  /** By how many minutes clocks are put forward; negative is back. */
  readonly minutes: number
}

/** @returns how far local time is ahead of UTC, in minutes */
export function offsetMinutes(zone: string, instant: number): number {
  const text =
    partsFormat(zone)
      .formatToParts(instant)
      .find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes = '0'] = /GMT([+-])(\d{1,2})(?::(\d{2}))?/.exec(text) ?? []
  if (!sign) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const formats = new Map<string, Intl.DateTimeFormat>()

function partsFormat(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, made)
  return made
}

/** @returns the changes of a local year, in their order */
export function zoneChangesOf(zone: string, year: number): ZoneChange[] {
  const changes: ZoneChange[] = []
  const end = Date.UTC(year + 1, 0, 1)
  for (let at = Date.UTC(year, 0, 1); at < end; at += dayMs) {
    const [before, after] = [offsetMinutes(zone, at), offsetMinutes(zone, at + dayMs)]
    if (before === after) continue
    changes.push({ date: localDate(changeWithin(zone, at, before), after), minutes: after - before })
  }
  return changes.filter(({ date }) => date.startsWith(`${year}-`))
}

/** @returns the first full quarter of an hour with the new offset */
function changeWithin(zone: string, from: number, before: number): number {
  let at = from
  while (at < from + dayMs && offsetMinutes(zone, at) === before) at += 15 * minuteMs
  return at
}

const localDate = (instant: number, offset: number): string =>
  new Date(instant + offset * minuteMs).toISOString().slice(0, 10)

/** @returns `UTC+5:30` */
export function offsetText(zone: string, instant: number): string {
  const minutes = offsetMinutes(zone, instant)
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest > 0 ? `:${String(rest).padStart(2, '0')}` : ''}`
}
