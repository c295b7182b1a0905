import { isActive } from '@holdfast/contracts/requests/vocabulary.ts'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StandingLine } from '../../components/own-requests/request-card.tsx'
import { useSimilarRequests } from '../../components/own-requests/use-similar-requests.ts'
import { cn } from '../../lib/cn.ts'
import { focusRing } from '../../ui/surfaces.ts'

const most = 2

/** What one has asked before and is still worked on: perhaps nothing new is needed. */
export function SimilarRequests({ title }: { title: string }) {
  const { t } = useTranslation('submit')
  const similar = useSimilarRequests(title).filter(({ status }) => isActive(status))
  return (
    <div aria-live="polite" className={similar.length === 0 ? 'sr-only' : 'grid gap-2'}>
      {similar.length > 0 && (
        <p className="text-small text-muted-foreground">{t('similar', { count: similar.length })}</p>
      )}
      {similar.slice(0, most).map((request) => (
        <Link
          key={request.id}
          to={`/requests/${request.id}`}
          className={cn('grid gap-0.5 rounded-md border bg-card px-3 py-2 hover:bg-hover', focusRing)}
        >
          <span className="font-medium wrap-anywhere">
            <bdi>{request.title}</bdi>
          </span>
          <StandingLine request={request} className="text-muted-foreground" />
        </Link>
      ))}
    </div>
  )
}
