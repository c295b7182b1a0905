/** Times, durations and sizes as people say them, in their own zone. */
export interface Formats {
  /** 14:05 */
  time(instant: Date): string
  /** Fri 21 Nov, 14:05; today without the day, another year with it. */
  moment(instant: Date, now?: Date): string
  /** Friday 21 November */
  day(instant: Date): string
  /** tomorrow at 09:00; on Monday at 09:00 */
  opening(instant: Date, now?: Date): string
  /** 4 minutes */
  duration(seconds: number): string
  /** 1.4 MB */
  size(bytes: number): string
  percent(part: number): string
  list(names: readonly string[]): string
}

const dayMs = 86_400_000

/** @returns whether two instants are on one day of the visitor's calendar */
export function isSameDay(a: Date, b: Date): boolean {
  return a.toDateString() === b.toDateString()
}

export function createFormats(tag: string): Formats {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options)
  const time = format({ hour: '2-digit', minute: '2-digit' })
  const near = format({ weekday: 'short', hour: '2-digit', minute: '2-digit' })
  const far = format({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  const farther = format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })
  const units = (unit: string, digits = 0) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits })
  const moment = (instant: Date, now = new Date()) => {
    if (isSameDay(instant, now)) return time.format(instant)
    if (Math.abs(instant.getTime() - now.getTime()) < 6 * dayMs) return near.format(instant)
    return (instant.getFullYear() === now.getFullYear() ? far : farther).format(instant)
  }
  return {
    time: (instant) => time.format(instant),
    moment,
    day: (instant) => day.format(instant),
    opening(instant, now = new Date()) {
      const days = Math.round((startOfDay(instant) - startOfDay(now)) / dayMs)
      return days <= 1 ? `${relative.format(days, 'day')}, ${time.format(instant)}` : far.format(instant)
    },
    duration(seconds) {
      const minutes = Math.max(1, Math.round(seconds / 60))
      if (minutes < 90) return units('minute').format(minutes)
      return units('hour', 1).format(minutes / 60)
    },
    size(bytes) {
      const [unit, value] = bytes < 1_000_000 ? ['kilobyte', bytes / 1_000] : ['megabyte', bytes / 1_000_000]
      const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 } as const
      return new Intl.NumberFormat(tag, options).format(Math.max(value, 0.1))
    },
    percent: (part) => new Intl.NumberFormat(tag, { style: 'percent' }).format(part),
    list: (names) => new Intl.ListFormat(tag).format(names),
  }
}

function startOfDay(instant: Date): number {
  return new Date(instant.getFullYear(), instant.getMonth(), instant.getDate()).getTime()
}
