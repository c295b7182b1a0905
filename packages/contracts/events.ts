/** The log as it travels over NATS. Ids and kinds only: what it says is read from PostgreSQL by whoever may see it. */

/** One event with its place. */
export interface LogEntry {
  /** Without gaps over the whole desk. */
  readonly position: number
  readonly orgId: string
  readonly requestId: string
  readonly id: string
  readonly seq: number | null
  readonly type: string
  readonly internal: boolean
  /** ISO 8601 UTC. */
  readonly occurredAt: string
}

/** @returns where the events of an organization are published. */
export function logSubject(orgId: string): string {
  return `holdfast.log.${orgId}`
}

/** All organizations, for API replicas. */
export const allLogSubjects = 'holdfast.log.*'

/** The last place, told every few seconds, so that a loss at the end is noticed. */
export const logHeadSubject = 'holdfast.log-head'
