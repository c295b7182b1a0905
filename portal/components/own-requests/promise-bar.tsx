import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import { useNow } from '../../lib/clock.ts'
import { cn } from '../../lib/cn.ts'
import { courseOf, mainPromise } from './standing.ts'

const fills = { ok: 'bg-sla-ok-fill', soon: 'bg-sla-soon-fill', late: 'bg-sla-late-fill' } as const

/** How far it is to what was promised. The words beside it say the same. */
export function PromiseBar({ request, className }: { request: RequestSummary; className?: string }) {
  const now = useNow('minute')
  const promise = mainPromise(request, now)
  if (!promise) return null
  const { share, state } = courseOf(request.createdAt, promise.by, now)
  return (
    <div aria-hidden className={cn('h-1 overflow-hidden rounded-full bg-sla-track', className)}>
      <div className={cn('h-full rounded-full', fills[state])} style={{ inlineSize: `${Math.max(2, share * 100)}%` }} />
    </div>
  )
}
