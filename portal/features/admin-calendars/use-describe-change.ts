import type { Holiday, Window } from '@holdfast/contracts/sla/calendar.ts'
import { useTranslation } from 'react-i18next'
import type { DescribedChange } from '../../components/service-levels/change-list.tsx'
import type { LeafChange } from '../../components/service-levels/leaves.ts'
import { useLocalDates } from './use-local-dates.ts'
import { type Weekday, weekdayName } from './week.ts'

/** @returns how a change of a calendar is told: where it is, what was, what will be */
export function useDescribeChange(): (change: LeafChange) => DescribedChange {
  const { t, i18n } = useTranslation('admin-calendars')
  const dates = useLocalDates()
  const hours = (windows: readonly Window[] | undefined) =>
    windows?.length ? windows.map(({ from, to }) => `${from}–${to}`).join(', ') : t('hours.closed')
  const labelOf = (key: string) => {
    const [kind, part = ''] = key.split(':')
    if (kind === 'day') return weekdayName(part as Weekday, i18n.language)
    if (kind === 'holiday') return dates.long(part)
    return kind === 'zone' ? t('zone.label') : t('hours.always')
  }
  const wordsOf = (key: string, value: unknown) => {
    const [kind] = key.split(':')
    if (kind === 'day') return hours(value as Window[])
    if (kind === 'zone') return String(value).replaceAll('_', ' ')
    if (kind === 'always') return t(value ? 'change.yes' : 'change.no')
    const { name, windows } = value as Omit<Holiday, 'date'>
    return `${name}: ${hours(windows)}`
  }
  return ({ key, before, after }) => ({
    label: labelOf(key),
    before: before === undefined ? null : wordsOf(key, before),
    after: after === undefined ? null : wordsOf(key, after),
  })
}
