import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { EndedPanel } from './ended-panel.tsx'
import { SolvedPanel } from './solved-panel.tsx'

/** What is asked of the requester once the work is done. */
export function ClosingPanel({ request }: { request: RequestDetail }) {
  if (request.status === 'resolved') return <SolvedPanel request={request} />
  if (request.status === 'closed') return <EndedPanel request={request} />
  return null
}
