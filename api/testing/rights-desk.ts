/** What tests of rights share: places of an organization, and people whose rights have bounds. */
import type { Grants, Role } from '@holdfast/contracts/people/permissions.ts'
import { everywhere, type Scope } from '@holdfast/contracts/people/rights.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { businessUnits, regions } from '@holdfast/db/organizations/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { customRoles } from '@holdfast/db/roles/schema.ts'
import { sites } from '@holdfast/db/sites/schema.ts'
import { teamMembers, teams } from '@holdfast/db/teams/schema.ts'
import { eq } from 'drizzle-orm'
import type { TestDesk } from '../test-helper.ts'

export interface Places {
  readonly units: readonly [a: string, b: string]
  readonly regions: readonly [north: string, south: string]
  readonly sites: readonly [one: string, two: string]
}

export async function seedPlaces({ db, org }: TestDesk): Promise<Places> {
  const { orgId } = org
  const two = (): [string, string] => [newId(), newId()]
  const places: Places = { units: two(), regions: two(), sites: two() }
  await db.tenant(orgId, async (tx) => {
    await tx.insert(businessUnits).values(places.units.map((id, index) => ({ id, orgId, name: `Unit ${index}` })))
    await tx.insert(regions).values(places.regions.map((id, index) => ({ id, orgId, name: `Region ${index}` })))
    const named = places.sites.map((id, index) => ({ id, orgId, code: `S-${index}`, name: `Site ${index}` }))
    await tx.insert(sites).values(named)
  })
  return places
}

export interface Bounded {
  readonly role?: Role
  readonly roleId?: string | null
  readonly scope?: Partial<Scope>
  readonly place?: { businessUnitId?: string; regionId?: string; siteId?: string }
  readonly teamIds?: readonly string[]
  readonly capacity?: number
}

let count = 0

/** @returns the id of somebody new, with the password of all */
export async function seedPerson({ db, org }: TestDesk, bounded: Bounded = {}): Promise<string> {
  const { orgId } = org
  const id = newId()
  const { role = 'technician', roleId = null, place = {}, teamIds = [], capacity = 20 } = bounded
  const scope = { ...everywhere, ...bounded.scope }
  await db.tenant(orgId, async (tx) => {
    const [first] = await tx.select().from(people).where(eq(people.id, org.agentId))
    const name = `Bounded ${++count}`
    await tx.insert(people).values({
      id,
      orgId,
      name,
      email: `bounded-${count}@example.test`,
      passwordHash: first?.passwordHash ?? null,
      role,
      roleId,
      capacity,
      ...place,
      scopeBusinessUnitIds: scope.businessUnitIds,
      scopeRegionIds: scope.regionIds,
      scopeSiteIds: scope.siteIds,
    })
    if (teamIds.length > 0)
      await tx.insert(teamMembers).values(teamIds.map((teamId) => ({ orgId, teamId, personId: id })))
  })
  return id
}

export async function seedRole({ db, org }: TestDesk, base: Role, grants: Grants): Promise<string> {
  const id = newId()
  const { orgId } = org
  await db.tenant(orgId, (tx) => tx.insert(customRoles).values({ id, orgId, name: `Role ${++count}`, base, grants }))
  return id
}

export async function seedTeam({ db, org }: TestDesk, fields: { siteId?: string; strategy?: string } = {}) {
  const id = newId()
  const { orgId } = org
  await db.tenant(orgId, (tx) =>
    tx.insert(teams).values({ id, orgId, key: `team-${++count}`, name: `Team ${count}`, ...fields }),
  )
  return id
}
