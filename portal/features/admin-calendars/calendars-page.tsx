import type { CalendarSummary } from '@holdfast/contracts/calendars/calendar.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { CalendarDays, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { usePolicyList } from '../../components/service-levels/queries.ts'
import { useCommands } from '../../lib/commands.ts'
import { useMay } from '../../lib/session.ts'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { Page } from '../../shell/page.tsx'
import { Button } from '../../ui/button.tsx'
import { calendarPagesQuery } from './api.ts'

/** All business calendars. */
export function CalendarsPage() {
  const { t } = useTranslation('admin-calendars')
  const mayManage = useMay('calendar:manage')
  const navigate = useNavigate()
  const query = useInfiniteQuery(calendarPagesQuery)
  const policies = usePolicyList()
  useCommands(
    t('title'),
    mayManage
      ? [{ id: 'calendars.new', label: t('new.title'), icon: Plus, run: () => void navigate('/admin/calendars/new') }]
      : [],
  )
  useShortcuts(
    t('title'),
    [{ keys: 'n', label: t('new.title'), run: () => void navigate('/admin/calendars/new') }],
    mayManage,
  )
  const usesOf = (id: string) => policies.data?.filter(({ calendarId }) => calendarId === id) ?? []
  const columns: Column<CalendarSummary>[] = [
    {
      id: 'name',
      header: t('list.name'),
      cell: ({ name }) => (
        <span className="truncate font-medium" dir="auto">
          {name}
        </span>
      ),
      sortBy: ({ name }) => name,
    },
    {
      id: 'zone',
      header: t('zone.label'),
      cell: ({ zone, alwaysOpen }) => (alwaysOpen ? t('hours.always') : zone.replaceAll('_', ' ')),
      sortBy: ({ zone }) => zone,
    },
    {
      id: 'uses',
      header: t('list.uses'),
      cell: ({ id }) => (
        <span className="truncate" dir="auto">
          {usesOf(id)
            .map(({ name }) => name)
            .join(', ')}
        </span>
      ),
    },
    {
      id: 'version',
      header: t('list.version'),
      cell: ({ versionNumber }) => <span className="code">v{versionNumber}</span>,
      sortBy: ({ versionNumber }) => versionNumber,
      width: '80px',
      align: 'end',
      phone: 'hide',
    },
  ]
  const action = mayManage && (
    <Button asChild>
      <Link to="/admin/calendars/new">
        <Plus aria-hidden />
        {t('new.title')}
      </Link>
    </Button>
  )
  return (
    <Page title={t('title')} fixed>
      <ResourceList
        label={t('title')}
        query={query}
        columns={columns}
        getId={({ id }) => id}
        getHref={({ id }) => `/admin/calendars/${id}`}
        searchText={({ name, zone }) => `${name} ${zone}`}
        action={action}
        empty={{ icon: CalendarDays, title: t('list.none'), description: t('list.noneDescription'), action }}
      />
    </Page>
  )
}
