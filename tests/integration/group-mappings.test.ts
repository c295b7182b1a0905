/** What groups of a directory, a provider or SCIM give a person here, and take. */

import { plainAsker } from '@holdfast/contracts/people/rights.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { Database } from '@holdfast/db/database.ts'
import { applyGroupMappings } from '@holdfast/db/directories/apply-group-mappings.ts'
import { replaceGroupMappings } from '@holdfast/db/directories/mapped/replace.ts'
import { groupMappings } from '@holdfast/db/directories/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { businessUnits } from '@holdfast/db/organizations/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { customRoles } from '@holdfast/db/roles/schema.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { teamMembers, teams } from '@holdfast/db/teams/schema.ts'
import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const db = new Database(inject('servers').databaseUrl, { max: 4, applicationName: 'test' })
const source = { source: 'directory', sourceId: newId() } as const
let org: MinimalOrganization
let networkId: string
let unitId: string
let roleId: string

beforeAll(async () => {
  org = await seedMinimalOrganization(db)
  const { orgId } = org
  ;[networkId, unitId, roleId] = [newId(), newId(), newId()]
  await db.tenant(orgId, async (tx) => {
    await tx.insert(teams).values({ id: networkId, orgId, key: 'network', name: 'Network' })
    await tx.insert(businessUnits).values({ id: unitId, orgId, name: 'North' })
    const grants = { 'request:read': 'any', 'request:work': 'any' }
    await tx.insert(customRoles).values({ id: roleId, orgId, name: 'Night shift', base: 'technician', grants })
    const mapping = (position: number, groupName: string, given: object) => ({
      orgId,
      ...source,
      position,
      groupName,
      ...given,
    })
    await tx.insert(groupMappings).values([
      mapping(2, 'Technicians', { role: 'technician', teamId: org.teamId }),
      mapping(1, 'Admins', { role: 'admin' }),
      mapping(0, 'Night', { roleId }),
      mapping(3, 'CN=Network,DC=desk,DC=test', { teamId: networkId, businessUnitId: unitId }),
      // Nobody can write this by the API; it must mean nothing all the same.
      mapping(4, 'Gods', { role: 'super_admin' }),
      // Of another source.
      { orgId, source: 'scim', position: 0, groupName: 'Technicians', role: 'admin' },
    ])
  })
})
afterAll(() => db.close())

let count = 0
async function addPerson(fields: Partial<typeof people.$inferInsert> = {}): Promise<string> {
  count += 1
  const id = newId()
  const row = { id, orgId: org.orgId, name: `Person ${count}`, email: `person-${count}@example.test`, ...fields }
  await db.tenant(org.orgId, (tx) => tx.insert(people).values(row))
  return id
}

async function apply(personId: string, ...groupNames: string[]): Promise<boolean> {
  const groups = { orgId: org.orgId, personId, ...source, groupNames }
  return (await db.tenant(org.orgId, (tx) => applyGroupMappings(tx, groups))).changed
}

function read(personId: string) {
  return db.tenant(org.orgId, async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, personId))
    const own = await tx.select().from(teamMembers).where(eq(teamMembers.personId, personId))
    const { role, roleId, businessUnitId } = person ?? {}
    return { role, roleId, businessUnitId, teamIds: own.map(({ teamId }) => teamId).sort() }
  })
}

const nothing = { role: 'requester', roleId: null, businessUnitId: null, teamIds: [] }

