import { randomUUID } from 'node:crypto'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { idempotencyKeys } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const url = (path = '') => `/management/people${path}`
const get = (asker: Asker, path = '') => asker.ask({ method: 'GET', url: url(path) })
const create = (payload: object, headers = {}) => admin.ask({ method: 'POST', url: url(), payload, headers })
const edit = (asker: Asker, id: string, payload: object, version = '*') => {
  const headers = { 'if-match': version === '*' ? '*' : `"${version}"` }
  return asker.ask({ method: 'PATCH', url: url(`/${id}`), payload, headers })
}
const post = (asker: Asker, path: string) => asker.ask({ method: 'POST', url: url(path) })
const makeRole = (id: string, role: string) =>
  desk.db.tenant(desk.org.orgId, (tx) => tx.update(people).set({ role }).where(eq(people.id, id)))

describe('create person', () => {
  it('lets a person sign in, and keeps the password to itself', async () => {
    const [email, secret] = ['Ada@Example.test', 'a long enough secret']
    const headers = { 'idempotency-key': randomUUID() }
    const body = { name: 'Ada', email, password: secret, role: 'technician', skills: ['vpn'], department: 'IT' }
    const answer = await create(body, headers)
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      name: 'Ada',
      role: 'technician',
      hasPassword: true,
      teams: [],
      blocked: false,
    })
    expect((await create(body, headers)).json().id).toBe(answer.json().id)
    const [rows, keys] = await desk.db.tenant(desk.org.orgId, async (tx) => [
      await tx.select().from(auditLog).where(eq(auditLog.targetId, answer.json().id)),
      await tx.select().from(idempotencyKeys),
    ])
    expect(rows).toHaveLength(1)
    expect(JSON.stringify([answer.json(), rows, keys])).not.toMatch(/secret|argon2/)
    const payload = { email: email.toLowerCase(), password: secret }
    const signIn = {
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers: { host: hostOf(desk.org) },
      payload,
    } as const
    expect((await desk.app.inject(signIn)).statusCode).toBe(200)
  })

  it('refuses an address that is taken, whatever its case, and says what else is wrong', async () => {
    const taken = await create({ name: 'x', email: 'ADMIN@example.test' })
    expect(taken.statusCode).toBe(409)
    expect(taken.json().errors).toEqual([{ path: '/email', message: 'is taken' }])
    const zone = await create({ name: 'x', email: 'x@example.test', timeZone: 'Middle/Earth' })
    expect(zone.json().errors[0].path).toBe('/timeZone')
    const tongue = await create({ name: 'x', email: 'x@example.test', locale: 'en-aa-bb' })
    expect(tongue.json().errors[0].path).toBe('/locale')
    const nowhere = await create({ name: 'x', email: 'x@example.test', regionId: randomUUID() })
    expect(nowhere.json().errors).toEqual([{ path: '/regionId', message: 'does not exist' }])
    expect((await create({ name: 'x', email: 'x@example.test', password: 'short' })).statusCode).toBe(422)
  })

  it('gives no role above one’s own', async () => {
    const answer = await create({ name: 'x', email: 'above@example.test', role: 'super_admin' })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().errors[0].path).toBe('/role')
  })
})

describe('list people', () => {
  it('pages by name, finds parts, and filters', async () => {
    const names: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { items: { name: string }[]; nextCursor: string | null } = (
        await get(admin, `?limit=2${cursor && `&cursor=${cursor}`}`)
      ).json()
      names.push(...page.items.map(({ name }) => name))
      cursor = page.nextCursor
    }
    expect(names).toEqual([...names].sort())
    expect(new Set(names).size).toBe(names.length)
    expect(names).toContain('Requester')
    const found = async (query: string) =>
      (await get(admin, query)).json().items.map(({ name }: { name: string }) => name)
    expect(await found('?q=gent%201')).toEqual(['Agent 1'])
    expect(await found('?q=100%25')).toEqual([])
    expect(await found('?role=supervisor&role=admin')).toEqual(['Admin', 'Supervisor'])
    expect(await found(`?teamId=${desk.org.teamId}`)).toEqual(['Agent 1', 'Agent 2'])
    expect(await found('?department=IT')).toEqual(['Ada'])
    expect(await found('?blocked=true')).toEqual([])
  })

  it('pages in other orders, without leaving anybody out', async () => {
    const walk = async (query: string) => {
      const ids: string[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: { items: { id: string }[]; nextCursor: string | null } = (
          await get(admin, `?${query}&limit=2${cursor && `&cursor=${cursor}`}`)
        ).json()
        ids.push(...page.items.map(({ id }) => id))
        cursor = page.nextCursor
      }
      return ids
    }
    const byName = await walk('sort=name')
    expect(await walk('sort=name&order=desc')).toEqual(byName.toReversed())
    const byAge = await walk('sort=created')
    expect(await walk('sort=created&order=desc')).toEqual(byAge.toReversed())
    expect(byAge.toSorted()).toEqual(byName.toSorted())
    const newest = (await create({ name: 'Aaron', email: `${randomUUID()}@example.test` })).json()
    expect((await walk('sort=created&order=desc'))[0]).toBe(newest.id)
    expect((await get(admin, '?q=Aaron')).json().items).toMatchObject([{ createdAt: newest.createdAt }])
    const { nextCursor } = (await get(admin, '?sort=name&limit=2')).json()
    expect((await get(admin, `?sort=created&limit=2&cursor=${nextCursor}`)).statusCode).toBe(400)
  })

  it('is for whoever works here', async () => {
    expect((await get(await desk.as(desk.org.agentId))).statusCode).toBe(200)
    expect((await get(await desk.as(desk.org.requesterId))).statusCode).toBe(403)
  })
})

