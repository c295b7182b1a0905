/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { type Asker, isAgent, type Scope } from '@holdfast/contracts/people/rights.ts'
import { and, eq } from 'drizzle-orm'
import { lockOrganization } from '../administration/lock-organization.ts'
import { type Reference, requireRows } from '../administration/require-rows.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { businessUnits, regions } from '../organizations/schema.ts'
import { personErasures } from '../person-data/schema.ts'
import { offerLines } from '../requests/offer-line.ts'
import { releaseRequests } from '../requests/release.ts'
import { sites } from '../sites/schema.ts'
import { teamMembers } from '../teams/schema.ts'
import { giveRights, rightsColumns, rightsOfRow } from './give-rights.ts'
import { findPower, refuseActingOn, requirePower } from './guard-power.ts'
import { requireManaged, requirePlaceWithin } from './manage-within.ts'
import { people } from './schema.ts'
import { lockTeamsOf } from './set-availability.ts'

type PersonRow = typeof people.$inferSelect
type Target = Omit<EditTarget, 'called'>

/** Who does it. */
export interface Administrator extends Asker {
  readonly orgId: string
}

export interface PersonFields {
  readonly name?: string
  readonly email?: string
  readonly role?: Role
  readonly roleId?: string | null
  readonly scope?: Scope
  readonly kind?: string
  readonly department?: string | null
  readonly title?: string | null
  readonly timeZone?: string
  readonly locale?: string
  readonly businessUnitId?: string | null
  readonly regionId?: string | null
  readonly siteId?: string | null
  readonly managerId?: string | null
  readonly phone?: string | null
  readonly skills?: string[]
  readonly groups?: string[]
  readonly capacity?: number
}

export interface NewPerson extends PersonFields {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string | null
}

/** Somebody who is made by an administrator of a part, and given rights, has them in that part unless more is said. */
export async function insertPerson(tx: Tx, actor: Administrator, person: NewPerson): Promise<void> {
  const { roleId, role, scope, ...fields } = person
  const given = await giveRights(tx, actor, { role, roleId, scope }, null)
  await requirePlaces(tx, person)
  requirePlaceWithin(actor, person)
  await tx.insert(people).values({ orgId: actor.orgId, ...fields, ...rightsColumns(given) })
}

/** Skills and capacity decide who gets what waits in line; a role without work leaves teams and gives back. */
export async function editPersonRow(
  tx: Tx,
  actor: Administrator,
  target: Target,
  changes: PersonFields,
): Promise<void> {
  const { orgId } = actor
  const { role, roleId, scope, ...fields } = changes
  const changesRights = role !== undefined || roleId !== undefined || scope !== undefined
  if (changesRights) await lockOrganization(tx, orgId)
  await lockTeamsOf(tx, target.id)
  const before: PersonRow = await lockRow(tx, people, { ...target, called: 'person' })
  requireManaged(actor, before)
  refuseVisitor(before)
  await refuseErased(tx, before)
  if (changes.managerId === target.id) throw ownManager()
  const had = await rightsOfRow(tx, before)
  refuseActingOn(actor, had)
  const given = changesRights ? await giveRights(tx, actor, { role, roleId, scope }, had) : null
  await requirePlaces(tx, changes)
  requirePlaceWithin(actor, changes, before)
  const power = changesRights ? await findPower(tx) : null
  const set = { ...fields, ...(given && rightsColumns(given)), updatedAt: new Date() }
  const after: PersonRow = await updateRow(tx, people, target.id, set)
  if (power) requirePower(power, await findPower(tx), (role ?? roleId) === undefined ? '/scope' : '/role')
  if (isAgent(before.role as Role) && !isAgent(after.role as Role)) await leaveWork(tx, orgId, target.id)
  else if (mayTakeMore(before, after, given !== null)) await offerLines(tx, orgId, target.id)
}

/** Whoever typed an address must never become somebody with rights. */
function refuseVisitor({ kind }: PersonRow): void {
  if (kind === 'visitor') throw new AppError('conflict', 'This is a visitor; make a person with this address instead')
}

