import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StatusLabel } from '../../components/requests/status-label.tsx'
import { EmptyState, ErrorState, LoadingRows } from '../../components/states.tsx'
import { queueLink } from '../../lib/queue-link.ts'
import { useMyWork } from './api/use-my-work.ts'
import { Card } from './card.tsx'
import { RequestLine } from './request-line.tsx'

/** What the reader has, by time left. */
export function MyWorkCard({ className }: { className?: string }) {
  const { t } = useTranslation('triage')
  const { data, error, refetch } = useMyWork()
  const hasMore = data?.nextCursor != null
  return (
    <Card
      title={t('myWork.title')}
      count={data && !hasMore ? data.items.length : undefined}
      aside={
        <>
          <span className="text-small text-muted-foreground max-md:hidden">{t('myWork.order')}</span>
          <Link
            to={queueLink([
              ['is', 'open'],
              ['assignee', 'me'],
            ])}
            className="rounded-sm text-muted-foreground hover:text-foreground max-md:py-3"
          >
            {t('openView')}
          </Link>
        </>
      }
      className={className}
    >
      {data === undefined ? (
        error ? (
          <ErrorState inline error={error} onRetry={() => void refetch()} className="m-4" />
        ) : (
          <LoadingRows rows={5} />
        )
      ) : data.items.length === 0 ? (
        <EmptyState title={t('myWork.empty')} description={t('myWork.emptyHint')} className="py-8" />
      ) : (
        <ul>
          {data.items.map((request) => (
            <RequestLine key={request.id} request={request}>
              <StatusLabel
                status={request.status}
                waitReason={request.waitReason}
                className="w-28 flex-none text-small text-muted-foreground max-md:hidden"
              />
            </RequestLine>
          ))}
        </ul>
      )}
    </Card>
  )
}
