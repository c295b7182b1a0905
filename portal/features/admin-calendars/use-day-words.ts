import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../components/service-levels/durations.ts'
import { createFormats } from '../../lib/formats.ts'
import { useLocalDates } from './use-local-dates.ts'
import { isAllDay, type YearDay } from './year.ts'
import type { ZoneChange } from './zone-changes.ts'

/** @returns a day in words: Friday, 25 December 2026: Christmas, closed */
export function useDayWords(zone: string, changes: readonly ZoneChange[]): (day: YearDay) => string {
  const { t, i18n } = useTranslation('admin-calendars')
  const dates = useLocalDates()
  const { language } = i18n
  return useMemo(() => {
    const { time } = createFormats(language, zone)
    const hoursOf = ({ windows, openMs }: YearDay) => {
      if (windows.length === 0) return t('hours.closed')
      if (isAllDay(windows)) return t('year.allDay')
      const hours = windows.map(({ from, to }) => `${time(from)}–${time(to)}`).join(', ')
      const length = formatDuration(Math.round(openMs / 60_000), Number.POSITIVE_INFINITY, language)
      return t('year.open', { hours, length })
    }
    return (day) => {
      const change = changes.find(({ date }) => date === day.date)
      const changed =
        change && t(change.minutes > 0 ? 'year.forward' : 'year.back', { count: Math.abs(change.minutes) })
      return `${dates.long(day.date)}: ${[day.holiday, hoursOf(day), changed].filter(Boolean).join(', ')}`
    }
  }, [t, language, zone, changes, dates])
}
