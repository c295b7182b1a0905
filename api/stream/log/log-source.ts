/** The log of all organizations as PostgreSQL has it: ids and kinds. */
import type { LogEntry } from '@holdfast/contracts/events.ts'
import type { Database } from '@holdfast/db/database.ts'

export interface LogSource {
  /** @returns the last place that is given */
  head(): Promise<number>
  /** @returns up to so many entries behind a place, in order */
  after(position: number, limit: number): Promise<LogEntry[]>
}

const after = `
  SELECT position::float8 AS position, org_id AS "orgId", request_id AS "requestId", id, seq, type, internal,
    occurred_at AS "occurredAt" FROM log_after($1, $2)`

export function readLogFrom(db: Pick<Database, 'statement'>): LogSource {
  return {
    async head() {
      const [row] = await db.statement<{ head: number }>('SELECT log_head()::float8 AS head', [], 'log-head')
      return row?.head ?? 0
    },
    async after(position, limit) {
      const rows = await db.statement<Omit<LogEntry, 'occurredAt'> & { occurredAt: Date }>(
        after,
        [position, limit],
        'log-after',
      )
      return rows.map((row) => ({ ...row, occurredAt: row.occurredAt.toISOString() }))
    },
  }
}
