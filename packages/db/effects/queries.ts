/** Reads of the ledger. */
import type { EffectKind, EffectState } from '@holdfast/contracts/effects/effect.ts'
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { reachCondition } from '../requests/reach-condition.ts'
import { abandonedMs } from './settle.ts'

export interface EffectSummaryRow {
  readonly id: string
  readonly kind: EffectKind
  readonly template: string
  readonly state: EffectState
  readonly unknown: boolean
  readonly key: string
  readonly recipientId: string | null
  readonly recipientName: string | null
  readonly target: string | null
  readonly subject: string | null
  readonly messageId: string | null
  readonly requestId: string | null
  readonly number: number | null
  readonly title: string | null
  readonly sendAt: string | Date
  readonly attempts: number
  readonly lastAttemptAt: string | Date | null
  readonly outcome: string | null
  /** As PostgreSQL writes it, so that a cursor loses nothing. */
  readonly createdAt: string
}

export interface EffectFilter {
  readonly kind?: EffectKind
  readonly state?: EffectState
  readonly template?: string
  readonly requestId?: string
  readonly recipientId?: string
  readonly unknown?: boolean
  /** By when it was caused. */
  readonly after?: string
  readonly before?: string
  /** Part of the address. */
  readonly q?: string
}

export interface EffectListing {
  readonly filter: EffectFilter
  /** Which requests whoever asks may see; whoever does not see all of them sees what was sent about these. */
  readonly reach: Reach
  readonly order: 'asc' | 'desc'
  /** Instant and id of the last row of the page before. */
  readonly beyond: readonly string[] | null
  readonly limit: number
}

/** Begun, or begun anew, longer ago than any try takes; then it may be tried again (`retryEffect`). */
const leftHalfDone = `x.state = 'sending'
  AND greatest(x.last_attempt_at, x.send_at) < now() - interval '${abandonedMs} milliseconds'`

const columns = sql.raw(`
  x.id, x.kind, x.template, x.state, (${leftHalfDone}) AS unknown, x.key, x.recipient_id AS "recipientId", p.name AS "recipientName",
  coalesce(x.target, CASE x.kind WHEN 'email' THEN p.email END) AS target, x.payload->>'subject' AS subject,
  x.payload->>'messageId' AS "messageId", r.id AS "requestId", r.number, r.title, x.send_at AS "sendAt", x.attempts,
  x.last_attempt_at AS "lastAttemptAt", x.outcome, x.created_at AS "createdAt"
  FROM effects x LEFT JOIN people p ON p.id = x.recipient_id LEFT JOIN requests r ON r.id = x.request_id`)

