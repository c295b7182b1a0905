/** Dates, durations and numbers as the reader writes them, in the reader's time zone. */

export interface Formats {
  /** 14:05 */
  time(instant: Moment): string
  /** 20 Nov 2026 */
  date(instant: Moment): string
  /** Fri 20 Nov, 14:05 */
  dateTime(instant: Moment): string
  /** Today, Yesterday, Fri 20 Nov; the year where it is another */
  day(instant: Moment): string
  /** The same within a sentence: today, yesterday, Fri 20 Nov */
  dayWithin(instant: Moment): string
  /** Within a sentence: today, 14:05 */
  dateTimeWithin(instant: Moment): string
  /** Saturday 21 November */
  fullDay(instant: Moment): string
  /** 14:05 today, Fri 14:05 within a week, else 20 Nov, 14:05: for the ends of an axis. */
  moment(instant: Moment): string
  /** Today as time, this week as weekday, before as date: short enough for a column. */
  short(instant: Moment): string
  /** 3 minutes ago, in 2 hours */
  relative(instant: Moment, now: number): string
  /** 3h 12m, 2d 4h; under a minute 45s. From milliseconds, never negative. */
  duration(ms: number): string
  number(value: number): string
  /** From a share: 0.962 is 96.2% */
  percent(share: number): string
  /** 212 kB */
  bytes(count: number): string
  list(items: readonly string[]): string
}

export type Moment = string | number | Date

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** @param language BCP 47 @param timeZone IANA */
export function createFormats(language: string, timeZone: string): Formats {
  // Digits stay European in Arabic: numbers of requests, times and versions are written so by everybody else.
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language
  const at = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options })
    return (moment: Moment) => format.format(new Date(moment))
  }
  const time = at({ hour: '2-digit', minute: '2-digit' })
  const date = at({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayOfYear = at({ weekday: 'short', day: 'numeric', month: 'short' })
  const fullDay = at({ weekday: 'long', day: 'numeric', month: 'long' })
  const weekday = at({ weekday: 'short' })
  const dayAndMonth = at({ day: 'numeric', month: 'short' })
  const dayKeys = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const dayKey = (moment: Moment) => dayKeys.format(new Date(moment))
  const relativeDays = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const relativeUnits = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'long' })
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const units = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow', maximumFractionDigits: 0 })
  const short = { day: units('day'), hour: units('hour'), minute: units('minute'), second: units('second') }

  /** Whole days between two instants on the reader's calendar. */
  const daysBetween = (from: Moment, to: Moment) =>
    Math.round((Date.parse(dayKey(to)) - Date.parse(dayKey(from))) / day)
  const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
  const dayWithin = (moment: Moment) => {
    const days = daysBetween(Date.now(), moment)
    if (Math.abs(days) <= 1) return relativeDays.format(days, 'day')
    return dayKey(moment).slice(0, 4) === dayKey(Date.now()).slice(0, 4) ? dayOfYear(moment) : date(moment)
  }
  const dayWords = (moment: Moment) => capitalized(dayWithin(moment))
  return {
    time,
    date,
    day: dayWords,
    dayWithin,
    fullDay,
    dateTime: (moment) => `${dayWords(moment)}, ${time(moment)}`,
    dateTimeWithin: (moment) => `${dayWithin(moment)}, ${time(moment)}`,
    moment(moment) {
      const days = Math.abs(daysBetween(Date.now(), moment))
      if (days === 0) return time(moment)
      return days < 7 ? `${weekday(moment)} ${time(moment)}` : `${dayAndMonth(moment)}, ${time(moment)}`
    },
    short(moment) {
      const days = daysBetween(moment, Date.now())
      if (days === 0) return time(moment)
      return days > 0 && days < 7 ? weekday(moment) : date(moment)
    },
    relative(moment, now) {
      const ms = new Date(moment).getTime() - now
      const size = Math.abs(ms)
      if (size < minute) return relativeDays.format(0, 'second')
      if (size < hour) return relativeUnits.format(Math.trunc(ms / minute), 'minute')
      if (size < day) return relativeUnits.format(Math.trunc(ms / hour), 'hour')
      return relativeUnits.format(Math.trunc(ms / day), 'day')
    },
    duration(ms) {
      const left = Math.max(0, ms)
      if (left < minute) return short.second.format(Math.floor(left / second))
      const [days, hours, minutes] = [left / day, (left % day) / hour, (left % hour) / minute].map(Math.floor) as [
        number,
        number,
        number,
      ]
      if (days > 0) return `${short.day.format(days)}${hours > 0 ? ` ${short.hour.format(hours)}` : ''}`
      if (hours > 0) return `${short.hour.format(hours)}${minutes > 0 ? ` ${short.minute.format(minutes)}` : ''}`
      return short.minute.format(minutes)
    },
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    bytes(count) {
      const power = count < 1_000 ? 0 : Math.min(Math.floor(Math.log10(count) / 3), byteUnits.length - 1)
      const value = count / 1_000 ** power
      const unit = byteUnits[power] ?? 'byte'
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
      }).format(value)
    },
    list: (items) => list.format(items),
  }
}
