import type { ApiToken } from '@holdfast/contracts/tokens/api-token.ts'
import { SquareTerminal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { About } from '../../components/admin/about.tsx'
import { type Column, ResourceList } from '../../components/resource-list.tsx'
import { useNow } from '../../lib/clock.ts'
import { useFormat } from '../../lib/format.ts'
import { useList } from '../../lib/query/use-list.ts'
import { Page } from '../../shell/page.tsx'
import { Badge } from '../../ui/badge.tsx'
import { listKey, listTokens } from './api.ts'
import { TokenMenu } from './token-menu.tsx'

/** Everybody's keys for programs: what they may, when they were last used, and their end. */
export function TokensPage() {
  const { t } = useTranslation('admin-tokens')
  const query = useList(listKey, listTokens)
  return (
    <Page title={t('title')} aside={<About>{t('about')}</About>} fixed>
      <ResourceList
        label={t('title')}
        query={query}
        columns={useColumns()}
        getId={({ id }) => id}
        searchText={({ name, prefix, owner }) => `${name} ${prefix} ${owner.name}`}
        searchPlaceholder={t('search')}
        rowActions={(token) => <TokenMenu token={token} />}
        empty={{ icon: SquareTerminal, title: t('empty.title'), description: t('empty.description') }}
      />
    </Page>
  )
}

function useColumns(): Column<ApiToken>[] {
  const { t } = useTranslation('admin-tokens')
  const format = useFormat()
  const now = useNow('minute')
  return [
    {
      id: 'name',
      header: t('column.name'),
      width: 'minmax(0,1.4fr)',
      cell: ({ name, prefix }) => (
        <span className="flex min-w-0 items-center gap-2.5">
          <bdi className="truncate">{name}</bdi>
          <code dir="ltr" className="code truncate font-normal text-muted-foreground max-md:hidden">
            {prefix}…
          </code>
        </span>
      ),
      sortBy: ({ name }) => name,
    },
    {
      id: 'owner',
      header: t('column.owner'),
      cell: ({ owner }) => (
        <Link to={`/people/${owner.id}`} className="truncate hover:underline">
          <bdi>{owner.name}</bdi>
        </Link>
      ),
      sortBy: ({ owner }) => owner.name,
    },
    {
      id: 'scopes',
      header: t('column.scopes'),
      width: '120px',
      cell: ({ scopes }) => <span title={scopes.join(', ')}>{t('scopes', { count: scopes.length })}</span>,
      phone: 'hide',
      narrow: 'hide',
    },
    {
      id: 'used',
      header: t('column.used'),
      width: '190px',
      cell: ({ lastUsedAt, lastAddress }) =>
        lastUsedAt === null ? (
          <span className="text-muted-foreground">{t('unused')}</span>
        ) : (
          <span title={lastAddress ?? undefined}>{format.relative(lastUsedAt, now)}</span>
        ),
      sortBy: ({ lastUsedAt }) => lastUsedAt ?? '',
    },
    {
      id: 'expires',
      header: t('column.expires'),
      width: '140px',
      cell: ({ expiresAt }) =>
        expiresAt === null ? (
          t('never')
        ) : new Date(expiresAt).getTime() <= now ? (
          <Badge>{t('over')}</Badge>
        ) : (
          format.date(expiresAt)
        ),
      sortBy: ({ expiresAt }) => expiresAt ?? '9999',
    },
  ]
}
