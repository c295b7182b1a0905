import type { CannedReplyScope, CannedReplySort } from '@holdfast/contracts/canned-replies/list-canned-replies.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface CannedReplyRow {
  readonly id: string
  readonly title: string
  readonly shortcut: string
  readonly body: string
  readonly ownerId: string | null
  readonly teamId: string | null
  readonly teamName: string | null
  readonly active: boolean
  readonly version: number
  readonly updatedAt: string
}

/** Who looks: their own, everybody's, their teams'; whoever manages sees those of all teams. */
export interface CannedReplyReader {
  readonly personId: string
  readonly manages: boolean
  /** The team of the request at hand, whose replies fit whoever answers it. */
  readonly forTeamId: string | null
}

const columns = sql.raw(`c.id, c.title, c.shortcut, c.body, c.owner_id AS "ownerId", c.team_id AS "teamId",
  t.name AS "teamName", c.active, c.version, c.updated_at AS "updatedAt"`)

function visibleTo({ personId, manages, forTeamId }: CannedReplyReader) {
  return sql`(c.owner_id = ${personId}::uuid OR (c.owner_id IS NULL AND (c.team_id IS NULL OR ${manages}
    OR c.team_id = ${forTeamId}::uuid
    OR c.team_id IN (SELECT m.team_id FROM team_members m WHERE m.person_id = ${personId}::uuid))))`
}

/** @returns `null` also for one that the reader may not see */
export async function findCannedReply(tx: Tx, id: string, reader: CannedReplyReader): Promise<CannedReplyRow | null> {
  const { rows } = await tx.execute<CannedReplyRow & Record<string, unknown>>(sql`
    SELECT ${columns} FROM canned_replies c LEFT JOIN teams t ON t.id = c.team_id
    WHERE c.id = ${id}::uuid AND ${visibleTo(reader)}`)
  return rows[0] ?? null
}

export interface CannedReplyListing extends CannedReplyReader {
  readonly q: string | null
  /** Leaves out what is for another team than the one of the request at hand. */
  readonly fittingOnly: boolean
  readonly scope: CannedReplyScope | null
  readonly teamId: string | null
  readonly archived: boolean
  readonly sort: CannedReplySort
  readonly order: 'asc' | 'desc'
  /** Title or time, and id, of the last one of the page before. */
  readonly after: readonly string[] | null
  readonly limit: number
}

const sorts: Record<CannedReplySort, { column: SQL; type: SQL }> = {
  title: { column: sql`c.title`, type: sql`text` },
  updated: { column: sql`c.updated_at`, type: sql`timestamptz` },
}

const scopes: Record<CannedReplyScope, SQL> = {
  own: sql`AND c.owner_id IS NOT NULL`,
  everybody: sql`AND c.owner_id IS NULL AND c.team_id IS NULL`,
  team: sql`AND c.owner_id IS NULL AND c.team_id IS NOT NULL`,
}

export async function listCannedReplyRows(tx: Tx, listing: CannedReplyListing): Promise<CannedReplyRow[]> {
  const { q, fittingOnly, forTeamId, scope, teamId, archived, after, limit } = listing
  const found =
    q === null ? sql`` : sql`AND position(lower(${q}) in lower(c.title || ' ' || c.shortcut || ' ' || c.body)) > 0`
  const fitting = fittingOnly ? sql`AND (c.team_id IS NULL OR c.team_id = ${forTeamId}::uuid)` : sql``
  const wanted = sql`${scope === null ? sql`` : scopes[scope]} ${teamId === null ? sql`` : sql`AND c.team_id = ${teamId}::uuid`}`
  const { column, type } = sorts[listing.sort]
  const [further, inOrder] = listing.order === 'asc' ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`]
  const rest = after ? sql`AND (${column}, c.id) ${further} (${after[0]}::${type}, ${after[1]}::uuid)` : sql``
  const { rows } = await tx.execute<CannedReplyRow & Record<string, unknown>>(sql`
    SELECT ${columns} FROM canned_replies c LEFT JOIN teams t ON t.id = c.team_id
    WHERE c.org_id = current_org() AND ${visibleTo(listing)} AND c.active = ${!archived} ${found} ${fitting} ${wanted} ${rest}
    ORDER BY ${column} ${inOrder}, c.id ${inOrder} LIMIT ${limit}`)
  return rows
}