/** @returns up to `limit` effects by when they were caused */
export async function listEffectRows(tx: Tx, listing: EffectListing): Promise<EffectSummaryRow[]> {
  const { filter, reach, order, beyond, limit } = listing
  const reached = await reachCondition(tx, reach, 'r')
  const [further, inOrder] = order === 'asc' ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`]
  const { kind, state, template, requestId, recipientId, unknown, after, before, q } = filter
  const address = sql`coalesce(x.target, CASE x.kind WHEN 'email' THEN p.email END)`
  const conditions: SQL[] = [
    sql`x.org_id = current_org()`,
    ...(reached ? [reached] : []),
    ...(kind ? [sql`x.kind = ${kind}`] : []),
    ...(state ? [sql`x.state = ${state}`] : []),
    ...(template ? [sql`x.template = ${template}`] : []),
    ...(requestId ? [aboutRequest(requestId)] : []),
    ...(recipientId ? [sql`x.recipient_id = ${recipientId}::uuid`] : []),
    ...(unknown === undefined ? [] : [sql`(${sql.raw(leftHalfDone)}) = ${unknown}`]),
    ...(after ? [sql`x.created_at >= ${after}::timestamptz`] : []),
    ...(before ? [sql`x.created_at < ${before}::timestamptz`] : []),
    ...(q ? [sql`strpos(lower(${address}), lower(${q})) > 0`] : []),
    ...(beyond ? [sql`(x.created_at, x.id) ${further} (${beyond[0]}::timestamptz, ${beyond[1]}::uuid)`] : []),
  ]
  const { rows } = await tx.execute<EffectSummaryRow & Record<string, unknown>>(sql`
    SELECT ${columns} WHERE ${sql.join(conditions, sql` AND `)} 
    ORDER BY x.created_at ${inOrder}, x.id ${inOrder} LIMIT ${limit}`)
  return rows
}

/** An email about several requests is found by each of them. */
function aboutRequest(requestId: string): SQL {
  return sql`(x.request_id = ${requestId}::uuid OR x.id IN (
    SELECT email_effect_id FROM notifications WHERE request_id = ${requestId}::uuid AND email_effect_id IS NOT NULL))`
}

export async function findEffectRow(tx: Tx, effectId: string, reach: Reach): Promise<EffectSummaryRow | null> {
  const reached = (await reachCondition(tx, reach, 'r')) ?? sql`true`
  const { rows } = await tx.execute<EffectSummaryRow & Record<string, unknown>>(
    sql`SELECT ${columns} WHERE x.id = ${effectId}::uuid AND ${reached}`,
  )
  return rows[0] ?? null
}

export interface AttemptRow {
  readonly attempt: number
  readonly at: string | Date
  readonly ok: boolean
  readonly outcome: string
}

/** @returns the last tries, in order, at most two hundred */
export async function listAttempts(tx: Tx, effectId: string): Promise<AttemptRow[]> {
  const { rows } = await tx.execute<AttemptRow & Record<string, unknown>>(sql`
    SELECT attempt, at, ok, outcome FROM effect_attempts WHERE effect_id = ${effectId}::uuid
    ORDER BY attempt DESC LIMIT 200`)
  return rows.reverse()
}

export interface CauseRow {
  readonly eventId: string
  readonly type: string
  readonly actorKind: string
  readonly actorId: string
  readonly actorName: string | null
  readonly occurredAt: string | Date
}

/** @returns the event that caused an effect, by its id or by the count of its transition */
export async function findCause(tx: Tx, effectId: string): Promise<CauseRow | null> {
  const { rows } = await tx.execute<CauseRow & Record<string, unknown>>(sql`
    SELECT e.id AS "eventId", e.type, e.actor_kind AS "actorKind", e.actor_id AS "actorId", p.name AS "actorName",
      e.occurred_at AS "occurredAt"
    FROM effects x
      JOIN events e ON e.id = x.cause_event_id
        OR (x.cause_event_id IS NULL AND e.request_id = x.request_id AND e.seq = x.cause_seq)
      LEFT JOIN people p ON p.id = CASE e.actor_kind WHEN 'person' THEN e.actor_id::uuid END
    WHERE x.id = ${effectId}::uuid LIMIT 1`)
  return rows[0] ?? null
}

export interface CarriedRow {
  readonly id: string
  readonly kind: string
  readonly template: string
  readonly requestId: string | null
  readonly number: number | null
  readonly title: string | null
  readonly readAt: string | Date | null
  readonly createdAt: string | Date
}

/** @returns what an email tells of, in order, at most two hundred entries */
export async function listCarried(tx: Tx, effectId: string): Promise<CarriedRow[]> {
  const { rows } = await tx.execute<CarriedRow & Record<string, unknown>>(sql`
    SELECT n.id, n.kind, n.template, r.id AS "requestId", r.number, r.title, n.read_at AS "readAt",
      n.created_at AS "createdAt"
    FROM notifications n LEFT JOIN requests r ON r.id = n.request_id
    WHERE n.email_effect_id = ${effectId}::uuid OR n.effect_id = ${effectId}::uuid
    ORDER BY n.created_at, n.id LIMIT 200`)
  return rows
}
