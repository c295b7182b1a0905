import type { RoutingConditions } from '@holdfast/contracts/routing/routing-rule.ts'
import { asc, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { routingRules, teams } from '../teams/schema.ts'

export interface RoutingRuleRow {
  readonly id: string
  readonly position: number
  readonly conditions: RoutingConditions
  readonly team: { readonly id: string; readonly name: string }
  readonly active: boolean
  readonly version: number
}

/** @returns all rules in their order */
export function listRoutingRuleRows(tx: Tx): Promise<RoutingRuleRow[]> {
  return select(tx)
}

export async function findRoutingRule(tx: Tx, id: string): Promise<RoutingRuleRow | null> {
  const [found] = await select(tx, eq(routingRules.id, id))
  return found ?? null
}

async function select(tx: Tx, where?: SQL): Promise<RoutingRuleRow[]> {
  const { id, position, conditions, active, version } = routingRules
  const rows = await tx
    .select({ id, position, conditions, active, version, team: { id: teams.id, name: teams.name } })
    .from(routingRules)
    .innerJoin(teams, eq(teams.id, routingRules.teamId))
    .where(where)
    .orderBy(asc(routingRules.position), asc(routingRules.id))
  return rows.map((row) => ({ ...row, conditions: row.conditions as RoutingConditions }))
}
