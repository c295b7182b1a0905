import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export type Weekday = keyof WeeklyHours
export const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** 1 January 2024 was a Monday. */
const monday = Date.UTC(2024, 0, 1)
const dayMs = 86_400_000

/** Words for dates of the reader's calendar, which have no time zone. */
export function useDayWords() {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => {
    const locale = language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language
    const write = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    const [short, day, long, name] = [
      write({ weekday: 'short' }),
      write({ day: 'numeric', month: 'short' }),
      write({ weekday: 'long', day: 'numeric', month: 'long' }),
      write({ weekday: 'long' }),
    ]
    const range = write({ day: 'numeric', month: 'long', year: 'numeric' })
    return {
      weekday: (date: string) => short.format(new Date(date)),
      day: (date: string) => day.format(new Date(date)),
      long: (date: string) => long.format(new Date(date)),
      range: (from: string, to: string) => range.formatRange(new Date(from), new Date(to)),
      nameOf: (weekday: Weekday) => name.format(monday + weekdays.indexOf(weekday) * dayMs),
    }
  }, [language])
}
