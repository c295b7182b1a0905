/** Gives every committed event its place and publishes it (design decision 8). One leader at a time. */
import { type LogEntry, logHeadSubject, logSubject } from '@holdfast/contracts/events.ts'
import type pg from 'pg'
import { becomeLeader } from './leader.ts'
import { repeat } from './loop.ts'
import type { RelayJob } from './relay.ts'
import type { Wire } from './wire.ts'

const leaderLock = 4_801
const batchSize = 500
// So often the head of the log is told, so that a replica notices a loss at the very end.
const headMs = 2_000

/** Rows are placed only after their commit, in one transaction at a time, so no place is ever filled late. */
const place = `
  WITH head AS (SELECT coalesce(max(position), 0) AS position FROM events),
    batch AS (SELECT id, row_number() OVER (ORDER BY id) AS n
      FROM (SELECT id FROM events WHERE position IS NULL ORDER BY id LIMIT ${batchSize}) unplaced)
  UPDATE events SET position = head.position + batch.n FROM head, batch WHERE events.id = batch.id
  RETURNING events.position::float8 AS position, org_id AS "orgId", request_id AS "requestId", events.id, seq, type,
    internal, occurred_at AS "occurredAt"`

interface PositionsDeps extends RelayJob {
  readonly wire: Wire
}

export async function runPositions(deps: PositionsDeps, signal: AbortSignal): Promise<void> {
  let leader: pg.PoolClient | null = null
  let headToldAt = 0
  await repeat({ name: 'positions', log: deps.log, signal, idleMs: 10 }, async () => {
    try {
      leader ??= await becomeLeader(deps, { lock: leaderLock, job: 'positions' })
      if (!leader) return false
      const { rows } = await leader.query<LogEntry>({ text: place, name: 'place' })
      publish(deps.wire, rows)
      deps.metrics.placed.inc(rows.length)
      deps.metrics.leads.set(1)
      const last = rows.at(-1)?.position
      if (last !== undefined) deps.metrics.placedUpTo.set(last)
      if (Date.now() - headToldAt >= headMs) {
        headToldAt = Date.now()
        await tellHead(leader, deps.wire)
      }
      return rows.length > 0
    } catch (error) {
      // The lock goes with its connection; whoever gets it next goes on.
      leader?.release(true)
      leader = null
      deps.metrics.leads.set(0)
      throw error
    }
  })
  ;(leader as pg.PoolClient | null)?.release(true)
}

function publish(wire: Wire, rows: LogEntry[]): void {
  rows.sort((a, b) => a.position - b.position)
  for (const row of rows) wire.publish(logSubject(row.orgId), JSON.stringify(row))
}

async function tellHead(leader: pg.PoolClient, wire: Wire): Promise<void> {
  const { rows } = await leader.query<{ head: number }>('SELECT coalesce(max(position), 0)::float8 AS head FROM events')
  wire.publish(logHeadSubject, JSON.stringify({ position: rows[0]?.head ?? 0 }))
}