describe('applyGroupMappings', () => {
  it('gives the role of the lowest position, and the teams of all', async () => {
    const id = await addPerson()
    expect(await apply(id, 'technicians', 'cn=network,dc=desk,dc=test', 'Somebody else’s')).toBe(true)
    const teamIds = [org.teamId, networkId].sort()
    expect(await read(id)).toEqual({ role: 'technician', roleId: null, businessUnitId: unitId, teamIds })
    expect(await apply(id, 'Technicians', 'CN=Network,DC=desk,DC=test')).toBe(false)
    await apply(id, 'Technicians', 'Night')
    expect(await read(id)).toEqual({ role: 'technician', roleId, businessUnitId: null, teamIds: [org.teamId] })
  })

  it('takes what groups gave when they are left, and gives back the work', async () => {
    const id = await addPerson()
    await apply(id, 'Technicians', 'CN=Network,DC=desk,DC=test')
    expect(await apply(id)).toBe(true)
    expect(await read(id)).toEqual(nothing)
    expect(await apply(id)).toBe(false)
  })

  it('leaves alone what no mapping names', async () => {
    const id = await addPerson({ role: 'supervisor' })
    expect(await apply(id, 'Unknown')).toBe(false)
    expect((await read(id)).role).toBe('supervisor')
  })

  it('puts only agents in teams, and nobody who is blocked', async () => {
    const requester = await addPerson()
    await apply(requester, 'CN=Network,DC=desk,DC=test')
    expect(await read(requester)).toEqual({ ...nothing, businessUnitId: unitId })
    const blocked = await addPerson({ blockedAt: new Date() })
    await apply(blocked, 'Technicians')
    expect(await read(blocked)).toEqual({ ...nothing, role: 'technician' })
  })

  it('makes nobody a super admin, and leaves those alone', async () => {
    const id = await addPerson()
    expect(await apply(id, 'Gods')).toBe(false)
    // Two of them: it is not only the last who is spared.
    const [god, other] = [await addPerson({ role: 'super_admin' }), await addPerson({ role: 'super_admin' })]
    expect(await apply(god, 'Night')).toBe(false)
    expect((await read(god)).role).toBe('super_admin')
    const gone = { role: 'requester' }
    await db.tenant(org.orgId, (tx) =>
      tx
        .update(people)
        .set(gone)
        .where(inArray(people.id, [god, other])),
    )
  })

  it('leaves the last who can manage people the role', async () => {
    expect(await apply(org.adminId, 'Night')).toBe(false)
    expect((await read(org.adminId)).role).toBe('admin')
    const other = await addPerson({ role: 'admin' })
    expect(await apply(other, 'Night')).toBe(true)
    expect((await read(other)).role).toBe('technician')
  })

  it('writes what it changed to the audit log, and nothing for nothing', async () => {
    const id = await addPerson()
    await apply(id, 'Technicians')
    await apply(id, 'Technicians')
    const lines = await db.tenant(org.orgId, (tx) => tx.select().from(auditLog).where(eq(auditLog.targetId, id)))
    expect(lines).toMatchObject([
      {
        action: 'person.groups_applied',
        actorId: `directory:${source.sourceId}`,
        before: { role: 'requester' },
        after: { role: 'technician', teamIds: [org.teamId] },
      },
    ])
  })
})

describe('replaceGroupMappings', () => {
  const asAdmin = plainAsker(newId(), 'admin')
  const replace = (actor: typeof asAdmin, ...mappings: Parameters<typeof replaceGroupMappings>[2]['mappings']) => {
    const other = { source: 'provider', sourceId: roleId } as const
    const replacement = { orgId: org.orgId, ...other, mappings, path: '/mappings' }
    return db.tenant(org.orgId, (tx) => replaceGroupMappings(tx, actor, replacement))
  }

  it('refuses what does not exist, gives nothing, or gives two roles', async () => {
    const missing = newId()
    await expect(replace(asAdmin, { group: 'a', teamId: missing })).rejects.toMatchObject({
      code: 'validation_failed',
      errors: [{ path: '/mappings/0/teamId' }],
    })
    await expect(replace(asAdmin, { group: 'a', role: null })).rejects.toThrow('/mappings/0 gives nothing')
    await expect(replace(asAdmin, { group: 'a', role: 'admin', roleId })).rejects.toThrow('/mappings/0/roleId')
  })

  it('refuses a role beyond the actor’s own, but leaves what is there', async () => {
    const asSupervisor = plainAsker(newId(), 'supervisor')
    await expect(replace(asSupervisor, { group: 'a', role: 'admin' })).rejects.toMatchObject({ code: 'forbidden' })
    await replace(asAdmin, { group: 'a', role: 'admin' })
    await replace(asSupervisor, { group: 'b', role: 'supervisor' }, { group: 'A', role: 'admin' })
    await expect(replace(asSupervisor, { group: 'c', role: 'admin' })).rejects.toMatchObject({ code: 'forbidden' })
    const narrow = { ...asAdmin, scope: { businessUnitIds: [unitId], regionIds: [], siteIds: [] } }
    await expect(replace(narrow, { group: 'd', role: 'technician' })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
