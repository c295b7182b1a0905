/** Writes of roles; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import { builtInGrants, type Grants, type Role, roles } from '@holdfast/contracts/people/permissions.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import type { RoleBase } from '@holdfast/contracts/roles/bases.ts'
import { findGrantFaults } from '@holdfast/contracts/roles/check-grants.ts'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { lockOrganization } from '../administration/lock-organization.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { groupMappings } from '../directories/schema.ts'
import { type Administrator, leaveWork } from '../people/administration.ts'
import { findPower, grantsBeyondActor, requirePower } from '../people/guard-power.ts'
import { people } from '../people/schema.ts'
import { teamMembers, teams } from '../teams/schema.ts'
import { countHoldersOf, findCustomRole } from './queries.ts'
import { customRoles } from './schema.ts'

export interface RoleFields {
  readonly name?: string
  readonly description?: string
  readonly base?: RoleBase
  readonly grants?: Grants
  readonly requiresSecondFactor?: boolean
}

export type NewRole = RoleFields & {
  readonly id: string
  readonly name: string
  readonly base: RoleBase
  readonly grants: Grants
}

/** @throws AppError `forbidden` for what the actor does not have, `validation_failed` for what the base forbids */
export async function insertRole(tx: Tx, actor: Administrator, role: NewRole): Promise<void> {
  refuseFaultyGrants(role.base, role.grants)
  refuseGrants(actor, role.grants)
  await tx.insert(customRoles).values({ orgId: actor.orgId, ...role })
}

/**
 * Whoever holds the role has at once what it grants now; whose work it ends give it back.
 * @throws AppError `forbidden` also where the role has more than the actor
 */
export async function editRoleRow(
  tx: Tx,
  actor: Administrator,
  target: Omit<EditTarget, 'called'>,
  changes: RoleFields,
): Promise<void> {
  await lockOrganization(tx, actor.orgId)
  const before = await lockRow(tx, customRoles, { ...target, called: 'role' })
  const grants = changes.grants ?? (before.grants as Grants)
  const base = changes.base ?? (before.base as RoleBase)
  const changesRights = changes.grants !== undefined || changes.base !== undefined
  if (changesRights) refuseFaultyGrants(base, grants)
  refuseActingOnRole(actor, before)
  refuseGrants(actor, grants)
  const power = await findPower(tx)
  await updateRow(tx, customRoles, target.id, { ...changes, updatedAt: new Date() })
  if (base !== before.base) await moveHolders(tx, actor, target.id, { role: base, roleId: target.id })
  requirePower(power, await findPower(tx), '/grants')
}

/**
 * @param moveTo which role those get who hold it
 * @returns how many were moved
 * @throws AppError `conflict` while people hold it and it is not said which role they get
 */
export async function deleteRoleRow(
  tx: Tx,
  actor: Administrator,
  target: Omit<EditTarget, 'called'>,
  moveTo: string | undefined,
): Promise<{ name: string; moved: number }> {
  await lockOrganization(tx, actor.orgId)
  const before = await lockRow(tx, customRoles, { ...target, called: 'role' })
  refuseActingOnRole(actor, before)
  const held = await countHoldersOf(tx, target.id)
  if (held > 0 && moveTo === undefined) throw stillHeld(held)
  await refuseMapped(tx, target.id)
  const power = await findPower(tx)
  if (moveTo !== undefined && held > 0)
    await moveHolders(tx, actor, target.id, await resolveMove(tx, actor, target.id, moveTo))
  await tx.delete(customRoles).where(eq(customRoles.id, target.id))
  requirePower(power, await findPower(tx), 'query/moveTo')
  return { name: before.name, moved: held }
}

/** Nobody takes from others what they do not have. Whoever manages roles does so everywhere: no scope keeps that. */
function refuseActingOnRole(actor: Administrator, role: typeof customRoles.$inferSelect): void {
  const grants = role.grants as Grants
  const beyond = grantsBeyondActor(actor, grants)
  if (beyond.length > 0)
    throw new AppError('forbidden', `This role has what you do not: ${beyond.slice(0, 3).join(', ')}`)
}

function refuseFaultyGrants(base: RoleBase, grants: Grants): void {
  const errors = findGrantFaults(base, grants)
  const [first] = errors
  if (first) throw new AppError('validation_failed', `${first.path} ${first.message}`, { errors })
}

function refuseGrants(actor: Administrator, grants: Grants): void {
  const message = 'is more than you have'
  const errors = grantsBeyondActor(actor, grants).map((permission) => ({ path: `/grants/${permission}`, message }))
  const [first] = errors
  if (first) throw new AppError('forbidden', `${first.path} ${message}`, { errors })
}

interface Held {
  readonly role: Role
  readonly roleId: string | null
}

async function resolveMove(tx: Tx, actor: Administrator, roleId: string, moveTo: string): Promise<Held> {
  const wrong = (message: string) =>
    new AppError('validation_failed', `query/moveTo ${message}`, { errors: [{ path: 'query/moveTo', message }] })
  const builtIn = roles.find((role) => role === moveTo)
  if (moveTo === roleId) throw wrong('must be another role')
  const custom = builtIn ? null : await findCustomRole(tx, moveTo)
  if (!builtIn && !custom) throw wrong('does not exist')
  const role = builtIn ?? custom?.base ?? 'requester'
  const beyond = grantsBeyondActor(actor, custom?.grants ?? builtInGrants[role])
  if (beyond.length > 0 || (role === 'super_admin' && actor.role !== 'super_admin')) {
    const message = 'has what you do not'
    throw new AppError('forbidden', `query/moveTo ${message}`, { errors: [{ path: 'query/moveTo', message }] })
  }
  return { role, roleId: custom?.id ?? null }
}

/** Who works on requests no more leaves their teams, as when a person is edited. */
async function moveHolders(
  tx: Tx,
  { orgId }: Administrator,
  roleId: string,
  { role, roleId: next }: Held,
): Promise<void> {
  const ofRole = and(eq(people.orgId, orgId), eq(people.roleId, roleId))
  if (!isAgent(role)) await lockTeamsOfHolders(tx, roleId)
  const holders = await tx.select({ id: people.id, role: people.role }).from(people).where(ofRole).for('update')
  const set = { role, roleId: next, version: sql`${people.version} + 1`, updatedAt: new Date() }
  await tx.update(people).set(set).where(ofRole)
  if (isAgent(role)) return
  for (const holder of holders) if (isAgent(holder.role as Role)) await leaveWork(tx, orgId, holder.id)
}

/** Teams before people, as everywhere; what leaves them is then seen by whoever gives out work. */
async function lockTeamsOfHolders(tx: Tx, roleId: string): Promise<void> {
  const theirs = tx
    .select({ id: teamMembers.teamId })
    .from(teamMembers)
    .innerJoin(people, eq(people.id, teamMembers.personId))
    .where(eq(people.roleId, roleId))
  await tx.select({ id: teams.id }).from(teams).where(inArray(teams.id, theirs)).orderBy(asc(teams.id)).for('update')
}

async function refuseMapped(tx: Tx, roleId: string): Promise<void> {
  const [mapped] = await tx
    .select({ groupName: groupMappings.groupName })
    .from(groupMappings)
    .where(eq(groupMappings.roleId, roleId))
    .limit(1)
  if (mapped) throw new AppError('conflict', `The group ${mapped.groupName} is mapped to this role; change that first`)
}

function stillHeld(held: number): AppError {
  const who = held === 1 ? '1 person holds' : `${held} people hold`
  return new AppError('conflict', `${who} this role; say with moveTo which role they get`, { extra: { people: held } })
}
