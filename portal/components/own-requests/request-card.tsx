import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cn } from '../../lib/cn.ts'
import { Badge } from '../../ui/badge.tsx'
import { focusRing } from '../../ui/surfaces.ts'
import { RequestNumber } from '../requests/request-number.tsx'
import { StatusIcon } from '../requests/status-icon.tsx'
import { PromiseBar } from './promise-bar.tsx'
import { useStandingWords } from './use-standing-words.ts'

/** One request of one's own: what it is, who is on it, what was promised. */
export function RequestCard({ request }: { request: RequestSummary }) {
  const { standing } = useStandingWords(request)
  const isOver = standing.kind === 'closed' || standing.kind === 'cancelled'
  return (
    <Link
      to={`/requests/${request.id}`}
      className={cn(
        'grid gap-1.5 rounded-lg border bg-card px-4 py-3 transition-colors duration-(--fast) hover:bg-[color-mix(in_oklab,var(--foreground)_2.5%,var(--card))]',
        focusRing,
      )}
    >
      <span className="flex items-start justify-between gap-3">
        {/* Isolated rather than turned: in a list all begin at the same edge, whatever language they are in. */}
        <span className={cn('min-w-0 text-title wrap-anywhere', isOver ? 'font-medium' : 'font-semibold')}>
          <bdi>{request.title}</bdi>
        </span>
        <Unread count={request.own?.unread ?? 0} />
      </span>
      <span className="flex items-center gap-3">
        <StandingLine request={request} className="min-w-0 flex-1" />
        <RequestNumber number={request.number} />
      </span>
      {standing.kind !== 'waitingOnYou' && <PromiseBar request={request} className="mt-1" />}
    </Link>
  )
}

/** “Ines is on it. Fix due today by 14:00” */
export function StandingLine({ request, className }: { request: RequestSummary; className?: string }) {
  const { standing, lead, note, promise } = useStandingWords(request)
  return (
    <span className={cn('flex items-start gap-2', className)}>
      <span className="flex h-5 items-center max-md:h-5.5">
        <StatusIcon status={standing.status} className="size-4" />
      </span>
      <span className="min-w-0 text-base wrap-anywhere">
        {standing.kind === 'waitingOnYou' ? (
          <>
            <strong className="font-semibold">{lead}</strong>
            {note !== null && (
              <>
                {': '}
                <bdi>{note}</bdi>
              </>
            )}
          </>
        ) : (
          <>
            {lead}
            {promise !== null && (
              <>
                {' '}
                <strong className="font-semibold">{promise}</strong>
              </>
            )}
          </>
        )}
      </span>
    </span>
  )
}

function Unread({ count }: { count: number }) {
  const { t } = useTranslation('own-requests')
  if (count === 0) return null
  return (
    <Badge variant="count" className="mt-0.5 h-5 min-w-5">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t('unread', { count })}</span>
    </Badge>
  )
}
