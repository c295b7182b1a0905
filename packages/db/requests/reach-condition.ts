/** Which requests somebody reaches, as a condition of a statement: the same as `may` decides one by one. */
import { isUnbounded, type Reach, type Scope } from '@holdfast/contracts/people/rights.ts'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** Of what somebody takes part in without having made it or being its assignee, so many of the latest count. */
const mostParts = 1_000

/**
 * @param request the alias of `requests` in the statement
 * @returns `null` for whoever reaches all of them
 */
export async function reachCondition(tx: Tx, reach: Reach, request = 'q'): Promise<SQL | null> {
  const { relation, personId, teamIds, scope } = reach
  if (isUnbounded(reach)) return null
  const own = await ownCondition(tx, personId, request)
  if (relation === 'own') return own
  const ofTeam = relation === 'team' ? sql` AND ${isAmong('team_id', teamIds, request)}` : sql``
  return sql`(${own} OR (${withinScope(scope, request)}${ofTeam}))`
}

/** @returns whether the request is within a scope */
function withinScope({ businessUnitIds, regionIds, siteIds }: Scope, alias: string): SQL {
  const conditions = [
    ...(businessUnitIds.length > 0 ? [isAmong('business_unit_id', businessUnitIds, alias)] : []),
    ...(regionIds.length > 0 ? [isAmong('region_id', regionIds, alias)] : []),
    ...(siteIds.length > 0 ? [isAmong('site_id', siteIds, alias)] : []),
  ]
  return conditions.length > 0 ? sql.join(conditions, sql` AND `) : sql`true`
}

function isAmong(column: string, ids: readonly string[], request: string): SQL {
  return sql`${sql.raw(`${request}.${column}`)} = ANY(${sql.param([...ids])}::uuid[])`
}

async function ownCondition(tx: Tx, personId: string, request: string): Promise<SQL> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT request_id AS id FROM request_assignees
    WHERE person_id = ${personId}::uuid ORDER BY since DESC LIMIT ${mostParts}`)
  const of = (column: string) => sql.raw(`${request}.${column}`)
  const own = sql`${of('requester_id')} = ${personId}::uuid OR ${of('assignee_id')} = ${personId}::uuid`
  if (rows.length === 0) return sql`(${own})`
  return sql`(${own} OR ${of('id')} = ANY(${sql.param(rows.map(({ id }) => id))}::uuid[]))`
}
