/** Which team a new request goes to (C3), and who in it. */

import type { Channel, Priority, RequestType } from '@holdfast/contracts/requests/vocabulary.ts'
import type { PolicyConditions } from '@holdfast/contracts/sla/policy.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { routingRules, teams } from '@holdfast/db/teams/schema.ts'
import { matches } from '@holdfast/sla/policy.ts'
import { and, asc, eq } from 'drizzle-orm'
import { giveToTeam, setTeam } from './commands/assignment.ts'
import type { Draft } from './draft.ts'
import { leaveLine } from './line.ts'

/** Routes by the first rule that matches unless the request names its team already. */
export async function routeRequest(draft: Draft): Promise<void> {
  const { row } = draft
  // An import routes and assigns as its log says, not by today's rules and strategies.
  const teamId = row.teamId ?? (row.importing ? null : await matchRule(draft))
  if (!teamId) return
  if (!(await setTeam(draft, teamId))) return
  if (row.importing) return
  await giveToTeam(draft, teamId)
  if (row.assigneeId) {
    row.status = 'in_progress'
    leaveLine(draft)
  }
}

async function matchRule({ tx, row }: Draft): Promise<string | null> {
  const rules = await tx
    .select({ conditions: routingRules.conditions, teamId: routingRules.teamId })
    .from(routingRules)
    .innerJoin(teams, eq(teams.id, routingRules.teamId))
    .where(and(eq(routingRules.active, true), eq(teams.active, true)))
    .orderBy(asc(routingRules.position), asc(routingRules.id))
  const [requester] = await tx.select({ groups: people.groups }).from(people).where(eq(people.id, row.requesterId))
  const facts = {
    priority: row.priority as Priority,
    categoryId: row.categoryId,
    subcategoryId: row.subcategoryId,
    businessUnitId: row.businessUnitId,
    regionId: row.regionId,
    requesterGroups: requester?.groups ?? [],
    channel: row.channel as Channel,
    requestType: row.type as RequestType,
  }
  return rules.find(({ conditions }) => matches(conditions as PolicyConditions, facts))?.teamId ?? null
}
