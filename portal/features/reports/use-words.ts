import type { SeriesGroup } from '@holdfast/contracts/reports/series.ts'
import type { SeriesGrouping, SeriesInterval } from '@holdfast/contracts/reports/vocabulary.ts'
import { priorities } from '@holdfast/contracts/requests/vocabulary.ts'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDuration } from '../../components/requests/use-clock-words.ts'
import { useFormat } from '../../lib/format.ts'
import type { Unit } from './data/metrics.ts'

const minuteMs = 60_000

/** A value as it is written; nothing is a dash. */
export function useValueWords(): (value: number | null, unit: Unit) => string {
  const { t } = useTranslation('common')
  const format = useFormat()
  return (value, unit) => {
    if (value === null) return '–'
    if (unit === 'share') return format.percent(value)
    if (unit === 'minutes') return formatDuration(t, value * minuteMs, true)
    return format.number(unit === 'score' ? Math.round(value * 10) / 10 : value)
  }
}

/** Points are dates of the reader's own calendar, so they have no time zone. */
export function usePointWords(interval: SeriesInterval): { short(date: string): string; long(date: string): string } {
  const { i18n, t } = useTranslation('reports')
  return useMemo(() => {
    const locale = i18n.language === 'ar' ? 'ar-u-nu-latn' : i18n.language === 'en' ? 'en-GB' : i18n.language
    const write = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
      return (date: string) => format.format(new Date(date))
    }
    const month = write({ month: 'short', year: '2-digit' })
    const day = write({ day: 'numeric', month: 'short' })
    const whole = write({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    const wholeMonth = write({ month: 'long', year: 'numeric' })
    return {
      short: interval === 'month' ? month : day,
      long: (date) =>
        interval === 'month' ? wholeMonth(date) : interval === 'week' ? t('weekOf', { day: whole(date) }) : whole(date),
    }
  }, [i18n.language, interval, t])
}

/** What a group is called. */
export function useGroupName(by: SeriesGrouping): (group: SeriesGroup) => string {
  const { t } = useTranslation('reports')
  const { t: common } = useTranslation('common')
  return ({ key, name }) => {
    if (key === null) return t(`none.${by}`)
    if (key === 'other') return t('other')
    const priority = by === 'priority' ? priorities.find((one) => one === key) : undefined
    return priority ? common(`priority.${priority}`) : (name ?? common('unknown'))
  }
}
