import type { CalendarRules } from '@holdfast/contracts/sla/calendar.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SideSection } from '../../components/service-levels/section.tsx'
import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { useNow } from '../../lib/clock.ts'
import { cn } from '../../lib/cn.ts'
import { createFormats } from '../../lib/formats.ts'
import { hoursQuery } from './api.ts'
import { useLocalDates } from './use-local-dates.ts'
import { type HoursDay, isAllDay, openingAt } from './year.ts'

const shownDays = 7
/** Enough to see the next opening behind a long weekend. */
const knownDays = 21
const dayMs = 86_400_000

/** Whether it is open now, until or from when, and the hours of the next days, in the calendar's own time. */
export function HoursPreview({ rules, zone }: { rules: CalendarRules | null; zone: string }) {
  const { t, i18n } = useTranslation('admin-calendars')
  const now = useNow('minute')
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(now)
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + (knownDays - 1) * dayMs).toISOString().slice(0, 10)
  const hours = useQuery(hoursQuery(rules, today, last))
  const dates = useLocalDates()
  const { time, dateTime } = useMemo(() => createFormats(i18n.language, zone), [i18n.language, zone])
  const days = hours.data?.days
  const opening = days && openingAt(days, now)
  const hoursOf = (windows: HoursDay['windows']) => {
    if (windows.length === 0) return t('hours.closed')
    if (isAllDay(windows)) return t('year.allDay')
    return windows.map(({ from, to }) => `${time(from)}–${time(to)}`).join(', ')
  }
  const words = () => {
    if (!opening) return ''
    if (opening.changesAt === null) return t(opening.isOpen ? 'preview.open' : 'preview.closed')
    const at = dateTime(opening.changesAt)
    return t(opening.isOpen ? 'preview.openUntil' : 'preview.opensAt', { at })
  }
  return (
    <SideSection title={t('preview.title')}>
      {hours.isError && <ErrorState inline error={hours.error} onRetry={() => void hours.refetch()} />}
      {!days && !hours.isError && rules !== null && <LoadingRows rows={3} rowClassName="px-0" />}
      {rules === null && <p className="text-muted-foreground">{t('year.stale')}</p>}
      {days && (
        <>
          <p aria-live="polite" className="text-base font-medium">
            {words()}
          </p>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
            {days.slice(0, shownDays).map(({ date, holiday, windows }) => (
              <div key={date} className="contents">
                <dt className={cn('tabular-nums', windows.length === 0 && 'text-muted-foreground')}>
                  {dates.weekdayDate(date)}
                </dt>
                <dd className={cn('text-end tabular-nums', windows.length === 0 && 'text-muted-foreground')}>
                  {holiday !== null && <bdi className="font-medium">{holiday} </bdi>}
                  <bdi>{hoursOf(windows)}</bdi>
                </dd>
              </div>
            ))}
          </dl>
          <p className="text-muted-foreground">{t('preview.zone', { zone: zone.replaceAll('_', ' ') })}</p>
        </>
      )}
    </SideSection>
  )
}
