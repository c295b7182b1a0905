import type { CalendarHours } from '@holdfast/contracts/calendars/preview-calendar.ts'
import type { FieldError } from '@holdfast/contracts/errors.ts'
import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { type CompiledCalendar, compileCalendar } from '@holdfast/sla/calendar.ts'
import { formatDay, parseDay } from '@holdfast/sla/zone-days.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'

const longestRangeDays = 366

/** Local dates, both inclusive. */
export interface DateRange {
  readonly from: string
  readonly to: string
}

/**
 * The hours of each day, by the code that the clocks use.
 * @param prefix leads the paths of `from` and `to`
 * @throws AppError `validation_failed` for dates that don't exist, or a range that is too long
 */
export function reckonHours(rules: CalendarRules, range: DateRange, prefix: string): CalendarHours {
  const [first, last] = readRange(range, prefix)
  const calendar = compileCalendar(rules)
  const days = Array.from({ length: last - first + 1 }, (_, index) => reckonDay(calendar, first + index))
  return { zone: rules.zone, days }
}

function readRange({ from, to }: DateRange, prefix: string): [first: number, last: number] {
  const [first, last] = [parseDay(from), parseDay(to)]
  const faults: FieldError[] = []
  if (first === null) faults.push({ path: '/from', message: `There is no ${from}` })
  if (last === null) faults.push({ path: '/to', message: `There is no ${to}` })
  if (first === null || last === null) {
    refuseFaults(faults, prefix)
    return [0, -1]
  }
  if (last < first) faults.push({ path: '/to', message: 'must not be before from' })
  if (last - first >= longestRangeDays) faults.push({ path: '/to', message: `must be within ${longestRangeDays} days` })
  refuseFaults(faults, prefix)
  return [first, last]
}

function reckonDay(calendar: CompiledCalendar, day: number): CalendarHours['days'][number] {
  const bounds = calendar.rules.alwaysOpen
    ? [calendar.days.startOf(day), calendar.days.startOf(day + 1)]
    : calendar.windowsOf(day)
  const windows: { from: string; to: string }[] = []
  for (let i = 0; i + 1 < bounds.length; i += 2) {
    const [from = 0, to = 0] = bounds.slice(i, i + 2)
    if (to > from) windows.push({ from: new Date(from).toISOString(), to: new Date(to).toISOString() })
  }
  return { date: formatDay(day), holiday: calendar.holidayOf(day)?.name ?? null, windows }
}
