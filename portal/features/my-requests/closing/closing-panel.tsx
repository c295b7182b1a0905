import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { useRef } from 'react'
import { EndedPanel } from './ended-panel.tsx'
import { SolvedPanel } from './solved-panel.tsx'

/** What is asked of the requester once the work is done. What follows an answer has the focus. */
export function ClosingPanel({ request, onReopened }: { request: RequestDetail; onReopened: () => void }) {
  const panel = useRef<HTMLDivElement>(null)
  if (request.status !== 'resolved' && request.status !== 'closed') return null
  return (
    <div ref={panel} tabIndex={-1} className="outline-none">
      {request.status === 'resolved' ? (
        <SolvedPanel request={request} onReopened={onReopened} onConfirmed={() => panel.current?.focus()} />
      ) : (
        <EndedPanel request={request} onReopened={onReopened} />
      )}
    </div>
  )
}
