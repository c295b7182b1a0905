import type { Priority, RequestStatus, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { cn } from '../../lib/cn.ts'
import { ClockCell } from './clock-cell.tsx'
import type { ShownClock } from './clock-words.ts'
import { PriorityIcon } from './priority-icon.tsx'
import { RequestNumber } from './request-number.tsx'
import { StatusLabel } from './status-label.tsx'

export interface CompactRequest {
  id: string
  number: string
  title: string
  status: RequestStatus
  priority?: Priority
  waitReason?: WaitReason | null
  clock?: ShownClock | null
}

/** A request in one line, wherever it is not the queue: my work, links, the requester's earlier ones. */
export function RequestRowCompact({
  request,
  to,
  trailing,
  className,
}: {
  request: CompactRequest
  to: string
  /** Beside the link, such as a button to take it. */
  trailing?: ReactNode
  className?: string
}) {
  const { priority, waitReason, clock } = request
  return (
    <div
      data-slot="request-row-compact"
      className={cn(
        '@container relative flex min-h-9 items-center gap-2.5 px-4 hover:bg-hover max-md:min-h-11 max-md:flex-wrap max-md:gap-y-0 max-md:py-2',
        className,
      )}
    >
      {priority && <PriorityIcon priority={priority} />}
      <RequestNumber number={request.number} />
      <Link
        to={to}
        dir="auto"
        className="keep-side min-w-0 grow truncate rounded-sm outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring max-md:basis-3/5 max-md:py-0.5"
      >
        {request.title}
      </Link>
      <StatusLabel
        status={request.status}
        waitReason={waitReason}
        className="w-24 shrink-0 text-small text-muted-foreground max-md:w-auto"
      />
      {clock !== undefined && (
        <ClockCell clock={clock} status={request.status} className="min-w-32 shrink-0 @3xl:w-44" />
      )}
      {trailing && <div className="relative flex shrink-0 items-center gap-1">{trailing}</div>}
    </div>
  )
}
