/**
 * How the desk stands now (features G3). Everything that is worked on is looked at once, in the index of the queue; the
 * rest are ranges of an index. 100,000 open requests are counted in some tens of milliseconds.
 */
import type { WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** What is counted: of one team or all, and what whoever asks may see of `requests r`; `null` for all of it. */
export interface Counted {
  readonly teamId: string | undefined
  readonly reached: SQL | null
}

export interface TriageScope extends Counted {
  readonly now: Date
  /** Up to when something is said to be due soon. */
  readonly soonBy: Date
  /** Up to when what falls due is looked at. */
  readonly windowEnd: Date
}

/** What somebody has; `null` stands for what nobody has. Each request is counted under one of the four. */
export interface LoadRow {
  readonly assigneeId: string | null
  readonly late: number
  readonly soon: number
  readonly waiting: number
  readonly later: number
  readonly oldest: string
}

/** Constants rather than parameters, so that the planner knows which partial indexes fit. */
const active = sql.raw(`r.org_id = current_org() AND r.status IN ('open', 'in_progress', 'waiting')`)

const only = ({ teamId, reached }: Counted) =>
  sql`${teamId ? sql` AND r.team_id = ${teamId}::uuid` : sql``}${reached ? sql` AND ${reached}` : sql``}`
const at = (instant: Date) => sql`${instant.toISOString()}::timestamptz`

/** @returns a row for everybody who has something, and one for what nobody has */
export async function countLoads(tx: Tx, { now, soonBy, ...counted }: TriageScope): Promise<LoadRow[]> {
  const due = (until: Date) => sql`r.next_due_at < ${at(until)}`
  const { rows } = await tx.execute<LoadRow & Record<string, unknown>>(sql`
    SELECT r.assignee_id AS "assigneeId", count(*) FILTER (WHERE ${due(now)})::int AS late,
      count(*) FILTER (WHERE NOT ${due(now)} AND ${due(soonBy)})::int AS soon,
      count(*) FILTER (WHERE NOT ${due(soonBy)} AND r.status = 'waiting')::int AS waiting,
      count(*) FILTER (WHERE NOT ${due(soonBy)} AND r.status <> 'waiting')::int AS later,
      min(r.created_at) AS oldest
    FROM requests r WHERE ${active}${only(counted)} GROUP BY r.assignee_id`)
  return rows
}

/** @returns how many wait, by what they wait for */
export async function countWaits(tx: Tx, counted: Counted): Promise<{ reason: WaitReason; count: number }[]> {
  const { rows } = await tx.execute<{ reason: WaitReason; count: number }>(sql`
    SELECT r.wait_reason AS reason, count(*)::int AS count FROM requests r
    WHERE r.org_id = current_org() AND r.status = 'waiting'${only(counted)} GROUP BY r.wait_reason ORDER BY 2 DESC, 1`)
  return rows
}

/** @returns since when the one that is late the longest is late; `null` when none is */
export async function findOldestDue(tx: Tx, { now, ...counted }: TriageScope): Promise<string | null> {
  const { rows } = await tx.execute<{ due: string }>(sql`
    SELECT r.next_due_at AS due FROM requests r WHERE ${active}${only(counted)} AND r.next_due_at < ${at(now)}
    ORDER BY r.next_due_at LIMIT 1`)
  return rows[0]?.due ?? null
}

export interface FallingDueRow {
  readonly id: string
  readonly teamId: string | null
  readonly assigneeId: string | null
  readonly dueAt: string
}

/** @returns up to `limit` of what falls due from now to the end of the window, in that order */
export async function listFallingDue(tx: Tx, scope: TriageScope, limit: number): Promise<FallingDueRow[]> {
  const { rows } = await tx.execute<FallingDueRow & Record<string, unknown>>(sql`
    SELECT r.id, r.team_id AS "teamId", r.assignee_id AS "assigneeId", r.next_due_at AS "dueAt" FROM requests r
    WHERE ${active}${only(scope)} AND ${inWindow(scope)} ORDER BY r.next_due_at, r.id LIMIT ${limit}`)
  return rows
}

const inWindow = ({ now, windowEnd }: TriageScope): SQL =>
  sql`r.next_due_at >= ${at(now)} AND r.next_due_at < ${at(windowEnd)}`

/** @returns how many fall due in each bucket of so many minutes from a start; those with none are left out */
export async function countFallingDue(
  tx: Tx,
  scope: TriageScope,
  { start, minutes }: { start: Date; minutes: number },
): Promise<Map<number, number>> {
  const { rows } = await tx.execute<{ bucket: number; count: number }>(sql`
    SELECT floor(extract(epoch FROM r.next_due_at - ${at(start)}) / ${minutes * 60})::int AS bucket, count(*)::int AS count
    FROM requests r WHERE ${active}${only(scope)} AND ${inWindow(scope)} GROUP BY 1`)
  return new Map(rows.map(({ bucket, count }) => [bucket, count]))
}

export interface Kept {
  readonly met: number
  readonly breached: number
}

/** @returns how many clocks were met, and how many breached, since each of two instants; the later one is `recent` */
export async function countKept(
  tx: Tx,
  counted: Counted,
  { since, recently }: { since: Date; recently: Date },
): Promise<{ recent: Kept; all: Kept }> {
  const isAll = counted.teamId === undefined && counted.reached === null
  const join = isAll ? sql`` : sql`JOIN requests r ON r.id = c.request_id${only(counted)}`
  const ended = (column: SQL, condition: SQL) => sql`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE ${column} >= ${at(recently)})::int AS recent
    FROM clocks c ${join} WHERE c.org_id = current_org() AND ${column} >= ${at(since)}${condition}`
  const count = async (statement: SQL) =>
    (await tx.execute<{ all: number; recent: number }>(statement)).rows[0] ?? { all: 0, recent: 0 }
  const met = await count(ended(sql`c.ended_at`, sql` AND c.state = 'met'`))
  // A breach is decided when it happens, however late the answer comes.
  const breached = await count(ended(sql`c.breached_at`, sql``))
  return {
    recent: { met: met.recent, breached: breached.recent },
    all: { met: met.all, breached: breached.all },
  }
}

/**
 * @returns how many came in since an instant, and how many of these a routing rule gave to the team that they are still
 * in, so that no person had to place them
 */
export async function countPlaced(tx: Tx, counted: Counted, since: Date): Promise<{ created: number; placed: number }> {
  // Opening a request is its second transition; it says what the rules changed.
  const { rows } = await tx.execute<{ created: number; placed: number }>(sql`
    SELECT count(*)::int AS created, count(*) FILTER (WHERE EXISTS (
      SELECT FROM jsonb_array_elements(e.data->'changes') c
      WHERE c->>'field' = 'teamId' AND c->>'from' IS NULL AND (c->>'to')::uuid = r.team_id))::int AS placed
    FROM requests r LEFT JOIN events e ON e.request_id = r.id AND e.seq = 2 AND e.type = 'routed'
    WHERE r.org_id = current_org() AND r.created_at >= ${at(since)}
      AND r.status IN ('open', 'in_progress', 'waiting', 'resolved', 'closed', 'cancelled')${only(counted)}`)
  return rows[0] ?? { created: 0, placed: 0 }
}
