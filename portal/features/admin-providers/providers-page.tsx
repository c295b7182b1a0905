import type { ProviderSummary } from '@holdfast/contracts/providers/provider.ts'
import { KeySquare, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { About } from '../../components/admin/about.tsx'
import { useNewCommand } from '../../components/admin/use-new-command.ts'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { useList } from '../../lib/query/use-list.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { listKey, listProviders } from './api.ts'

/** OpenID Connect: the sign-in that the company has already. */
export function ProvidersPage() {
  const { t } = useTranslation('admin-providers')
  const navigate = useNavigate()
  const query = useList(listKey, listProviders)
  useNewCommand(t('title'), t('new'), () => void navigate('/admin/providers/new'))
  const create = (
    <Button asChild>
      <Link to="/admin/providers/new">
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
        getHref={({ id }) => `/admin/providers/${id}`}
        searchText={({ name, issuer }) => `${name} ${issuer}`}
        searchPlaceholder={t('search')}
        action={create}
        empty={{ icon: KeySquare, title: t('empty.title'), description: t('empty.description'), action: create }}
      />
    </Page>
  )
}

function useColumns(): Column<ProviderSummary>[] {
  const { t } = useTranslation('admin-providers')
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 'minmax(0,1fr)',
      cell: ({ name, active }) => (
        <span className="flex min-w-0 items-center gap-2.5">
          <bdi className="truncate">{name}</bdi>
          {active ? null : <Badge>{t('off')}</Badge>}
        </span>
      ),
    },
    {
      id: 'issuer',
      header: t('column.issuer'),
      width: 'minmax(0,2fr)',
      cell: ({ issuer }) => (
        <code dir="ltr" className="code block truncate font-normal">
          {issuer}
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
  ]
}
