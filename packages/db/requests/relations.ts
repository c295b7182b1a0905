/** Links between requests that agents make by hand (features A13). No workflow knows of them: they move no clock. */
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { RelationKind, RequestStatus } from '@holdfast/contracts/requests/vocabulary.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** A request as a link names it. */
export interface RelatedRow {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly status: RequestStatus
}

/** A link, seen from `from`. */
export interface Relation {
  readonly kind: RelationKind
  readonly from: RelatedRow
  readonly to: RelatedRow
}

export interface RelationDeed {
  readonly orgId: string
  readonly actor: Actor
  /** As people say it, such as `HF-1042`. */
  readonly formatNumber: (number: number) => string
}

const inverse: Record<RelationKind, RelationKind> = {
  relates: 'relates',
  blocks: 'blocked_by',
  blocked_by: 'blocks',
  duplicates: 'duplicated_by',
  duplicated_by: 'duplicates',
}

/** @returns by id, without those that the organization does not have */
export async function findRelated(tx: Tx, requestIds: readonly string[]): Promise<Map<string, RelatedRow>> {
  const { rows } = await tx.execute<RelatedRow & Record<string, unknown>>(sql`
    SELECT id, number, title, status FROM requests WHERE id = ANY(${sql.param(requestIds)}::uuid[])`)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Lets those who link the same two requests do so one after the other, until the end of the transaction. */
export async function lockRelation(tx: Tx, { from, to }: Relation): Promise<void> {
  const [one, other] = [from.id, to.id].sort()
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`relation/${one}/${other}`}, 0))`)
}

/** @returns whether the same is said the other way round, which both cannot be true */
export async function isContradicted(tx: Tx, relation: Relation): Promise<boolean> {
  if (relation.kind === 'relates') return false
  const { requestId, linkedId, kind } = stored(relation)
  const { rows } = await tx.execute(sql`SELECT 1 FROM request_links
    WHERE request_id = ${linkedId}::uuid AND linked_id = ${requestId}::uuid AND kind = ${kind}`)
  return rows.length > 0
}

/** @returns how many links the request has that were made by hand */
export async function countRelations(tx: Tx, requestId: string): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`SELECT count(*)::int AS count FROM request_links
    WHERE kind <> 'follow_up' AND (request_id = ${requestId}::uuid OR linked_id = ${requestId}::uuid)`)
  return rows[0]?.count ?? 0
}

/** The link and an event on both timelines. @returns whether it is new */
export async function insertRelation(tx: Tx, relation: Relation, deed: RelationDeed): Promise<boolean> {
  const { requestId, linkedId, kind } = stored(relation)
  const { rows } = await tx.execute(sql`
    WITH changed AS (
      INSERT INTO request_links (org_id, request_id, linked_id, kind, created_by)
        VALUES (${deed.orgId}::uuid, ${requestId}::uuid, ${linkedId}::uuid, ${kind}, ${deed.actor.id}::uuid)
        ON CONFLICT DO NOTHING RETURNING 1)
    ${told('relation_added', relation, deed)}`)
  return rows.length > 0
}

/** @returns whether it was there */
export async function deleteRelation(tx: Tx, relation: Relation, deed: RelationDeed): Promise<boolean> {
  const { requestId, linkedId, kind } = stored(relation)
  const { rows } = await tx.execute(sql`
    WITH changed AS (
      DELETE FROM request_links
        WHERE request_id = ${requestId}::uuid AND linked_id = ${linkedId}::uuid AND kind = ${kind} RETURNING 1)
    ${told('relation_removed', relation, deed)}`)
  return rows.length > 0
}

/** Internal: the other request may belong to somebody else, so requesters hear of neither. */
function told(type: 'relation_added' | 'relation_removed', { kind, from, to }: Relation, deed: RelationDeed) {
  const side = (relation: RelationKind, { id, number }: RelatedRow) =>
    JSON.stringify({ relation, otherId: id, otherNumber: deed.formatNumber(number) })
  return sql`
    INSERT INTO events (org_id, request_id, type, actor_kind, actor_id, internal, occurred_at, data)
      SELECT ${deed.orgId}::uuid, side.request_id, ${type}, ${deed.actor.kind}, ${deed.actor.id}, true,
        date_trunc('milliseconds', clock_timestamp()), side.data
      FROM changed, (VALUES (${from.id}::uuid, ${side(kind, to)}::jsonb),
        (${to.id}::uuid, ${side(inverse[kind], from)}::jsonb)) AS side (request_id, data)
      RETURNING id`
}

/** Each link is one row, whichever side it was made from. */
function stored({ kind, from, to }: Relation): { requestId: string; linkedId: string; kind: string } {
  if (kind === 'blocked_by' || kind === 'duplicated_by') {
    return { requestId: to.id, linkedId: from.id, kind: inverse[kind] }
  }
  const isTurned = kind === 'relates' && from.id > to.id
  return isTurned ? { requestId: to.id, linkedId: from.id, kind } : { requestId: from.id, linkedId: to.id, kind }
}
