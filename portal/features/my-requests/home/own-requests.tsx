import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { RequestCard } from '../../../components/own-requests/request-card.tsx'
import { inOrderOfNeed } from '../../../components/own-requests/standing.ts'
import { ErrorState } from '../../../components/states.tsx'
import { cn } from '../../../lib/cn.ts'
import { focusRing } from '../../../ui/surfaces.ts'
import { endedStatuses, openStatuses, useLastRequests, useOwnCounts } from '../api/use-own-lists.ts'
import { CardsToCome } from '../cards-to-come.tsx'

const mostOpen = 20
const shownOpen = 6
const mostEnded = 3

/** What goes on, what needs an answer, and what was solved lately. */
export function OwnRequests() {
  const { t } = useTranslation('my-requests')
  const open = useLastRequests('open', openStatuses, mostOpen)
  const ended = useLastRequests('ended', endedStatuses, mostEnded)
  if (open.isError) return <ErrorState inline error={open.error} onRetry={() => void open.refetch()} />
  if (open.isPending) return <CardsToCome />
  const hasAny = open.data.length > 0 || (ended.data?.length ?? 0) > 0
  if (!hasAny) return null
  return (
    <>
      {open.data.length > 0 && (
        <Requests title={t('home.yours')} requests={inOrderOfNeed(open.data).slice(0, shownOpen)} withLink />
      )}
      {ended.data && ended.data.length > 0 && (
        <Requests title={t('home.solvedLately')} requests={ended.data} withLink={open.data.length === 0} />
      )}
    </>
  )
}

function Requests({
  title,
  requests,
  withLink,
}: {
  title: string
  requests: readonly RequestSummary[]
  withLink: boolean
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <div className="flex min-h-8 items-center justify-between gap-3 max-md:min-h-11">
        <h2 id={id} className="text-title font-semibold">
          {title}
        </h2>
        {withLink && <AllLink />}
      </div>
      <ul className="grid gap-2">
        {requests.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AllLink() {
  const { t } = useTranslation('my-requests')
  const { data } = useOwnCounts()
  const all = data?.all && !data.all.more ? data.all.count : null
  return (
    <Link
      to="/my-requests?show=all"
      className={cn(
        'flex items-center rounded-sm font-medium text-accent-foreground hover:underline max-md:min-h-11',
        focusRing,
      )}
    >
      {all === null ? t('home.all') : t('home.allCount', { count: all })}
    </Link>
  )
}
