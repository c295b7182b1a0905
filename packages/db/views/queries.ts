import type { RequestSort } from '@holdfast/contracts/requests/list-requests.ts'
import type { ViewGrouping, ViewSharing } from '@holdfast/contracts/views/vocabulary.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

export interface ViewRow {
  readonly id: string
  readonly ownerId: string
  readonly ownerName: string | null
  readonly name: string
  readonly icon: string
  readonly sharing: ViewSharing
  readonly teamId: string | null
  readonly teamName: string | null
  readonly filter: string
  readonly sort: RequestSort
  readonly direction: 'asc' | 'desc'
  readonly grouping: ViewGrouping
  readonly columns: string[]
  readonly version: number
  readonly updatedAt: string
}

/** One sees one's own views, those of one's teams, and everybody's. */
function visibleTo(personId: string): SQL {
  return sql`(v.owner_id = ${personId}::uuid OR v.sharing = 'everyone' OR (v.sharing = 'team'
    AND v.team_id IN (SELECT m.team_id FROM team_members m WHERE m.person_id = ${personId}::uuid)))`
}

const selectViews = sql.raw(`
  SELECT v.id, v.owner_id AS "ownerId", owner.name AS "ownerName", v.name, v.icon, v.sharing, v.team_id AS "teamId",
    team.name AS "teamName", v.filter, v.sort, v.direction, v.grouping, v.columns, v.version,
    v.updated_at AS "updatedAt"
  FROM saved_views v LEFT JOIN people owner ON owner.id = v.owner_id LEFT JOIN teams team ON team.id = v.team_id`)

/** @returns the own ones in their order, then the shared ones of others by name */
export async function listViewRows(tx: Tx, personId: string): Promise<ViewRow[]> {
  const isOwn = sql`v.owner_id = ${personId}::uuid`
  const { rows } = await tx.execute<ViewRow & Record<string, unknown>>(sql`
    ${selectViews} WHERE v.org_id = current_org() AND ${visibleTo(personId)}
    ORDER BY ${isOwn} DESC, CASE WHEN ${isOwn} THEN v.position END, lower(v.name), v.id`)
  return rows
}

/**
 * @param personId who looks; `null` where that is known already
 * @returns `null` also for one that the person may not see
 */
export async function findView(tx: Tx, id: string, personId: string | null): Promise<ViewRow | null> {
  const visible = personId === null ? sql`` : sql`AND ${visibleTo(personId)}`
  const { rows } = await tx.execute<ViewRow & Record<string, unknown>>(sql`
    ${selectViews} WHERE v.id = ${id}::uuid ${visible}`)
  return rows[0] ?? null
}
