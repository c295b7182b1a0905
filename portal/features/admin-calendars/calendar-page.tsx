import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'react-router'
import { calendarQuery } from '../../components/service-levels/queries.ts'
import { ErrorState, LoadingRows, NoPermission, NotFound } from '../../components/states.tsx'
import { asProblem } from '../../lib/api/problem-error.ts'
import { useMay, useMe } from '../../lib/session.ts'
import { Page } from '../../shell/page.tsx'
import { CalendarEditor } from './calendar-editor.tsx'
import { NewCalendarEditor } from './new-calendar-editor.tsx'
import { officeRules } from './week.ts'

/** One calendar, to be read or changed; `/admin/calendars/new` is one that is not there yet. */
export function CalendarPage() {
  const { calendarId = '' } = useParams()
  // Parts of the page say these texts by their full name.
  useTranslation('service-levels')
  return calendarId === 'new' ? <NewCalendar /> : <ExistingCalendar key={calendarId} calendarId={calendarId} />
}

function ExistingCalendar({ calendarId }: { calendarId: string }) {
  const calendar = useQuery(calendarQuery(calendarId))
  if (calendar.data) return <CalendarEditor calendar={calendar.data} />
  return <Waiting error={calendar.error} onRetry={() => void calendar.refetch()} />
}

function NewCalendar() {
  const { t } = useTranslation('admin-calendars')
  const mayManage = useMay('calendar:manage')
  const { person } = useMe()
  const [query] = useSearchParams()
  const sourceId = query.get('copy') ?? ''
  const source = useQuery(calendarQuery(sourceId))
  if (!mayManage) {
    return (
      <Page title={t('new.title')}>
        <NoPermission />
      </Page>
    )
  }
  if (sourceId === '') return <NewCalendarEditor rules={officeRules(person.timeZone)} />
  if (source.data) return <NewCalendarEditor rules={source.data.rules} />
  return <Waiting error={source.error} onRetry={() => void source.refetch()} />
}

function Waiting({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation('admin-calendars')
  const content = () => {
    if (!error) return <LoadingRows rows={10} />
    if (asProblem(error).status === 404) return <NotFound title={t('notFound')} />
    return <ErrorState error={error} onRetry={onRetry} />
  }
  return (
    <Page title={t('title')} crumbs={[{ label: t('title'), to: '/admin/calendars' }]}>
      {content()}
    </Page>
  )
}
