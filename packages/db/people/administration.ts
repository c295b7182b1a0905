/** Writes of administrators; the API's own, because no workflow owns them (docs/decisions/0007). */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import { eq } from 'drizzle-orm'
import { lockOrganization } from '../administration/lock-organization.ts'
import { requireRows } from '../administration/require-rows.ts'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { businessUnits, regions } from '../organizations/schema.ts'
import { offerLines } from '../requests/offer-line.ts'
import { releaseRequests } from '../requests/release.ts'
import { teamMembers } from '../teams/schema.ts'
import { refuseAbove, requireSuccessor } from './guard-power.ts'
import { people } from './schema.ts'
import { lockTeamsOf } from './set-availability.ts'

type PersonRow = typeof people.$inferSelect
type Target = Omit<EditTarget, 'called'>

/** Who does it. */
export interface Administrator {
  readonly orgId: string
  readonly personId: string
  readonly role: Role
}

export interface PersonFields {
  readonly name?: string
  readonly email?: string
  readonly role?: Role
  readonly kind?: string
  readonly department?: string | null
  readonly title?: string | null
  readonly timeZone?: string
  readonly locale?: string
  readonly businessUnitId?: string | null
  readonly regionId?: string | null
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

export async function insertPerson(tx: Tx, actor: Administrator, person: NewPerson): Promise<void> {
  refuseAbove(actor.role, person.role ?? 'requester', '/role')
  await requirePlaces(tx, person)
  await tx.insert(people).values({ orgId: actor.orgId, ...person })
}

/** Skills and capacity decide who gets what waits in line; a role without work leaves teams and gives back. */
export async function editPersonRow(
  tx: Tx,
  actor: Administrator,
  target: Target,
  changes: PersonFields,
): Promise<void> {
  const { orgId } = actor
  if (changes.role !== undefined) await lockOrganization(tx, orgId)
  await lockTeamsOf(tx, target.id)
  const before: PersonRow = await lockRow(tx, people, { ...target, called: 'person' })
  refuseVisitor(before)
  refuseAbove(actor.role, before.role as Role, '')
  if (changes.role !== undefined && changes.role !== before.role) {
    refuseAbove(actor.role, changes.role, '/role')
    await requireSuccessor(tx, before, '/role')
  }
  await requirePlaces(tx, changes)
  const after: PersonRow = await updateRow(tx, people, target.id, { ...changes, updatedAt: new Date() })
  if (isAgent(before.role as Role) && !isAgent(after.role as Role)) await leaveWork(tx, orgId, target.id)
  else if (mayTakeMore(before, after)) await offerLines(tx, orgId, target.id)
}

/** Whoever typed an address must never become somebody with rights. */
function refuseVisitor({ kind }: PersonRow): void {
  if (kind === 'visitor') throw new AppError('conflict', 'This is a visitor; make a person with this address instead')
}

function mayTakeMore(before: PersonRow, after: PersonRow): boolean {
  if (after.availability !== 'online' || after.blockedAt) return false
  return after.capacity > before.capacity || after.skills.some((skill) => !before.skills.includes(skill))
}

async function leaveWork(tx: Tx, orgId: string, personId: string): Promise<void> {
  await tx.delete(teamMembers).where(eq(teamMembers.personId, personId))
  await releaseRequests(tx, { orgId, personId })
}

/** @returns whether it changed anything; whoever is blocked keeps their teams but gives back what they work on */
export async function setBlocked(tx: Tx, actor: Administrator, personId: string, blocked: boolean): Promise<boolean> {
  const { orgId } = actor
  await lockOrganization(tx, orgId)
  await lockTeamsOf(tx, personId)
  const person: PersonRow = await lockRow(tx, people, { id: personId, called: 'person' })
  refuseAbove(actor.role, person.role as Role, '')
  if ((person.blockedAt !== null) === blocked) return false
  if (blocked && personId === actor.personId) throw new AppError('conflict', 'You cannot block yourself')
  if (blocked) await requireSuccessor(tx, person, '')
  await updateRow(tx, people, personId, { blockedAt: blocked ? new Date() : null, updatedAt: new Date() })
  if (blocked) await releaseRequests(tx, { orgId, personId })
  else if (person.availability === 'online') await offerLines(tx, orgId, personId)
  return true
}

function requirePlaces(tx: Tx, { businessUnitId, regionId }: PersonFields): Promise<void> {
  return requireRows(tx, [
    { table: businessUnits, id: businessUnitId, path: '/businessUnitId' },
    { table: regions, id: regionId, path: '/regionId' },
  ])
}
