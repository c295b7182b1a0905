/** The line of a chat desk: visitors whom nobody has yet, or any more; first come, first served. */
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import type { LinePlace } from '@holdfast/contracts/stream/protocol.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { reachCondition } from '../requests/reach-condition.ts'
import { readWaits, type Waits, waitAt } from './waits.ts'

/** Who waits: also who was given back, who keeps the place of their arrival. */
const waiting = sql.raw(
  `s.ended_at IS NULL AND r.assignee_id IS NULL AND r.status IN ('open', 'in_progress', 'waiting')`,
)

export interface Waiting {
  readonly sessionId: string
  readonly requestId: string
  /** Of the request, for a change that must not come too late. */
  readonly version: number
}

/** @param narrowed how many from the front, and of which whoever asks may see; all unless given */
export async function listWaiting(
  tx: Tx,
  deskId: string,
  narrowed?: { readonly limit: number; readonly reach: Reach },
): Promise<Waiting[]> {
  const reached = narrowed ? await reachCondition(tx, narrowed.reach, 'r') : null
  const { rows } = await tx.execute<{ sessionId: string; requestId: string; version: number }>(sql`
    SELECT s.id AS "sessionId", s.request_id AS "requestId", r.seq AS version
    FROM chat_sessions s JOIN requests r ON r.id = s.request_id
    WHERE s.org_id = current_org() AND s.desk_id = ${deskId}::uuid AND ${waiting}
      AND ${reached ?? sql`true`} ORDER BY s.queued_at, s.id ${narrowed ? sql`LIMIT ${narrowed.limit}` : sql``}`)
  return rows
}

export async function countWaiting(tx: Tx, deskId: string): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    SELECT count(*)::int AS count FROM chat_sessions s JOIN requests r ON r.id = s.request_id
    WHERE s.org_id = current_org() AND s.desk_id = ${deskId}::uuid AND ${waiting}`)
  return rows[0]?.count ?? 0
}

/**
 * @param read how long others waited lately; the same for a while, so whoever asks often keeps it
 * @returns everybody in line with their place and, where it can be said, how long it will take
 */
export async function listLine(
  tx: Tx,
  deskId: string,
  read: (tx: Tx, deskId: string) => Promise<Waits> = readWaits,
): Promise<LinePlace[]> {
  const inLine = await listWaiting(tx, deskId)
  if (inLine.length === 0) return []
  const waits = await read(tx, deskId)
  return inLine.map(({ sessionId, requestId }, index) => ({
    sessionId,
    requestId,
    place: index + 1,
    waitSeconds: waitAt(index + 1, waits),
  }))
}
