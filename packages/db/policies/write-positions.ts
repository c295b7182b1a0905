import { and, eq, ne } from 'drizzle-orm'
import { lockOrganization } from '../administration/lock-organization.ts'
import { requireSameIds } from '../administration/require-order.ts'
import type { Tx } from '../database.ts'
import { replanRequests } from '../requests/offer-line.ts'
import { slaPolicies } from '../sla/schema.ts'
import { listPolicyRows } from './queries.ts'

/** Counts the policies from 1 in the order of the ids. */
export async function writePositions(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    const position = index + 1
    const moved = and(eq(slaPolicies.id, id), ne(slaPolicies.position, position))
    await tx.update(slaPolicies).set({ position }).where(moved)
  }
}

/**
 * Brings the policies into another order. Requests in flight whose policy has another one before it now follow the
 * first that matches.
 * @returns the ids in the order before
 * @throws AppError when `ids` are not the whole list
 */
export async function orderPolicies(
  tx: Tx,
  { orgId, actorId }: { orgId: string; actorId: string },
  ids: readonly string[],
): Promise<string[]> {
  await lockOrganization(tx, orgId)
  const before = (await listPolicyRows(tx, { retired: false })).map(({ id }) => id)
  requireSameIds(ids, before)
  await writePositions(tx, ids)
  for (const policyId of fallenBehind(before, ids)) await replanRequests(tx, orgId, policyId, actorId)
  return before
}

/** @returns those that come after one that came after them */
function fallenBehind(before: readonly string[], after: readonly string[]): string[] {
  return after.filter((id, index) => {
    const ahead = new Set(before.slice(0, before.indexOf(id)))
    return after.slice(0, index).some((other) => !ahead.has(other))
  })
}
