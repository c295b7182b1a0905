import { builtInGrants, type Grants } from '@holdfast/contracts/people/permissions.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { teamMembers } from '@holdfast/db/teams/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import type { App } from '../app-type.ts'
import { type Asker, hostOf, openDesk, type TestDesk, testConfig, until } from '../test-helper.ts'
import { seedPerson, seedPlaces } from '../testing/rights-desk.ts'

const worker: Grants = { 'request:read': 'any', 'request:work': 'any', 'note:read': 'any', 'message:read': 'any' }

describe('roles', () => {
  let desk: TestDesk
  let replica: App
  let superAdmin: Asker
  let admin: Asker
  beforeAll(async () => {
    desk = await openDesk()
    replica = await buildApp(testConfig())
    await replica.ready()
    superAdmin = await desk.as(await seedPerson(desk, { role: 'super_admin' }))
    admin = await desk.as(desk.org.adminId)
  })
  afterAll(async () => {
    await replica.close()
    await desk.close()
  })

  let count = 0
  const create = (asker: Asker, body: object = {}) =>
    asker.ask({
      method: 'POST',
      url: '/management/roles',
      payload: { name: `Role ${++count}`, base: 'technician', grants: worker, ...body },
    })
  const edit = (asker: Asker, id: string, version: number, payload: object) =>
    asker.ask({
      method: 'PATCH',
      url: `/management/roles/${id}`,
      payload,
      headers: { 'if-match': `"${version}"` },
    })
  const remove = (asker: Asker, id: string, query = '') =>
    asker.ask({ method: 'DELETE', url: `/management/roles/${id}${query}`, headers: { 'if-match': '*' } })
  const read = async (id: string) => (await admin.ask({ method: 'GET', url: `/management/roles/${id}` })).json()
  const pathsOf = (answer: { json(): { errors: { path: string }[] } }) => answer.json().errors.map(({ path }) => path)

  describe('list', () => {
    it('has the built-in ones first, with who holds them, then one’s own', async () => {
      const { id } = (await create(admin, { name: 'Contractor' })).json()
      const { items } = (await admin.ask({ method: 'GET', url: '/management/roles' })).json()
      expect(items.slice(0, 5).map(({ id }: { id: string }) => id)).toEqual(Object.keys(builtInGrants))
      expect(items[1]).toMatchObject({ builtIn: true, name: 'Technician', grants: builtInGrants.technician, people: 2 })
      expect(items.find((item: { id: string }) => item.id === id)).toMatchObject({ builtIn: false, people: 0 })
      expect(await read('supervisor')).toMatchObject({ id: 'supervisor', version: 0, people: 1 })
    })

    it('is for those who may read roles', async () => {
      const agent = await desk.as(desk.org.agentId)
      expect((await agent.ask({ method: 'GET', url: '/management/roles' })).statusCode).toBe(403)
      expect((await admin.ask({ method: 'GET', url: '/management/roles/wizard' })).statusCode).toBe(404)
    })
  })

  describe('create', () => {
    it('answers what was made, once for each key', async () => {
      const headers = { 'idempotency-key': 'a-role' }
      const payload = { name: 'Night desk', description: 'From 22', base: 'technician', grants: worker }
      const ask = () => admin.ask({ method: 'POST', url: '/management/roles', payload, headers })
      const [first, again] = [await ask(), await ask()]
      expect(first.statusCode).toBe(201)
      expect(first.json()).toMatchObject({ ...payload, requiresSecondFactor: false, version: 1, people: 0 })
      expect(first.headers.location).toBe(`/api/v1/management/roles/${first.json().id}`)
      expect(again.json()).toEqual(first.json())
    })

    it('names what is wrong by its path', async () => {
      const wrong = async (body: object) => pathsOf(await create(admin, body))
      expect(await wrong({ grants: { ...worker, 'note:read': 'team' } })).toEqual(['/grants/note:read'])
      expect(await wrong({ grants: { ...worker, 'dragon:ride': 'any' } })).toEqual(['/grants/dragon:ride'])
      expect(await wrong({ grants: { 'request:read': 'own', 'request:work': 'any' } })).toEqual([
        '/grants/request:read',
      ])
      expect(await wrong({ base: 'requester' })).toEqual(['/grants/request:work'])
      expect(await wrong({ base: 'super_admin' })).toEqual(['/base'])
      expect(await wrong({ name: ' ' })).toEqual(['/name'])
    })

    it('refuses a name that is taken', async () => {
      await create(admin, { name: 'Twice' })
      const again = await create(admin, { name: 'Twice' })
      expect([again.statusCode, pathsOf(again)]).toEqual([409, ['/name']])
    })

    it('gives nothing that one does not have', async () => {
      const grants = { ...worker, 'desk:read': 'any' }
      const answer = await create(admin, { grants })
      expect([answer.statusCode, pathsOf(answer)]).toEqual([403, ['/grants/desk:read']])
      expect((await create(superAdmin, { grants })).statusCode).toBe(201)
    })
  })

  describe('hold', () => {
    it('a role gives what it grants, at once, on every replica, and takes it away again', async () => {
      const { id, version } = (await create(admin)).json()
      const personId = await seedPerson(desk, { roleId: id })
      const holder = await desk.as(personId)
      const url = '/management/audit'
      const here = async () => (await holder.ask({ method: 'GET', url })).statusCode
      const headers = { cookie: holder.cookie, host: hostOf(desk.org) }
      const there = async () => (await replica.inject({ method: 'GET', url: `/api/v1${url}`, headers })).statusCode
      expect([await here(), await there()]).toEqual([403, 403])
      const edited = await edit(admin, id, version, { grants: { ...worker, 'audit:read': 'any' } })
      expect(edited.json()).toMatchObject({ version: version + 1, people: 1 })
      expect(await here()).toBe(200)
      await until(there, (status) => status === 200, 1_000)
      await edit(admin, id, version + 1, { grants: worker })
      expect(await here()).toBe(403)
      await until(there, (status) => status === 403, 1_000)
    })

    it('shows in who one is', async () => {
      const { id, name } = (
        await create(admin, { grants: { ...worker, 'request:read': 'team', 'message:read': 'own' } })
      ).json()
      const holder = await desk.as(await seedPerson(desk, { roleId: id }))
      const me = (await holder.ask({ method: 'GET', url: '/auth/me' })).json()
      expect(me.person).toMatchObject({ role: 'technician', customRole: { id, name } })
      expect(me.permissions).toContainEqual({ permission: 'request:read', relation: 'team' })
    })
  })

  describe('edit', () => {
    it('needs the version that was read, and tells what changed', async () => {
      const { id } = (await create(admin)).json()
      const url = `/management/roles/${id}`
      expect((await admin.ask({ method: 'PATCH', url, payload: { name: 'X' } })).statusCode).toBe(428)
      expect((await edit(admin, id, 1, { name: 'Renamed' })).json()).toMatchObject({ name: 'Renamed', version: 2 })
      expect((await edit(admin, id, 1, { name: 'Late' })).statusCode).toBe(412)
      const { items } = (await admin.ask({ method: 'GET', url: `/management/audit?targetId=${id}` })).json()
      expect(items[0]).toMatchObject({ action: 'role.edited', after: { name: 'Renamed' }, targetName: 'Renamed' })
    })

    it('refuses a built-in role', async () => {
      expect((await edit(superAdmin, 'technician', 0, { name: 'Mine' })).statusCode).toBe(409)
      expect((await remove(superAdmin, 'technician')).statusCode).toBe(409)
    })

    it('refuses who has less than the role, before and after', async () => {
      const { id } = (await create(superAdmin, { grants: { ...worker, 'desk:read': 'any' } })).json()
      expect((await edit(admin, id, 1, { name: 'Less' })).statusCode).toBe(403)
      expect((await remove(admin, id)).statusCode).toBe(403)
      const mine = (await create(admin)).json()
      const more = await edit(admin, mine.id, 1, { grants: { ...worker, 'desk:read': 'any' } })
      expect([more.statusCode, pathsOf(more)]).toEqual([403, ['/grants/desk:read']])
    })

    it('is not for those whose rights reach a part of the organization', async () => {
      const { units } = await seedPlaces(desk)
      const bounded = await desk.as(await seedPerson(desk, { role: 'admin', scope: { businessUnitIds: [units[0]] } }))
      const { id } = (await create(admin)).json()
      expect((await edit(bounded, id, 1, { description: 'Ours' })).statusCode).toBe(403)
      expect((await remove(bounded, id)).statusCode).toBe(403)
      expect((await bounded.ask({ method: 'GET', url: `/management/roles/${id}` })).statusCode).toBe(200)
    })

    it('to a base without work takes people off their teams', async () => {
      const { id } = (await create(admin)).json()
      const personId = await seedPerson(desk, { roleId: id, teamIds: [desk.org.teamId] })
      expect(await membershipsOf(personId)).toBe(1)
      const answer = await edit(admin, id, 1, {
        base: 'requester',
        grants: { 'request:read': 'own', 'audit:read': 'any' },
      })
      expect(answer.json()).toMatchObject({ base: 'requester', version: 2 })
      expect(await membershipsOf(personId)).toBe(0)
      const person = (await admin.ask({ method: 'GET', url: `/management/people/${personId}` })).json()
      expect(person).toMatchObject({ role: 'requester', customRole: { id } })
    })
  })

  describe('delete', () => {
    it('is refused while people hold it, until it is said what they get', async () => {
      const { id } = (await create(admin)).json()
      const personId = await seedPerson(desk, { roleId: id })
      const held = await remove(admin, id)
      expect(held.json()).toMatchObject({ status: 409, people: 1 })
      expect(pathsOf(await remove(admin, id, `?moveTo=${id}`))).toEqual(['query/moveTo'])
      expect(pathsOf(await remove(admin, id, '?moveTo=00000000-0000-7000-8000-000000000000'))).toEqual(['query/moveTo'])
      expect((await remove(admin, id, '?moveTo=super_admin')).statusCode).toBe(403)
      expect((await remove(admin, id, '?moveTo=supervisor')).statusCode).toBe(204)
      const person = (await admin.ask({ method: 'GET', url: `/management/people/${personId}` })).json()
      expect(person).toMatchObject({ role: 'supervisor', customRole: null })
      expect((await remove(admin, id)).statusCode).toBe(404)
      const { items } = (
        await admin.ask({ method: 'GET', url: `/management/audit?targetId=${id}&action=role.deleted` })
      ).json()
      expect(items[0]).toMatchObject({ after: { movedTo: 'supervisor', people: 1 } })
    })

    it('moves to another role of one’s own', async () => {
      const [from, to] = [(await create(admin)).json().id, (await create(admin)).json().id]
      await seedPerson(desk, { roleId: from })
      expect((await remove(admin, from, `?moveTo=${to}`)).statusCode).toBe(204)
      expect(await read(to)).toMatchObject({ people: 1 })
    })
  })

  describe('the last who manages people', () => {
    it('keeps that, however it would be taken', async () => {
      const own = await openDesk()
      try {
        const chief = await own.as(await seedPerson(own, { role: 'super_admin' }))
        const grants = builtInGrants.admin
        const url = '/management/roles'
        const payload = { name: 'Chief', base: 'admin', grants }
        const { id } = (await chief.ask({ method: 'POST', url, payload })).json()
        // Of those who manage people only the holder of the role is left.
        const managerId = await seedPerson(own, { role: 'admin', roleId: id })
        const manager = await own.as(managerId)
        await own.db.tenant(own.org.orgId, async (tx) => {
          await tx.update(people).set({ role: 'technician' }).where(eq(people.id, own.org.adminId))
          await tx.update(people).set({ role: 'technician' }).where(eq(people.role, 'super_admin'))
        })
        const { 'person:manage': _manage, ...less } = grants
        expect((await edit(manager, id, 1, { grants: less })).json()).toMatchObject({ status: 409 })
        expect((await remove(manager, id, '?moveTo=supervisor')).statusCode).toBe(409)
        const person = {
          method: 'PATCH',
          url: `/management/people/${managerId}`,
          headers: { 'if-match': '*' },
        } as const
        const demoted = await manager.ask({ ...person, payload: { role: 'technician' } })
        expect([demoted.statusCode, pathsOf(demoted)]).toEqual([409, ['/role']])
        const { units } = await seedPlaces(own)
        const scope = { businessUnitIds: [units[0]], regionIds: [], siteIds: [] }
        const narrowed = await manager.ask({ ...person, payload: { scope } })
        expect([narrowed.statusCode, pathsOf(narrowed)]).toEqual([409, ['/scope']])
        // With another one it can be done.
        await seedPerson(own, { role: 'admin' })
        expect((await edit(manager, id, 1, { grants: less })).statusCode).toBe(200)
      } finally {
        await own.close()
      }
    })
  })

  async function membershipsOf(personId: string): Promise<number> {
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(teamMembers).where(eq(teamMembers.personId, personId)),
    )
    return rows.length
  }
})
