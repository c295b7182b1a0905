/** What the desk will make of an incident so far, by the rules of docs/lifecycle.md. */
import type { RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import type { IncidentRow, IncidentState } from './incident-row.ts'

export class SimulatedRequest {
  status: RequestStatus = 'open'
  /** In charge here; after a change that the log tells without naming anybody, whoever made it. */
  primary: string | null = null
  group: string | null
  code: string | null = null
  /** What the row before said. */
  loggedPerson: string | null = null
  loggedState: IncidentState | null = null

  constructor(first: IncidentRow) {
    this.group = first.group
  }

  isReopenedBy(state: IncidentState): boolean {
    if (this.status === 'closed') return state !== 'Closed'
    return this.status === 'resolved' && state !== 'Resolved' && state !== 'Closed'
  }

  assign(person: string): void {
    this.primary = person
    if (this.status === 'open') this.status = 'in_progress'
  }

  unassign(): void {
    this.primary = null
    if (this.status === 'in_progress') this.status = 'open'
  }

  handOver(group: string, person: string | null): void {
    this.group = group
    this.primary = person
    if (person !== null && this.status === 'open') this.status = 'in_progress'
  }

  resolve(code: string): void {
    this.status = 'resolved'
    this.code = code
  }
}
