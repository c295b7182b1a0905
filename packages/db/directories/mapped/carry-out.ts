import { AppError } from '@holdfast/contracts/errors.ts'
import { builtInGrants } from '@holdfast/contracts/people/permissions.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import { eq } from 'drizzle-orm'
import { updateRow } from '../../administration/versioned-rows.ts'
import type { Tx } from '../../database.ts'
import { requireSuccessor } from '../../people/guard-power.ts'
import { people } from '../../people/schema.ts'
import { offerLines } from '../../requests/offer-line.ts'
import { releaseRequests } from '../../requests/release.ts'
import { putTeamMember, removeTeamMember } from '../../teams/administration.ts'
import { teamMembers } from '../../teams/schema.ts'
import type { Membership } from './membership.ts'
import { isNothing, type MembershipPlan } from './plan.ts'

/** Under the locks of `lockAllMapped`. @returns what was and is, by id, for the audit log; `null` if nothing changed */
export async function carryOut(
  tx: Tx,
  { orgId, person, plan: wanted }: { orgId: string; person: Membership; plan: MembershipPlan },
): Promise<{ before: object; after: object } | null> {
  const plan = await sparePower(tx, person, wanted)
  if (isNothing(plan)) return null
  const { id: personId } = person
  const fields = { ...plan.role, ...plan.places }
  if (Object.keys(fields).length > 0) await updateRow(tx, people, personId, { ...fields, updatedAt: new Date() })
  const stopsWork = isAgent(person.role) && plan.role !== null && !isAgent(plan.role.role)
  if (stopsWork) {
    await tx.delete(teamMembers).where(eq(teamMembers.personId, personId))
    await releaseRequests(tx, { orgId, personId })
  } else {
    for (const teamId of plan.leaves) await removeTeamMember(tx, { orgId, teamId, personId })
    for (const teamId of plan.joins) await putTeamMember(tx, { orgId, teamId, personId }, false)
    if (plan.role !== null && !person.blocked) await offerLines(tx, orgId, personId)
  }
  const before = Object.fromEntries(Object.keys(fields).map((key) => [key, person[key as keyof Membership]]))
  const left = stopsWork ? person.teamIds : plan.leaves
  return {
    before: { ...before, ...(left.length > 0 && { teamIds: left }) },
    after: { ...fields, ...(plan.joins.length > 0 && { teamIds: plan.joins }) },
  }
}

/** The last who can manage people keeps the role, and with it the teams. */
async function sparePower(tx: Tx, person: Membership, plan: MembershipPlan): Promise<MembershipPlan> {
  if (plan.role === null || !mayManage(person)) return plan
  try {
    await requireSuccessor(tx, person, '')
    return plan
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return { ...plan, role: null }
    throw error
  }
}

/** Of a custom role it is not known here; it is asked about then. */
function mayManage({ role, roleId }: Membership): boolean {
  return roleId !== null || builtInGrants[role]['person:manage'] !== undefined
}
