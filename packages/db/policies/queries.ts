import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { and, asc, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { slaPolicies, slaPolicyVersions } from '../sla/schema.ts'

const versionColumns = {
  id: slaPolicyVersions.id,
  number: slaPolicyVersions.number,
  rules: sql<PolicyRules>`${slaPolicyVersions.rules}`,
  reason: slaPolicyVersions.reason,
  publisherId: people.id,
  publisherName: people.name,
  publishedAt: slaPolicyVersions.publishedAt,
}

export type PolicyRow = Awaited<ReturnType<typeof selectPolicies>>[number]
export type PolicyVersionRow = Awaited<ReturnType<typeof listPolicyVersionRows>>[number]

/** @returns the policies in their order, each with the version in force; retired ones last */
export function listPolicyRows(tx: Tx, { retired }: { retired: boolean }): Promise<PolicyRow[]> {
  return selectPolicies(tx, retired ? undefined : isNull(slaPolicies.retiredAt))
}

export async function findPolicy(tx: Tx, id: string): Promise<PolicyRow | null> {
  const [found] = await selectPolicies(tx, eq(slaPolicies.id, id))
  return found ?? null
}

function selectPolicies(tx: Tx, where: SQL | undefined) {
  const { id, name, position, retiredAt, version } = slaPolicies
  return tx
    .select({ id, name, position, retiredAt, version, current: versionColumns })
    .from(slaPolicies)
    .innerJoin(slaPolicyVersions, eq(slaPolicyVersions.id, slaPolicies.currentVersionId))
    .leftJoin(people, eq(people.id, slaPolicyVersions.publishedBy))
    .where(where)
    .orderBy(sql`${retiredAt} nulls first`, asc(position), asc(id))
}

/** @param before the number of the last version of the page before. @returns up to `limit` versions, newest first */
export function listPolicyVersionRows(
  tx: Tx,
  { policyId, before, limit }: { policyId: string; before: number | null; limit: number },
) {
  const older = before === null ? undefined : lt(slaPolicyVersions.number, before)
  return tx
    .select(versionColumns)
    .from(slaPolicyVersions)
    .leftJoin(people, eq(people.id, slaPolicyVersions.publishedBy))
    .where(and(eq(slaPolicyVersions.policyId, policyId), older))
    .orderBy(desc(slaPolicyVersions.number))
    .limit(limit)
}
