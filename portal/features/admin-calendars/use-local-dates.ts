import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Local dates such as `2026-12-25` in words; they belong to no time zone. */
export interface LocalDates {
  /** Fri 25 Dec */
  weekdayDate(date: string): string
  /** Friday, 25 December 2026 */
  long(date: string): string
  /** December */
  month(month: number): string
}

export function useLocalDates(): LocalDates {
  const { i18n } = useTranslation()
  const { language } = i18n
  return useMemo(() => {
    const locale = language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    const short = format({ weekday: 'short', day: 'numeric', month: 'short' })
    const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    const month = format({ month: 'long' })
    const instant = (date: string) => Date.parse(`${date}T00:00:00Z`)
    return {
      weekdayDate: (date) => short.format(instant(date)),
      long: (date) => long.format(instant(date)),
      month: (number) => month.format(Date.UTC(2024, number - 1, 1)),
    }
  }, [language])
}
