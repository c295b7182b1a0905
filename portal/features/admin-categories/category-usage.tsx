import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Facts } from '../../components/admin/facts.tsx'
import { ErrorState } from '../../components/states.tsx'
import { useFormat } from '../../lib/format.ts'
import { categoryUsageQuery } from './api.ts'

interface Target {
  id: string
  name: string
  to: string
}

/** Where a category is used, each a way there. `path` names it in the queue's filter: Hardware/Printers. */
export function CategoryUsageList({ categoryId, path }: { categoryId: string; path: string }) {
  const { t } = useTranslation('admin-categories')
  const format = useFormat()
  const { data, isError, error, refetch } = useQuery(categoryUsageQuery(categoryId))
  const isUsed = data && [data.routingRules, data.policies, data.chatDesks, data.forms].some((list) => list.length > 0)
  return (
    <section aria-label={t('usage.title')} className="grid gap-2 border-t border-border pt-4">
      <h3 className="font-semibold">{t('usage.title')}</h3>
      {isError && <ErrorState inline error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <Facts
            facts={[
              [
                t('usage.requests'),
                <OpenRequests key="requests" count={format.number(data.openRequests)} path={path} />,
              ],
              [
                t('usage.routingRules'),
                links(
                  data.routingRules.map(({ id, team }) => ({
                    id,
                    name: t('usage.ruleTo', { team: team.name }),
                    to: '/admin/routing',
                  })),
                ),
              ],
              [t('usage.policies'), links(data.policies.map((one) => ({ ...one, to: `/admin/policies/${one.id}` })))],
              [
                t('usage.chatDesks'),
                links(data.chatDesks.map((one) => ({ ...one, to: `/admin/chat-desks?open=${one.id}` }))),
              ],
              [t('usage.forms'), links(data.forms.map((one) => ({ ...one, to: `/admin/forms/${one.id}` })))],
            ]}
          />
          <p className="text-small text-muted-foreground">{t(isUsed ? 'usage.archiveUsed' : 'usage.archiveUnused')}</p>
        </>
      )}
    </section>
  )
}

function links(targets: readonly Target[]): ReactNode {
  if (targets.length === 0) return null
  return (
    <ul className="grid gap-0.5">
      {targets.map(({ id, name, to }) => (
        <li key={id} className="truncate">
          <Link to={to} className="rounded-sm text-accent-foreground hover:underline" dir="auto">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function OpenRequests({ count, path }: { count: string; path: string }) {
  const filter = `is:open category:"${path}"`
  return (
    <Link
      to={`/queue?${new URLSearchParams({ filter })}`}
      className="rounded-sm text-accent-foreground hover:underline"
    >
      {count}
    </Link>
  )
}
