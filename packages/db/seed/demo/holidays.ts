/** Public holidays of Berlin, computed, so that the sample calendar is right in whatever year it is made. */
import type { Holiday } from '@holdfast/contracts/sla/calendar.ts'

const dayMs = 86_400_000

/** @returns the holidays of the years, with the short days before Christmas and New Year */
export function berlinHolidays(years: readonly number[]): Holiday[] {
  return years
    .flatMap((year) => [...fixedHolidays(year), ...easterHolidays(year)])
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

function fixedHolidays(year: number): Holiday[] {
  const short = [{ from: '09:00', to: '13:00' }]
  return [
    { date: `${year}-01-01`, name: 'New Year' },
    { date: `${year}-03-08`, name: 'Women’s Day' },
    { date: `${year}-05-01`, name: 'Labour Day' },
    { date: `${year}-10-03`, name: 'German Unity Day' },
    { date: `${year}-12-24`, name: 'Christmas Eve', windows: short },
    { date: `${year}-12-25`, name: 'Christmas Day' },
    { date: `${year}-12-26`, name: 'Second Day of Christmas' },
    { date: `${year}-12-31`, name: 'New Year’s Eve', windows: short },
  ]
}

function easterHolidays(year: number): Holiday[] {
  const easter = easterSunday(year)
  const after = (days: number, name: string) => ({
    date: new Date(easter + days * dayMs).toISOString().slice(0, 10),
    name,
  })
  return [after(-2, 'Good Friday'), after(1, 'Easter Monday'), after(39, 'Ascension Day'), after(50, 'Whit Monday')]
}

/** @returns midnight UTC of Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher) */
export function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return Date.UTC(year, month - 1, day)
}
