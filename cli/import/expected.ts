/** What the log's states are in the desk; docs/import.md says why. */
import type { RequestStatus, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import type { IncidentRow, IncidentState } from './incident-row.ts'

/**
 * A problem is looked into by somebody else and ends in a change, so it waits as for a change; evidence is what the
 * caller has to bring.
 */
const waitReasonOf: Partial<Record<IncidentState, WaitReason>> = {
  'Awaiting User Info': 'requester',
  'Awaiting Vendor': 'vendor',
  'Awaiting Problem': 'change',
  'Awaiting Evidence': 'requester',
}

/** @returns what the incident waits for; `null` when it does not wait */
export function waitOf(state: IncidentState): WaitReason | null {
  return waitReasonOf[state] ?? null
}

/** @returns the status that a row stands for. New with a person is being worked on: here only what nobody has is open. */
export function statusOf(row: Pick<IncidentRow, 'state' | 'assignedTo'>): RequestStatus {
  switch (row.state) {
    case 'New':
      return row.assignedTo === null ? 'open' : 'in_progress'
    case 'Active':
      return 'in_progress'
    case 'Resolved':
      return 'resolved'
    case 'Closed':
      return 'closed'
    default:
      return 'waiting'
  }
}
