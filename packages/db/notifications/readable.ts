import { builtInGrants, type Permission, type Relation, roles } from '@holdfast/contracts/people/permissions.ts'
import { type SQL, sql } from 'drizzle-orm'

/** What only the desk is told of; there is nothing in it for anybody else. */
const deskKinds = ['note', 'chat_waiting', 'team_queue']
/** What tells of a message, so that it is for whoever may read that. */
const messageKinds = ['reply', 'note', 'mention']

const texts = (list: readonly string[]) => sql`${sql.param([...list])}::text[]`

/** How far `people holder`, with `custom_roles own_role`, reaches with a permission; null where not at all. */
function reachOfHolder(permission: Permission): SQL {
  const built = roles.map((role) => {
    const relation: Relation | undefined = builtInGrants[role][permission]
    return `WHEN '${role}' THEN ${relation === undefined ? 'NULL' : `'${relation}'`}`
  })
  return sql.raw(`CASE WHEN holder.role_id IS NULL THEN CASE holder.role ${built.join(' ')} END
    ELSE own_role.grants ->> '${permission}' END`)
}

const holder = sql.raw('people holder LEFT JOIN custom_roles own_role ON own_role.id = holder.role_id')
const isHolder = sql.raw('holder.id = n.person_id')
const isUnbounded = sql.raw(`holder.scope_business_unit_ids = '{}' AND holder.scope_region_ids = '{}'
  AND holder.scope_site_ids = '{}'`)

/** Agents whose rights have no bounds may know of everything: for them there is no more to look at. */
const mayKnowAll = sql`EXISTS (SELECT FROM ${holder} WHERE ${isHolder} AND ${isUnbounded}
  AND ${reachOfHolder('request:read')} = 'any' AND ${reachOfHolder('message:read')} = 'any'
  AND ${reachOfHolder('note:read')} = 'any')`

const mayKnowKind = sql`(
  EXISTS (SELECT FROM ${holder} WHERE ${isHolder} AND ${reachOfHolder('note:read')} IS NOT NULL)
  OR (n.kind <> ALL(${texts(deskKinds)})
    AND (n.kind = 'escalation' OR NOT EXISTS (SELECT FROM events told WHERE told.id = n.event_id AND told.internal))))`

const takesPart = sql.raw(`(n.person_id IN (asked.requester_id, asked.assignee_id)
  OR EXISTS (SELECT FROM request_assignees part WHERE part.request_id = asked.id AND part.person_id = n.person_id))`)

const within = (column: string, list: string) => `(holder.${list} = '{}' OR asked.${column} = ANY(holder.${list}))`
const isWithin = sql.raw(
  [
    within('business_unit_id', 'scope_business_unit_ids'),
    within('region_id', 'scope_region_ids'),
    within('site_id', 'scope_site_ids'),
  ].join(' AND '),
)

/** As `may` decides: what one takes part in, and what is within one's scope and of one's teams. */
const maySeeRequest = sql`EXISTS (
  SELECT FROM requests asked, ${holder}
    CROSS JOIN LATERAL (SELECT CASE WHEN n.kind = ANY(${texts(messageKinds)})
      THEN ${reachOfHolder('message:read')} ELSE ${reachOfHolder('request:read')} END AS relation) reach
  WHERE asked.id = n.request_id AND ${isHolder} AND reach.relation IS NOT NULL AND (${takesPart}
    OR (${isWithin} AND (reach.relation = 'any' OR (reach.relation = 'team' AND EXISTS (
      SELECT FROM team_members own_team
      WHERE own_team.person_id = n.person_id AND own_team.team_id = asked.team_id))))))`

/**
 * Whether whoever holds the entry `notifications n` may still know what it tells of: as they are now, not as they were
 * when it was written. Whoever sees less than everything must reach the request, and nothing internal is for whoever may
 * not read notes but an escalation whose policy named them (docs/decisions/0034).
 */
export const isReadable = sql`(${mayKnowAll} OR (${mayKnowKind} AND ${maySeeRequest}))`
