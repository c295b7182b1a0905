import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import type { ReactNode } from 'react'
import { cn } from '../../lib/cn.ts'

/** Each status has a shape of its own, so that none is told by colour alone. */
const shapes: Record<RequestStatus, { ink: string; drawing: ReactNode }> = {
  open: {
    ink: 'text-muted-foreground',
    drawing: <circle cx="7" cy="7" r="5.3" strokeDasharray="2 1.33" strokeLinecap="butt" />,
  },
  in_progress: {
    ink: 'text-primary',
    drawing: (
      <>
        <circle cx="7" cy="7" r="5.3" />
        <path d="M7 3.6a3.4 3.4 0 0 1 0 6.8z" fill="currentColor" stroke="none" />
      </>
    ),
  },
  waiting: {
    ink: 'text-sla-paused',
    drawing: (
      <>
        <circle cx="7" cy="7" r="5.3" />
        <path d="M5.7 5.2v3.6M8.3 5.2v3.6" />
      </>
    ),
  },
  resolved: {
    ink: 'text-sla-ok',
    drawing: (
      <>
        <circle cx="7" cy="7" r="6" fill="currentColor" stroke="none" />
        <path d="m4.6 7.2 1.7 1.7 3.2-3.5" className="stroke-background" />
      </>
    ),
  },
  closed: {
    ink: 'text-muted-foreground',
    drawing: (
      <>
        <circle cx="7" cy="7" r="5.3" />
        <path d="m4.8 7.2 1.6 1.6 2.9-3.2" />
      </>
    ),
  },
  cancelled: {
    ink: 'text-muted-foreground',
    drawing: (
      <>
        <circle cx="7" cy="7" r="5.3" />
        <path d="m5.2 8.8 3.6-3.6" />
      </>
    ),
  },
}

/** Says nothing by itself: words stand beside it, or use StatusLabel. */
export function StatusIcon({ status, className }: { status: RequestStatus; className?: string }) {
  const { ink, drawing } = shapes[status]
  return (
    <svg
      aria-hidden
      data-slot="status-icon"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.35"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cn('size-3.5 shrink-0', ink, className)}
    >
      {drawing}
    </svg>
  )
}
