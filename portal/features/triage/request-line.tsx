import type { RequestSummary } from '@holdfast/contracts/requests/request.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ClockCell } from '../../components/requests/clock-cell.tsx'
import { PriorityIcon } from '../../components/requests/priority-icon.tsx'
import { RequestNumber } from '../../components/requests/request-number.tsx'

type Shown = Pick<RequestSummary, 'id' | 'number' | 'title' | 'priority' | 'status' | 'clock'>

/** A request in a line, with its clock at the end; `under` stands below its title. */
export function RequestLine({ request, under, children }: { request: Shown; under?: ReactNode; children?: ReactNode }) {
  return (
    <li className="relative flex min-h-9 items-center gap-2.5 border-b border-border/60 px-4 last:border-0 hover:bg-hover max-md:min-h-11 max-md:flex-wrap max-md:gap-y-0 max-md:py-2">
      <PriorityIcon priority={request.priority} />
      <RequestNumber number={request.number} className="max-md:hidden" />
      <div className="min-w-0 flex-1 py-1 max-md:basis-4/5">
        <Link
          to={`/requests/${request.id}`}
          dir="auto"
          className="keep-side block truncate outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-ring"
        >
          {request.title}
        </Link>
        {under}
      </div>
      {children}
      <ClockCell clock={request.clock} status={request.status} className="w-[172px] flex-none max-md:ms-6" />
    </li>
  )
}
