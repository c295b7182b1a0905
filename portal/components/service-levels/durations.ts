/** Business time as people type it: `45m`, `6h`, `1d 4h`. A day is as long as the desk is open on one. */
import type { CalendarRules, Window } from '@holdfast/contracts/sla/calendar.ts'

type Unit = 'day' | 'hour' | 'minute'

/** The letters of each language are taken in every language: nobody is told that `2 Std` is wrong. */
const unitNames: Readonly<Record<Unit, readonly string[]>> = {
  day: ['d', 'day', 'days', 't', 'tag', 'tage', 'tagen', 'ي', 'يوم', 'يومان', 'يومين', 'أيام', 'ايام'],
  hour: ['h', 'hr', 'hrs', 'hour', 'hours', 'std', 'stunde', 'stunden', 'س', 'ساعة', 'ساعتان', 'ساعتين', 'ساعات'],
  minute: ['m', 'min', 'mins', 'minute', 'minutes', 'minuten', 'د', 'دقيقة', 'دقيقتان', 'دقيقتين', 'دقائق'],
}

const units = new Map(Object.entries(unitNames).flatMap(([unit, names]) => names.map((name) => [name, unit as Unit])))
/** As the contract has it: ten years. */
const mostMinutes = 5_256_000

/**
 * @param dayMinutes how long a day is
 * @returns whole minutes; `null` for what is no length of time. A plain number is minutes.
 */
export function parseDuration(text: string, dayMinutes: number): number | null {
  const plain = toEuropeanDigits(text).trim().toLowerCase()
  if (plain === '') return null
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(plain)
  if (clock) return within(Number(clock[1]) * 60 + Number(clock[2]))
  const lengths: Record<Unit, number> = { day: dayMinutes, hour: 60, minute: 1 }
  let rest = plain
  let minutes = 0
  const seen = new Set<Unit>()
  while (rest !== '') {
    const [part, number = '', letters = ''] = /^(\d+(?:[.,]\d+)?)\s*(\p{L}*)\.?\s*(?:و\s*)?/u.exec(rest) ?? []
    const unit = letters === '' ? 'minute' : units.get(letters)
    if (part === undefined || unit === undefined || seen.has(unit)) return null
    seen.add(unit)
    minutes += Number(number.replace(',', '.')) * lengths[unit]
    rest = rest.slice(part.length)
  }
  return within(minutes)
}

function within(minutes: number): number | null {
  const whole = Math.round(minutes)
  return whole <= mostMinutes ? whole : null
}

const toEuropeanDigits = (text: string): string =>
  text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).replaceAll('٫', '.')

/** @returns `2d`, `6h`, `1h 30m`: days only where they come out whole, so that `10h` stays what it was typed as */
export function formatDuration(minutes: number, dayMinutes: number, language: string): string {
  const formats = formatsOf(language)
  if (minutes >= dayMinutes && minutes % dayMinutes === 0) return formats.day(minutes / dayMinutes)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? formats.hour(hours) : '', rest > 0 || hours === 0 ? formats.minute(rest) : ''].join(' ').trim()
}

const known = new Map<string, Record<Unit, (value: number) => string>>()

function formatsOf(language: string): Record<Unit, (value: number) => string> {
  const there = known.get(language)
  if (there) return there
  const locale = language === 'ar' ? 'ar-u-nu-latn' : language
  const format = (unit: Unit) => {
    const { format } = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow', useGrouping: false })
    return (value: number) => format(value)
  }
  const made = { day: format('day'), hour: format('hour'), minute: format('minute') }
  known.set(language, made)
  return made
}

const dayLength = 1_440

/** @returns how long a day of the calendar usually is, in minutes */
export function usualDayMinutes({ alwaysOpen, weekly }: Pick<CalendarRules, 'alwaysOpen' | 'weekly'>): number {
  if (alwaysOpen) return dayLength
  const lengths = Object.values(weekly)
    .map(minutesOfDay)
    .filter((minutes) => minutes > 0)
  const often = (minutes: number) => lengths.filter((one) => one === minutes).length
  return lengths.toSorted((a, b) => often(b) - often(a) || b - a)[0] ?? dayLength
}

/** @returns how long the windows are together; one that ends before it begins ends on the next day */
export function minutesOfDay(windows: readonly Window[]): number {
  return windows.reduce((sum, { from, to }) => {
    const [begin, end] = [minutesOf(from), minutesOf(to)]
    return sum + (end > begin ? end - begin : end + dayLength - begin)
  }, 0)
}

/** @returns minutes after midnight of `HH:MM` */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
