/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import type { RoutingConditions } from '@holdfast/contracts/routing/routing-rule.ts'
import { asc, eq, max } from 'drizzle-orm'
import { conditionReferences } from '../administration/condition-references.ts'
import { lockOrganization } from '../administration/lock-organization.ts'
import { requireSameIds } from '../administration/require-order.ts'
import { requireRows } from '../administration/require-rows.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { routingRules, teams } from '../teams/schema.ts'

type Target = Omit<EditTarget, 'called'>

export interface RoutingRuleFields {
  readonly conditions?: RoutingConditions
  readonly teamId?: string
  readonly active?: boolean
}

export interface NewRoutingRule extends RoutingRuleFields {
  readonly id: string
  readonly orgId: string
  readonly conditions: RoutingConditions
  readonly teamId: string
}

/** It comes last. */
export async function insertRoutingRule(tx: Tx, rule: NewRoutingRule): Promise<void> {
  await lockOrganization(tx, rule.orgId)
  await requireReferences(tx, rule)
  const [last] = await tx.select({ position: max(routingRules.position) }).from(routingRules)
  await tx.insert(routingRules).values({ ...rule, position: (last?.position ?? 0) + 1 })
}

export async function editRoutingRuleRow(tx: Tx, target: Target, changes: RoutingRuleFields): Promise<void> {
  await lockRow(tx, routingRules, { ...target, called: 'routing rule' })
  await requireReferences(tx, changes)
  await updateRow(tx, routingRules, target.id, changes)
}

export async function deleteRoutingRule(tx: Tx, target: Target): Promise<void> {
  await lockRow(tx, routingRules, { ...target, called: 'routing rule' })
  await tx.delete(routingRules).where(eq(routingRules.id, target.id))
}

/**
 * @returns the ids in the order before
 * @throws AppError when `ids` are not the whole list
 */
export async function orderRoutingRules(tx: Tx, orgId: string, ids: readonly string[]): Promise<string[]> {
  await lockOrganization(tx, orgId)
  const rows = await tx
    .select({ id: routingRules.id, position: routingRules.position })
    .from(routingRules)
    .orderBy(asc(routingRules.position), asc(routingRules.id))
    .for('update')
  const before = rows.map(({ id }) => id)
  requireSameIds(ids, before)
  const positions = rows.map(({ position }) => position)
  for (const [index, id] of ids.entries()) {
    if (before[index] === id) continue
    await updateRow(tx, routingRules, id, { position: positions[index] ?? index + 1 })
  }
  return before
}

function requireReferences(tx: Tx, { conditions = {}, teamId }: RoutingRuleFields): Promise<void> {
  return requireRows(tx, [
    { table: teams, id: teamId, path: '/teamId' },
    ...conditionReferences(conditions, '/conditions'),
  ])
}