function ownManager(): AppError {
  const errors = [{ path: '/managerId', message: 'must be somebody else' }]
  return new AppError('validation_failed', '/managerId must be somebody else', { errors })
}

function mayTakeMore(before: PersonRow, after: PersonRow, hasOtherRights: boolean): boolean {
  if (after.availability !== 'online' || after.blockedAt) return false
  if (hasOtherRights) return true
  return after.capacity > before.capacity || after.skills.some((skill) => !before.skills.includes(skill))
}

export async function leaveWork(tx: Tx, orgId: string, personId: string): Promise<void> {
  await tx.delete(teamMembers).where(eq(teamMembers.personId, personId))
  await releaseRequests(tx, { orgId, personId })
}

/**
 * Whoever is blocked keeps their teams but gives back what they work on. What a directory has blocked, an administrator
 * can block too: then it stays so, whatever the directory says later.
 * @returns whether it changed anything
 */
export async function setBlocked(
  tx: Tx,
  actor: Administrator,
  personId: string,
  blocked: { readonly reason?: string | undefined } | null,
): Promise<boolean> {
  const { orgId } = actor
  await lockOrganization(tx, orgId)
  await lockTeamsOf(tx, personId)
  const person: PersonRow = await lockRow(tx, people, { id: personId, called: 'person' })
  requireManaged(actor, person)
  refuseActingOn(actor, await rightsOfRow(tx, person))
  await refuseErased(tx, person)
  if (person.blockedAt === null ? !blocked : blocked && isByAdministrator(person)) return false
  if (blocked && personId === actor.personId) throw new AppError('conflict', 'You cannot block yourself')
  const power = blocked ? await findPower(tx) : null
  const blockedBecause = blocked && becauseOf(blocked.reason)
  const blockedAt = blocked && (person.blockedAt ?? new Date())
  await updateRow(tx, people, personId, { blockedAt, blockedBecause, updatedAt: new Date() })
  if (power) requirePower(power, await findPower(tx), '')
  if (blocked) await releaseRequests(tx, { orgId, personId })
  else if (person.availability === 'online') await offerLines(tx, orgId, personId)
  return true
}

const byAdministrator = 'administrator'

function becauseOf(reason: string | undefined): string {
  return reason === undefined ? byAdministrator : `${byAdministrator}: ${reason}`
}

/** Before reasons were kept, nobody but administrators blocked anybody. */
function isByAdministrator({ blockedBecause }: PersonRow): boolean {
  return blockedBecause === null || blockedBecause.startsWith(byAdministrator)
}

/** Who has been made nobody stays nobody; and while it goes on, nothing new is written that it may have gone past. */
export async function refuseErased(tx: Tx, { id, erasedAt }: Pick<PersonRow, 'id' | 'erasedAt'>): Promise<void> {
  if (erasedAt) throw new AppError('conflict', 'This person was erased')
  const running = and(eq(personErasures.personId, id), eq(personErasures.status, 'running'))
  const [erasing] = await tx.select({ id: personErasures.id }).from(personErasures).where(running)
  if (erasing) throw new AppError('conflict', 'This person is being erased')
}

function requirePlaces(tx: Tx, fields: PersonFields): Promise<void> {
  const { businessUnitId, regionId, siteId, managerId, scope } = fields
  const inScope = (table: Reference['table'], list: keyof Scope) =>
    (scope?.[list] ?? []).map((id, index) => ({ table, id, path: `/scope/${list}/${index}` }))
  return requireRows(tx, [
    ...inScope(businessUnits, 'businessUnitIds'),
    ...inScope(regions, 'regionIds'),
    ...inScope(sites, 'siteIds'),
    { table: businessUnits, id: businessUnitId, path: '/businessUnitId' },
    { table: regions, id: regionId, path: '/regionId' },
    { table: sites, id: siteId, path: '/siteId' },
    { table: people, id: managerId, path: '/managerId' },
  ])
}
