import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { idsNamed, targetName } from './target-name.ts'

export interface AuditRow {
  readonly id: string
  /** As PostgreSQL writes it, so that a cursor loses nothing. */
  readonly at: string
  readonly actorKind: Actor['kind']
  readonly actorId: string
  readonly actorName: string | null
  /** Of an API token. */
  readonly ownerId: string | null
  readonly ownerName: string | null
  readonly sessionId: string | null
  readonly address: string | null
  readonly action: string
  readonly targetKind: string
  readonly targetId: string
  readonly targetName: string | null
  /** Of a request. */
  readonly targetNumber: number | null
  readonly before: unknown
  readonly after: unknown
}

export interface AuditFilter {
  /** A part of an action, or of the name of who did it or whom or what it was done to. */
  readonly q?: string | undefined
  readonly actorId?: string | undefined
  /** One action, or all that begin with it and a dot. */
  readonly action?: string | undefined
  readonly targetKind?: string | undefined
  readonly targetId?: string | undefined
  readonly sessionId?: string | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
}

export interface AuditListing {
  readonly filter: AuditFilter
  readonly order: 'asc' | 'desc'
  /** Instant and id of the last row of the page before. */
  readonly beyond: readonly string[] | null
  readonly limit: number
}

/** @returns up to `limit` deeds by when they were done */
export async function listAuditRows(tx: Tx, listing: AuditListing): Promise<AuditRow[]> {
  const { filter, order, beyond, limit } = listing
  const [further, inOrder] = order === 'asc' ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`]
  const { actorId, action, targetKind, targetId, sessionId, after, before } = filter
  const conditions = [
    sql`a.org_id = current_org()`,
    ...(actorId ? [sql`a.actor_id = ANY(${withTokens(actorId)})`] : []),
    ...(filter.q ? [searchedFor(filter.q)] : []),
    ...(action ? [sql`(a.action = ${action} OR starts_with(a.action, ${`${action}.`}))`] : []),
    ...(targetKind ? [sql`a.target_kind = ${targetKind}`] : []),
    ...(targetId ? [sql`a.target_id = ${targetId}`] : []),
    ...(sessionId ? [sql`a.session_id = ${sessionId}::uuid`] : []),
    ...(after ? [sql`a.created_at >= ${after}::timestamptz`] : []),
    ...(before ? [sql`a.created_at < ${before}::timestamptz`] : []),
    ...(beyond ? [sql`(a.created_at, a.id) ${further} (${beyond[0]}::timestamptz, ${beyond[1]}::uuid)`] : []),
  ]
  const { rows } = await tx.execute<AuditRow & Record<string, unknown>>(sql`
    SELECT a.id, a.created_at AS at, a.actor_kind AS "actorKind", a.actor_id AS "actorId",
      CASE a.actor_kind WHEN 'person' THEN p.name ELSE k.name END AS "actorName",
      k.person_id AS "ownerId", CASE WHEN k.id IS NOT NULL THEN p.name END AS "ownerName",
      a.session_id AS "sessionId", a.address, a.action, a.target_kind AS "targetKind", a.target_id AS "targetId",
      ${targetName} AS "targetName", r.number AS "targetNumber",
      CASE WHEN u.before IS NULL THEN a.before ELSE coalesce(a.before, '{}') || u.before END AS before,
      CASE WHEN u.after IS NULL THEN a.after ELSE coalesce(a.after, '{}') || u.after END AS after
    FROM audit_log a LEFT JOIN audit_personal u ON u.audit_id = a.id
    LEFT JOIN api_tokens k ON k.id = CASE a.actor_kind WHEN 'token' THEN a.actor_id::uuid END
    LEFT JOIN people p ON p.id = CASE a.actor_kind WHEN 'person' THEN a.actor_id::uuid ELSE k.person_id END
    LEFT JOIN requests r ON r.id = CASE a.target_kind WHEN 'request' THEN a.target_id::uuid END
    WHERE ${sql.join(conditions, sql` AND `)} 
    ORDER BY a.created_at ${inOrder}, a.id ${inOrder} LIMIT ${limit}`)
  return rows
}

/** What somebody did by an API token is theirs, too. */
function withTokens(actorId: string): SQL {
  return sql`ARRAY(SELECT ${actorId} UNION ALL SELECT id::text FROM api_tokens WHERE person_id::text = ${actorId})`
}

function searchedFor(q: string): SQL {
  const part = `%${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
  const number = /^\s*(?:[a-z][a-z0-9]*-)?([0-9]{1,9})\s*$/i.exec(q)?.[1]
  const requests = number ? sql` UNION ALL SELECT id::text FROM requests WHERE number = ${Number(number)}` : sql``
  return sql`(a.action ILIKE ${part} OR a.actor_id IN (${idsNamed(part)}) OR a.target_id IN (${idsNamed(part)}${requests}))`
}
