import type { DirectorySummary } from '@holdfast/contracts/directories/directory.ts'
import { Network, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { About } from '../../components/admin/about.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { useNow } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useList } from '../../lib/query/use-list.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { listDirectories, listKey } from './api.ts'

/** Where employees come from, and by which they sign in. */
export function DirectoriesPage() {
  const { t } = useTranslation('admin-directories')
  const navigate = useNavigate()
  const query = useList(listKey, listDirectories)
  useNewCommand(t('title'), t('new'), () => void navigate('/admin/directories/new'))
  const create = (
    <Button asChild>
      <Link to="/admin/directories/new">
        <Plus aria-hidden />
        {t('new')}
      </Link>
    </Button>
  )
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={query}
        columns={useColumns()}
        getId={({ id }) => id}
        getHref={({ id }) => `/admin/directories/${id}`}
        searchText={({ name, servers }) => `${name} ${servers.join(' ')}`}
        searchPlaceholder={t('search')}
        action={create}
        empty={{ icon: Network, title: t('empty.title'), description: t('empty.description'), action: create }}
      />
    </Page>
  )
}

function useColumns(): Column<DirectorySummary>[] {
  const { t } = useTranslation('admin-directories')
  const format = useFormat()
  const now = useNow('minute')
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 'minmax(0,1.4fr)',
      cell: ({ name, active }) => (
        <span className="flex min-w-0 items-center gap-2.5">
          <bdi className="truncate">{name}</bdi>
          {active ? null : <Badge>{t('off')}</Badge>}
        </span>
      ),
    },
    {
      id: 'servers',
      header: t('column.servers'),
      width: 'minmax(0,1.4fr)',
      cell: ({ servers }) => (
        <code dir="ltr" className="code block truncate font-normal">
          {servers.join(', ')}
        </code>
      ),
      phone: 'hide',
    },
    {
      id: 'people',
      header: t('column.people'),
      width: '130px',
      cell: ({ peopleCount }) => t('common:peopleCount', { count: peopleCount }),
    },
    {
      id: 'sync',
      header: t('column.sync'),
      width: '200px',
      cell: ({ lastSync }) =>
        lastSync === null ? (
          <span className="text-muted-foreground">{t('sync.never')}</span>
        ) : (
          <span className={lastSync.status === 'failed' ? 'text-destructive' : undefined}>
            {t(`sync.${lastSync.status}`)}, {format.relative(lastSync.startedAt, now)}
          </span>
        ),
    },
  ]
}
