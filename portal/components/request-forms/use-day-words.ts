import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { createFormats } from '../../lib/formats.ts'

/** @returns a day of the calendar, such as 2026-11-20, as the reader writes it; it is the same day in every zone */
export function useDayWords(): (day: string) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const { date } = createFormats(i18n.language, 'UTC')
    return (day) => date(`${day}T00:00:00Z`)
  }, [i18n.language])
}
