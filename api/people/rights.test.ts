/** Nobody gives what they do not have, acts on who has more, or sees people beyond where their rights reach. */
import { builtInGrants } from '@holdfast/contracts/people/permissions.ts'
import { everywhere } from '@holdfast/contracts/people/rights.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'
import { type Places, seedPerson, seedPlaces, seedRole, seedTeam } from '../testing/rights-desk.ts'

describe('the rights of people', () => {
  let desk: TestDesk
  let places: Places
  let superAdmin: Asker
  let admin: Asker
  /** Rules the first site. */
  let manager: Asker
  let managerId: string
  let here: string
  let there: string
  beforeAll(async () => {
    desk = await openDesk()
    places = await seedPlaces(desk)
    const [one, two] = places.sites
    superAdmin = await desk.as(await seedPerson(desk, { role: 'super_admin' }))
    admin = await desk.as(desk.org.adminId)
    managerId = await seedPerson(desk, { role: 'admin', scope: { siteIds: [one] }, place: { siteId: one } })
    manager = await desk.as(managerId)
    here = await seedPerson(desk, { role: 'requester', place: { siteId: one } })
    there = await seedPerson(desk, { role: 'requester', place: { siteId: two } })
  })
  afterAll(() => desk.close())

  let count = 0
  const create = (asker: Asker, body: object) => {
    const payload = { name: 'Somebody', email: `somebody-${++count}@example.test`, ...body }
    return asker.ask({ method: 'POST', url: '/management/people', payload })
  }
  const edit = (asker: Asker, id: string, payload: object) =>
    asker.ask({ method: 'PATCH', url: `/management/people/${id}`, payload, headers: { 'if-match': '*' } })
  const read = (asker: Asker, id: string) => asker.ask({ method: 'GET', url: `/management/people/${id}` })
  const refusal = (answer: { statusCode: number; json(): { errors?: { path: string }[] } }) => [
    answer.statusCode,
    ...(answer.json().errors ?? []).map(({ path }) => path),
  ]
  const noScope = everywhere

  describe('giving', () => {
    it('a role of one’s own comes with its base, and goes with another role', async () => {
      const roleId = await seedRole(desk, 'technician', builtInGrants.technician)
      const { id } = (await create(admin, { roleId })).json()
      expect((await read(admin, id)).json()).toMatchObject({ role: 'technician', customRole: { id: roleId } })
      expect(refusal(await edit(admin, id, { roleId, role: 'supervisor' }))).toEqual([422, '/role'])
      expect((await edit(admin, id, { role: 'supervisor' })).json()).toMatchObject({
        role: 'supervisor',
        customRole: null,
      })
      expect((await edit(admin, id, { roleId })).json()).toMatchObject({
        role: 'technician',
        customRole: { id: roleId },
      })
      expect((await edit(admin, id, { roleId: null })).json()).toMatchObject({ role: 'technician', customRole: null })
      const unknown = '00000000-0000-7000-8000-000000000000'
      expect(refusal(await edit(admin, id, { roleId: unknown }))).toEqual([422, '/roleId'])
    })

    it('finds people by a role of one’s own', async () => {
      const roleId = await seedRole(desk, 'technician', builtInGrants.technician)
      const { id } = (await create(admin, { roleId })).json()
      const { items } = (await admin.ask({ method: 'GET', url: `/management/people?roleId=${roleId}` })).json()
      expect(items.map((item: { id: string }) => item.id)).toEqual([id])
    })

    it('stops at what one has', async () => {
      const more = await seedRole(desk, 'technician', { ...builtInGrants.technician, 'desk:read': 'any' })
      expect(refusal(await create(admin, { roleId: more }))).toEqual([403, '/roleId'])
      expect(refusal(await create(admin, { role: 'super_admin' }))).toEqual([403, '/role'])
      expect((await create(superAdmin, { roleId: more })).statusCode).toBe(201)
      // All that there is to grant does not make one of them.
      const all = await desk.as(
        await seedPerson(desk, { role: 'admin', roleId: await seedRole(desk, 'admin', builtInGrants.super_admin) }),
      )
      expect(refusal(await create(all, { role: 'super_admin' }))).toEqual([403, '/role'])
    })

    it('lets whoever manages people without working make requesters, and nobody else', async () => {
      const roleId = await seedRole(desk, 'requester', {
        'request:read': 'own',
        'person:read': 'any',
        'person:manage': 'any',
      })
      const office = await desk.as(await seedPerson(desk, { role: 'requester', roleId }))
      expect((await create(office, {})).statusCode).toBe(201)
      expect(refusal(await create(office, { role: 'technician' }))).toEqual([403, '/role'])
    })

    it('keeps a super admin unbounded, and refuses places that are not there', async () => {
      const scope = { ...noScope, siteIds: [places.sites[0]] }
      expect(refusal(await create(superAdmin, { role: 'super_admin', scope }))).toEqual([422, '/scope'])
      const unknown = { ...noScope, regionIds: ['00000000-0000-7000-8000-000000000000'] }
      expect(refusal(await create(admin, { role: 'technician', scope: unknown }))).toEqual([422, '/scope/regionIds/0'])
    })
  })

  describe('acting', () => {
    it('is refused on whoever has more', async () => {
      const roleId = await seedRole(desk, 'technician', { ...builtInGrants.technician, 'desk:read': 'any' })
      const personId = await seedPerson(desk, { roleId })
      expect((await edit(admin, personId, { name: 'Less' })).statusCode).toBe(403)
      expect((await admin.ask({ method: 'POST', url: `/management/people/${personId}/block` })).statusCode).toBe(403)
      const url = `/support/agents/${personId}/availability`
      expect((await admin.ask({ method: 'PUT', url, payload: { availability: 'away' } })).statusCode).toBe(403)
      expect((await edit(superAdmin, personId, { name: 'More' })).statusCode).toBe(200)
    })

    it('is refused on whose rights reach further', async () => {
      const [one] = places.sites
      const wide = await seedPerson(desk, { place: { siteId: one } })
      const narrow = await seedPerson(desk, { place: { siteId: one }, scope: { siteIds: [one] } })
      expect((await edit(manager, wide, { name: 'Wide' })).statusCode).toBe(403)
      expect((await edit(manager, narrow, { name: 'Narrow' })).statusCode).toBe(200)
    })
  })

  describe('a manager of one site', () => {
    it('sees the people of that site, and themselves', async () => {
      const { items } = (await manager.ask({ method: 'GET', url: '/management/people?limit=100' })).json()
      const ids = items.map(({ id }: { id: string }) => id)
      expect(ids).toEqual(expect.arrayContaining([managerId, here]))
      expect(ids).not.toContain(there)
      expect(ids).not.toContain(desk.org.requesterId)
    })

    it.each([
      ['GET', ''],
      ['POST', '/block'],
      ['GET', '/sessions'],
      ['GET', '/tokens'],
    ] as const)('%s …%s of somebody elsewhere is nobody’s', async (method, rest) => {
      expect((await manager.ask({ method, url: `/management/people/${there}${rest}` })).statusCode).toBe(404)
    })

    it.each(['overview', 'notes'])('the %s of somebody elsewhere is nobody’s', async (part) => {
      expect((await manager.ask({ method: 'GET', url: `/people/${there}/${part}` })).statusCode).toBe(404)
      expect((await manager.ask({ method: 'GET', url: `/people/${here}/${part}` })).statusCode).toBe(200)
    })

    it('makes and edits people there only', async () => {
      const [one, two] = places.sites
      expect(refusal(await create(manager, {}))).toEqual([403, '/siteId'])
      expect(refusal(await create(manager, { siteId: two }))).toEqual([403, '/siteId'])
      const { id } = (await create(manager, { siteId: one })).json()
      expect((await edit(manager, id, { title: 'Baker' })).statusCode).toBe(200)
      expect(refusal(await edit(manager, id, { siteId: two }))).toEqual([403, '/siteId'])
      expect((await edit(manager, there, { title: 'Baker' })).statusCode).toBe(404)
    })

    it('gives rights for that site, unless less is said, and no more', async () => {
      const [one, two] = places.sites
      const { id } = (await create(manager, { siteId: one, role: 'technician' })).json()
      const scope = { ...noScope, siteIds: [one] }
      expect((await read(manager, id)).json()).toMatchObject({ role: 'technician', scope })
      expect(refusal(await edit(manager, id, { scope: noScope }))).toEqual([403, '/scope'])
      expect(refusal(await edit(manager, id, { scope: { ...noScope, siteIds: [one, two] } }))).toEqual([403, '/scope'])
      const plain = (await create(manager, { siteId: one })).json()
      expect(plain.scope).toEqual(noScope)
      expect((await edit(manager, plain.id, { role: 'technician' })).json().scope).toEqual(scope)
    })

    it('cannot widen their own rights', async () => {
      expect(refusal(await edit(manager, managerId, { scope: noScope }))).toEqual([403, '/scope'])
      expect(refusal(await edit(manager, managerId, { siteId: null }))).toEqual([403, '/siteId'])
    })

    it('manages the teams of that site, with its people', async () => {
      const [one, two] = places.sites
      const ours = await seedTeam(desk, { siteId: one })
      const theirs = await seedTeam(desk, { siteId: two })
      const local = await seedPerson(desk, { place: { siteId: one }, scope: { siteIds: [one] } })
      const put = async (teamId: string, personId: string) =>
        (await manager.ask({ method: 'PUT', url: `/support/teams/${teamId}/members/${personId}`, payload: {} }))
          .statusCode
      expect(await put(ours, local)).toBe(200)
      expect(await put(ours, desk.org.agentId)).toBe(403)
      expect(await put(theirs, local)).toBe(403)
      expect(await put(desk.org.teamId, local)).toBe(403)
      const change = (id: string, payload: object) =>
        manager.ask({ method: 'PATCH', url: `/support/teams/${id}`, payload, headers: { 'if-match': '*' } })
      expect((await change(ours, { name: 'Ours' })).statusCode).toBe(200)
      expect(refusal(await change(ours, { siteId: null }))).toEqual([403, '/siteId'])
      expect((await change(theirs, { name: 'Theirs' })).statusCode).toBe(403)
      const key = `k-${Date.now()}`
      const made = (siteId?: string) =>
        manager.ask({ method: 'POST', url: '/support/teams', payload: { key, name: key, ...(siteId && { siteId }) } })
      expect(refusal(await made())).toEqual([403, '/siteId'])
      expect((await made(one)).statusCode).toBe(201)
      const member = `/support/teams/${theirs}/members/${local}`
      expect((await manager.ask({ method: 'DELETE', url: member })).statusCode).toBe(403)
    })

    it('asks for the people of that site', async () => {
      const payload = { title: 'The oven is cold' }
      const ask = (requesterId: string) =>
        manager.ask({ method: 'POST', url: '/requests', payload: { ...payload, requesterId } })
      expect(refusal(await ask(there))).toEqual([422, '/requesterId'])
      expect((await ask(here)).statusCode).toBe(201)
    })

    it('has nothing to do with what is everybody’s, whatever their role grants', async () => {
      const urls = ['/management/audit', '/management/roles', '/management/directories']
      const statuses = urls.map(async (url) => (await manager.ask({ method: 'GET', url })).statusCode)
      expect(await Promise.all(statuses)).toEqual([403, 200, 403])
      const payload = { name: 'Mine', base: 'technician', grants: builtInGrants.technician }
      expect((await manager.ask({ method: 'POST', url: '/management/roles', payload })).statusCode).toBe(403)
    })

    it('has no more of it when somebody widens them who has it not', async () => {
      const [one] = places.sites
      const { 'audit:read': _audit, ...less } = builtInGrants.admin
      const roleId = await seedRole(desk, 'admin', less)
      const chief = await desk.as(await seedPerson(desk, { role: 'admin', roleId }))
      const bounded = await seedPerson(desk, { role: 'admin', scope: { siteIds: [one] } })
      expect(refusal(await edit(chief, bounded, { scope: noScope }))).toEqual([403, '/role'])
      expect((await edit(chief, bounded, { title: 'Head of shop' })).statusCode).toBe(200)
      expect((await edit(admin, bounded, { scope: noScope })).statusCode).toBe(200)
    })

    it('plans the shifts of those people', async () => {
      const [one] = places.sites
      const local = await seedPerson(desk, { place: { siteId: one }, scope: { siteIds: [one] } })
      const absences = async (id: string) =>
        (await manager.ask({ method: 'GET', url: `/support/agents/${id}/absences` })).statusCode
      expect([await absences(local), await absences(desk.org.agentId)]).toEqual([200, 403])
    })
  })

  it('plan the shifts of one’s own team with the relation team', async () => {
    const roleId = await seedRole(desk, 'technician', { ...builtInGrants.technician, 'shift:manage': 'team' })
    const lead = await desk.as(await seedPerson(desk, { roleId, teamIds: [desk.org.teamId] }))
    const absences = async (id: string) =>
      (await lead.ask({ method: 'GET', url: `/support/agents/${id}/absences` })).statusCode
    expect([await absences(desk.org.agentId), await absences(desk.org.supervisorId)]).toEqual([200, 403])
  })
})
