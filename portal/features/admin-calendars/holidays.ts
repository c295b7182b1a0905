/** Holidays of a calendar: put in, taken out, and brought together with those of a file. */
import type { ImportedHoliday } from '@holdfast/contracts/calendars/import-holidays.ts'
import type { Holiday } from '@holdfast/contracts/sla/calendar.ts'
import { byDate } from './calendar-leaves.ts'

export type ImportState = 'new' | 'there' | 'named_otherwise'

export interface Candidate extends ImportedHoliday {
  readonly state: ImportState
  /** What the day is called now, where it is one already. */
  readonly nameNow: string | null
}

/** @returns what a file has, with what of it is there already: a date is one holiday, whatever it is called */
export function compareImported(present: readonly Holiday[], imported: readonly ImportedHoliday[]): Candidate[] {
  const names = new Map(present.map(({ date, name }) => [date, name]))
  return imported.map((holiday) => {
    const nameNow = names.get(holiday.date) ?? null
    const isSame = nameNow?.trim().toLocaleLowerCase() === holiday.name.trim().toLocaleLowerCase()
    return { ...holiday, nameNow, state: nameNow === null ? 'new' : isSame ? 'there' : 'named_otherwise' }
  })
}

/** @returns the holidays with those that are chosen; what is there keeps its name and its hours */
export function addHolidays(
  present: readonly Holiday[],
  chosen: readonly Pick<Holiday, 'date' | 'name' | 'windows'>[],
): Holiday[] {
  const taken = new Set(present.map(({ date }) => date))
  const added = chosen.filter(({ date }) => !taken.has(date) && taken.add(date))
  return byDate([
    ...present,
    ...added.map(({ date, name, windows }) => ({ date, name, ...(windows ? { windows } : {}) })),
  ])
}

/** @returns the holidays with one in place of that on `date` */
export function putHoliday(present: readonly Holiday[], date: string | null, holiday: Holiday): Holiday[] {
  return byDate([...present.filter((one) => one.date !== date && one.date !== holiday.date), holiday])
}

/** @returns the same date of later years; 29 February only where there is one */
export function sameDateInYears(date: string, years: number): string[] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return Array.from({ length: years }, (_, index) => new Date(Date.UTC(year + index + 1, month - 1, day)))
    .filter((later) => later.getUTCDate() === day)
    .map((later) => later.toISOString().slice(0, 10))
}

/** @returns the years that have holidays, and the given one */
export function yearsOf(holidays: readonly Holiday[], year: number): number[] {
  return [...new Set([...holidays.map(({ date }) => Number(date.slice(0, 4))), year])].sort((a, b) => a - b)
}
