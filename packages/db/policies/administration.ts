/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import { matchesEverything } from '@holdfast/contracts/policies/policy.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { eq, max } from 'drizzle-orm'
import { lockOrganization } from '../administration/lock-organization.ts'
import { requireRows } from '../administration/require-rows.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { replanRequests } from '../requests/offer-line.ts'
import { slaPolicies, slaPolicyVersions } from '../sla/schema.ts'
import { listPolicyRows } from './queries.ts'
import { ruleReferences } from './rule-references.ts'
import { writePositions } from './write-positions.ts'

type Target = Omit<EditTarget, 'called'>

/** A version that is published: what it says, why, and by whom. */
export interface PolicyPublication {
  readonly id: string
  readonly rules: PolicyRules
  readonly reason: string
  readonly publishedBy: string
}

export interface NewPolicy {
  readonly id: string
  readonly orgId: string
  readonly name: string
  /** From 1; right before the default unless given. */
  readonly position?: number | undefined
}

/** Makes a policy with its first version. Requests in flight stay where they are. */
export async function insertPolicy(tx: Tx, policy: NewPolicy, publication: PolicyPublication): Promise<void> {
  const { id: policyId, orgId, name } = policy
  await lockOrganization(tx, orgId)
  await requireRows(tx, ruleReferences(publication.rules, '/rules'))
  const present = await listPolicyRows(tx, { retired: false })
  const defaultAt = present.findIndex(({ current }) => matchesEverything(current.rules.conditions))
  const beforeDefault = defaultAt < 0 || matchesEverything(publication.rules.conditions) ? present.length : defaultAt
  const at = policy.position === undefined ? beforeDefault : policy.position - 1
  await tx.insert(slaPolicies).values({ id: policyId, orgId, name, position: present.length + 1 })
  await tx.insert(slaPolicyVersions).values({ ...publication, orgId, policyId, number: 1 })
  await tx.update(slaPolicies).set({ currentVersionId: publication.id }).where(eq(slaPolicies.id, policyId))
  await writePositions(tx, present.map(({ id }) => id).toSpliced(at, 0, policyId))
  await requireDefault(tx, '/rules/conditions')
}

/** Adds a version and puts it in force for what comes from now on. @returns its number */
export async function publishPolicyVersion(tx: Tx, target: Target, publication: PolicyPublication): Promise<number> {
  const policy = await lockLiving(tx, target)
  const { id: policyId, orgId } = policy
  await requireRows(tx, ruleReferences(publication.rules, '/rules'))
  const ofPolicy = eq(slaPolicyVersions.policyId, policyId)
  const [last] = await tx
    .select({ number: max(slaPolicyVersions.number) })
    .from(slaPolicyVersions)
    .where(ofPolicy)
  const number = (last?.number ?? 0) + 1
  await tx.insert(slaPolicyVersions).values({ ...publication, orgId, policyId, number })
  await updateRow(tx, slaPolicies, policyId, { currentVersionId: publication.id })
  await requireDefault(tx, '/rules/conditions')
  return number
}

/** Requests in flight that run on it follow the next that matches (survives S11). */
export async function retirePolicyRow(tx: Tx, target: Target, actorId: string): Promise<void> {
  const policy = await lockLiving(tx, target)
  await updateRow(tx, slaPolicies, policy.id, { retiredAt: new Date() })
  await requireDefault(tx, '')
  await replanRequests(tx, policy.orgId, policy.id, actorId)
}

/** @returns the name before */
export async function renamePolicy(tx: Tx, target: Target, name: string): Promise<string> {
  const before = await lockRow(tx, slaPolicies, { ...target, called: 'policy' })
  await updateRow(tx, slaPolicies, target.id, { name })
  return before.name
}

/** The organization first: what is a default is asked of all its policies. */
async function lockLiving(tx: Tx, target: Target): Promise<typeof slaPolicies.$inferSelect> {
  const [known] = await tx.select({ orgId: slaPolicies.orgId }).from(slaPolicies).where(eq(slaPolicies.id, target.id))
  if (known) await lockOrganization(tx, known.orgId)
  const policy = await lockRow(tx, slaPolicies, { ...target, called: 'policy' })
  if (policy.retiredAt) throw new AppError('conflict', 'This policy is retired')
  return policy
}

/** @throws AppError `conflict` when no policy is left that matches everything (features B4) */
async function requireDefault(tx: Tx, path: string): Promise<void> {
  const present = await listPolicyRows(tx, { retired: false })
  if (present.some(({ current }) => matchesEverything(current.rules.conditions))) return
  const message = 'must leave a policy that matches everything, the default'
  throw new AppError('conflict', `${path || 'This'} ${message}`, { errors: [{ path, message }] })
}
