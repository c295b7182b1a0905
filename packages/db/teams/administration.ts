/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import { activeStatuses } from '@holdfast/contracts/requests/vocabulary.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { requireRows } from '../administration/require-rows.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { offerLines } from '../requests/offer-line.ts'
import { offerTeamLine, releaseRequests } from '../requests/release.ts'
import { requests } from '../requests/schema.ts'
import { sites } from '../sites/schema.ts'
import type { TeamRow } from './queries.ts'
import { teamMembers, teams } from './schema.ts'

export interface TeamFields {
  readonly key?: string
  readonly name?: string
  readonly strategy?: string
  readonly returnsWhenOut?: boolean
  readonly siteId?: string | null
  readonly active?: boolean
}

export async function insertTeam(
  tx: Tx,
  team: TeamFields & { id: string; orgId: string; key: string; name: string },
): Promise<void> {
  await requireRows(tx, [{ table: sites, id: team.siteId, path: '/siteId' }])
  await tx.insert(teams).values(team)
}

/**
 * The team's row is what its strategy locks, so the line is read after the last request that joined it.
 * @throws AppError `conflict` for switching off a team that still has work
 */
export async function editTeamRow(tx: Tx, target: Omit<EditTarget, 'called'>, changes: TeamFields) {
  const before: TeamRow = await lockRow(tx, teams, { ...target, called: 'team' })
  if (before.active && changes.active === false) await requireNoWork(tx, before)
  await requireRows(tx, [{ table: sites, id: changes.siteId, path: '/siteId' }])
  const after: TeamRow = await updateRow(tx, teams, target.id, changes)
  if (after.active && after.strategy !== before.strategy) await offerTeamLine(tx, after.orgId, after.id)
  return { before, after }
}

async function requireNoWork(tx: Tx, { id, orgId }: TeamRow): Promise<void> {
  const active = inArray(requests.status, [...activeStatuses])
  const ofTeam = and(eq(requests.orgId, orgId), eq(requests.teamId, id), active)
  const [left] = await tx.select({ id: requests.id }).from(requests).where(ofTeam).limit(1)
  if (!left) return
  const errors = [{ path: '/active', message: 'must stay while requests of this team are worked on' }]
  throw new AppError('conflict', 'Hand over what this team works on first', { errors })
}

export interface Membership {
  readonly orgId: string
  readonly teamId: string
  readonly personId: string
}

/**
 * Makes somebody a member, who is offered what waits in the line.
 * @returns whether they were a lead before; `null` when they were no member
 * @throws AppError `not_found` without the team, `validation_failed` for a person who does not work on requests
 */
export async function putTeamMember(
  tx: Tx,
  { orgId, teamId, personId }: Membership,
  isLead: boolean,
): Promise<{ wasLead: boolean | null }> {
  await lockRow(tx, teams, { id: teamId, called: 'team' })
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update')
  if (!person || person.blockedAt) throw wrongPerson('does not exist, or is blocked')
  if (!isAgent(person.role as Role)) throw wrongPerson('does not work on requests')
  const member = and(eq(teamMembers.teamId, teamId), eq(teamMembers.personId, personId))
  const [known] = await tx.select().from(teamMembers).where(member)
  if (known?.isLead === isLead) return { wasLead: isLead }
  const target = [teamMembers.teamId, teamMembers.personId]
  await tx
    .insert(teamMembers)
    .values({ orgId, teamId, personId, isLead })
    .onConflictDoUpdate({ target, set: { isLead } })
  await updateRow(tx, teams, teamId, {})
  if (!known && person.availability === 'online') await offerLines(tx, orgId, personId)
  return { wasLead: known?.isLead ?? null }
}

/** What the person works on in the team goes back to its line. @returns whether they were a member */
export async function removeTeamMember(tx: Tx, { orgId, teamId, personId }: Membership): Promise<boolean> {
  await lockRow(tx, teams, { id: teamId, called: 'team' })
  const member = and(eq(teamMembers.teamId, teamId), eq(teamMembers.personId, personId))
  const removed = await tx.delete(teamMembers).where(member)
  if (removed.rowCount === 0) return false
  await updateRow(tx, teams, teamId, {})
  await releaseRequests(tx, { orgId, teamId, personId })
  return true
}

function wrongPerson(message: string): AppError {
  return new AppError('validation_failed', `params/personId ${message}`, {
    errors: [{ path: 'params/personId', message }],
  })
}