describe('edit person', () => {
  it('changes what is given and leaves the rest', async () => {
    const before = (await get(admin, `/${desk.org.requesterId}`)).json()
    const payload = { title: 'Head of Sales', timeZone: 'Asia/Kolkata', groups: ['vip'] }
    const answer = await edit(admin, desk.org.requesterId, payload, before.version)
    const { updatedAt: _before, ...same } = before
    expect(answer.json()).toMatchObject({ ...same, ...payload, version: before.version + 1 })
    expect((await edit(admin, desk.org.requesterId, payload, before.version)).statusCode).toBe(412)
    const wrong = await edit(admin, desk.org.requesterId, { locale: 'de-x1' }, before.version + 1)
    expect(wrong.json().errors[0].path).toBe('/locale')
    const { items } = (await admin.ask({ method: 'GET', url: '/management/audit?action=person.edited' })).json()
    expect(items[0]).toMatchObject({ before: { title: null }, after: { title: 'Head of Sales', groups: ['vip'] } })
    expect(items[0].after).not.toHaveProperty('name')
  })

  it('takes a new role at once, without signing in again', async () => {
    const other = await desk.as(desk.org.otherAgentId)
    expect((await get(other)).statusCode).toBe(200)
    await edit(admin, desk.org.otherAgentId, { role: 'requester' })
    expect((await get(other)).statusCode).toBe(403)
    expect((await get(admin, `/${desk.org.otherAgentId}`)).json().teams).toEqual([])
    await edit(admin, desk.org.otherAgentId, { role: 'technician' })
  })

  it('touches nobody above, and keeps the last super admin', async () => {
    await makeRole(desk.org.supervisorId, 'super_admin')
    const top = await desk.as(desk.org.supervisorId)
    expect((await edit(admin, desk.org.supervisorId, { name: 'Hacked' })).statusCode).toBe(403)
    expect((await post(admin, `/${desk.org.supervisorId}/block`)).statusCode).toBe(403)
    const steps = await edit(top, desk.org.supervisorId, { role: 'admin' })
    expect(steps.statusCode).toBe(409)
    expect(steps.json().errors).toEqual([{ path: '/role', message: 'is the last super admin' }])
    await edit(top, desk.org.adminId, { role: 'super_admin' })
    const both = await Promise.all([
      edit(top, desk.org.supervisorId, { role: 'supervisor' }),
      edit(top, desk.org.adminId, { role: 'admin' }),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    await makeRole(desk.org.supervisorId, 'supervisor')
    await makeRole(desk.org.adminId, 'admin')
  })

  it('keeps somebody who can manage people', async () => {
    expect((await edit(admin, desk.org.adminId, { role: 'supervisor' })).statusCode).toBe(409)
    expect((await post(admin, `/${desk.org.adminId}/block`)).statusCode).toBe(409)
  })
})

describe('block person', () => {
  it('ends every session at once, and lets in again', async () => {
    const agent = await desk.as(desk.org.agentId)
    expect((await get(agent)).statusCode).toBe(200)
    const blocked = await post(admin, `/${desk.org.agentId}/block`)
    expect(blocked.json()).toMatchObject({ blocked: true, blockedAt: expect.any(String) })
    expect((await get(agent)).statusCode).toBe(401)
    await expect(desk.as(desk.org.agentId)).rejects.toThrow('failed')
    expect((await post(admin, `/${desk.org.agentId}/block`)).statusCode).toBe(200)
    const { items } = (await admin.ask({ method: 'GET', url: '/management/audit?action=person.blocked' })).json()
    expect(items).toHaveLength(1)
    expect((await post(admin, `/${desk.org.agentId}/unblock`)).json().blocked).toBe(false)
    expect((await get(agent)).statusCode).toBe(401)
    expect((await get(await desk.as(desk.org.agentId))).statusCode).toBe(200)
  })

  it('is for administrators', async () => {
    const supervisor = await desk.as(desk.org.supervisorId)
    expect((await post(supervisor, `/${desk.org.agentId}/block`)).statusCode).toBe(403)
    expect((await post(admin, `/${randomUUID()}/block`)).statusCode).toBe(404)
  })
})
