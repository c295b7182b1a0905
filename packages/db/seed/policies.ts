/** Service-level policies as seed data writes them. */
import type { PolicyRules, PolicyTargets, Targets } from '@holdfast/contracts/sla/policy.ts'
import { eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { slaPolicies, slaPolicyVersions } from '../sla/schema.ts'
import { newId } from './ids.ts'

export interface PublishedPolicy {
  readonly policyId: string
  readonly policyVersionId: string
}

export interface PolicySeed {
  readonly orgId: string
  readonly name: string
  readonly position: number
  /** The last one is in force. */
  readonly versions: readonly { readonly rules: PolicyRules; readonly reason: string; readonly publishedAt?: Date }[]
}

/** @returns the same targets for every priority. */
export function sameTargets(targets: Targets): PolicyTargets {
  return { low: targets, normal: targets, high: targets, critical: targets }
}

/** @returns targets of first response, next response and resolution in business minutes. */
export function targets(firstResponseMinutes: number, nextResponseMinutes: number, resolutionMinutes: number): Targets {
  return { firstResponseMinutes, nextResponseMinutes, resolutionMinutes }
}

/** @returns rules that fit every request and have no ladders, changed by what is given. */
export function policyRules(rules: Pick<PolicyRules, 'calendarId' | 'targets'> & Partial<PolicyRules>): PolicyRules {
  return {
    conditions: {},
    pause: {},
    ladders: { firstResponse: [], nextResponse: [], resolution: [] },
    reopenFromClosed: 'restart',
    ...rules,
  }
}

/** Makes a policy with its versions. */
export async function publishPolicy(tx: Tx, { orgId, name, position, versions }: PolicySeed): Promise<PublishedPolicy> {
  const policyId = newId()
  await tx.insert(slaPolicies).values({ id: policyId, orgId, name, position })
  let policyVersionId = ''
  for (const [index, version] of versions.entries()) {
    policyVersionId = newId()
    await tx.insert(slaPolicyVersions).values({ id: policyVersionId, orgId, policyId, number: index + 1, ...version })
  }
  await tx.update(slaPolicies).set({ currentVersionId: policyVersionId }).where(eq(slaPolicies.id, policyId))
  return { policyId, policyVersionId }
}
