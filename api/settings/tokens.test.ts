import { apiTokens } from '@holdfast/db/api-tokens/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let agent: Asker
let admin: Asker
beforeAll(async () => {
  desk = await openDesk()
  agent = await desk.as(desk.org.agentId)
  admin = await desk.as(desk.org.adminId)
})
afterAll(() => desk.close())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const create = (asker: Asker, body: object = {}) =>
  asker.ask({
    method: 'POST',
    url: '/setting/tokens',
    payload: { name: 'The night job', scopes: ['request:read', 'message:read'], expiresAt: inDays(30), ...body },
  })
const make = async (asker: Asker, body: object = {}): Promise<{ id: string; token: string; prefix: string }> => {
  const answer = await create(asker, body)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}
const send = (token: string, url: string, rest: object = {}) =>
  desk.app.inject({
    method: 'GET',
    url: `/api/v1${url}`,
    headers: { host: hostOf(desk.org), authorization: `Bearer ${token}` },
    ...rest,
  })

describe('an API token', () => {
  it('is shown once, and kept as a hash', async () => {
    const created = await create(agent)
    expect(created.statusCode).toBe(201)
    expect(created.headers['cache-control']).toBe('no-store')
    const { token, ...shown } = created.json()
    expect(token).toMatch(/^hfd_[0-9A-Za-z]{44}_[0-9A-Za-z]{49}$/)
    const items = (await agent.ask({ method: 'GET', url: '/setting/tokens' })).json().items
    expect(items).toContainEqual(shown)
    expect(shown).toMatchObject({ owner: { id: desk.org.agentId }, lastUsedAt: null })
    const rows = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(apiTokens))
    const audit = (await admin.ask({ method: 'GET', url: '/management/audit?action=token' })).body
    expect(JSON.stringify(rows) + JSON.stringify(items) + audit).not.toContain(token.slice(49))
    expect(audit).toContain(shown.id)
  })

  it('acts as its owner, within its scopes', async () => {
    const { token, id } = await make(agent, { scopes: ['request:read', 'request:create'] })
    const me = (await send(token, '/auth/me')).json()
    expect(me.person.id).toBe(desk.org.agentId)
    expect(me.permissions.map(({ permission }: { permission: string }) => permission)).toEqual([
      'request:create',
      'request:read',
    ])
    expect((await send(token, '/requests')).statusCode).toBe(200)
    const made = await send(token, '/requests', { method: 'POST', payload: { title: 'By a program' } })
    expect(made.statusCode).toBe(201)
    expect((await send(token, `/requests/${made.json().id}/timeline`)).statusCode).toBe(200)
    expect((await send(token, '/support/teams')).json().detail).toBe('This needs the permission team:read')
    const body = { method: 'POST', payload: { body: 'Hello' } } as const
    expect((await send(token, `/requests/${made.json().id}/messages`, body)).statusCode).toBe(403)
    const items = (await agent.ask({ method: 'GET', url: '/setting/tokens' })).json().items
    const [used] = items.filter((item: { id: string }) => item.id === id)
    expect(used).toMatchObject({ lastUsedAt: expect.any(String), lastAddress: '127.0.0.1' })
  })

  it('reads no conversation in the timeline that it may not read otherwise', async () => {
    const { id } = await makeRequest(agent)
    const body = {
      method: 'POST',
      url: `/requests/${id}/messages`,
      payload: { body: 'Only for who may read it' },
    } as const
    expect((await agent.ask(body)).statusCode).toBe(201)
    const timeline = async (scopes: string[]) => {
      const { token } = await make(agent, { scopes })
      return (await send(token, `/requests/${id}/timeline`)).body
    }
    expect(await timeline(['request:read', 'message:read'])).toContain('Only for who may read it')
    const without = await timeline(['request:read'])
    expect(without).toContain('message_posted')
    expect(without).not.toContain('Only for who may read it')
  })

  it.each([
    ['GET', '/setting/sessions'],
    ['POST', '/setting/sessions/end-others'],
    ['GET', '/setting/tokens'],
    ['GET', '/setting/profile'],
    ['GET', '/setting/notifications'],
    ['POST', '/auth/sign-out'],
  ] as const)('does not reach %s %s, which is the person’s own', async (method, url) => {
    const { token } = await make(admin, { scopes: ['token:create', 'token:manage', 'session:manage'] })
    expect((await send(token, url, { method })).statusCode).toBe(403)
  })

  it('makes no other token, whatever its scopes', async () => {
    const { token, id } = await make(admin, { scopes: ['token:create', 'token:manage', 'request:read'] })
    const payload = { name: 'Another', scopes: ['request:read'], expiresAt: inDays(1) }
    expect((await send(token, '/setting/tokens', { method: 'POST', payload })).statusCode).toBe(403)
    const longer = { method: 'PATCH', payload: { expiresAt: null } } as const
    expect((await send(token, `/management/tokens/${id}`, longer)).statusCode).toBe(403)
  })

  it('is taken from Authorization only', async () => {
    const { token } = await make(agent)
    const headers = { host: hostOf(desk.org) }
    const url = '/api/v1/requests'
    expect((await desk.app.inject({ url: `${url}?token=${token}`, headers })).statusCode).toBe(401)
    const cookie = `holdfast_access=${token}`
    expect((await desk.app.inject({ url, headers: { ...headers, cookie } })).statusCode).toBe(401)
    const other = { ...headers, authorization: `Link ${token}` }
    expect((await desk.app.inject({ url, headers: other })).statusCode).toBe(401)
  })

  it('is nothing in another organization, nor with another secret', async () => {
    const { token } = await make(agent)
    const other = await openDesk()
    const authorization = `Bearer ${token}`
    const there = { host: hostOf(other.org), authorization }
    expect((await desk.app.inject({ url: '/api/v1/requests', headers: there })).statusCode).toBe(401)
    await other.close()
    const second = (await make(agent)).token
    const mixed = token.slice(0, 49) + second.slice(49)
    expect((await send(mixed, '/requests')).json().type).toBe('urn:holdfast:problem:not_signed_in')
  })

  it('loses at once what its owner loses', async () => {
    const { token } = await make(admin, { scopes: ['team:manage', 'team:read'] })
    expect((await send(token, '/support/teams')).statusCode).toBe(200)
    const role = (to: string) => {
      desk.app.rights.changed(desk.org.orgId, { personId: desk.org.adminId })
      return desk.db.tenant(desk.org.orgId, (tx) =>
        tx.update(people).set({ role: to }).where(eq(people.id, desk.org.adminId)),
      )
    }
    await role('requester')
    desk.app.rights.changed(desk.org.orgId, { personId: desk.org.adminId })
    expect((await send(token, '/support/teams')).statusCode).toBe(403)
    await role('admin')
    desk.app.rights.changed(desk.org.orgId, { personId: desk.org.adminId })
    expect((await send(token, '/support/teams')).statusCode).toBe(200)
  })

  it('ends with its time, also where it was seen a moment ago', async () => {
    const { token } = await make(agent, { expiresAt: new Date(Date.now() + 1_500).toISOString() })
    expect((await send(token, '/requests')).statusCode).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 1_600))
    expect((await send(token, '/requests')).statusCode).toBe(401)
  })

  it('ends when it is revoked, once and on record, by nobody but its owner or an administrator', async () => {
    const { token, id } = await make(agent)
    expect((await send(token, '/requests')).statusCode).toBe(200)
    const revoke = (asker: Asker, url = `/setting/tokens/${id}`) => asker.ask({ method: 'DELETE', url })
    expect((await revoke(admin)).statusCode).toBe(404)
    expect((await revoke(agent)).statusCode).toBe(204)
    expect((await send(token, '/requests')).statusCode).toBe(401)
    expect((await revoke(agent)).statusCode).toBe(404)
    const second = await make(agent)
    expect((await revoke(agent, `/management/tokens/${second.id}`)).statusCode).toBe(403)
    expect((await revoke(admin, `/management/tokens/${second.id}`)).statusCode).toBe(204)
    expect((await send(second.token, '/requests')).statusCode).toBe(401)
  })

  it('is named in the audit log by itself', async () => {
    const { token, id } = await make(admin, { scopes: ['team:manage'] })
    const payload = { key: 'robots', name: 'Robots' }
    const made = await send(token, '/support/teams', { method: 'POST', payload })
    expect(made.statusCode, made.body).toBe(201)
    const [line] = (await admin.ask({ method: 'GET', url: `/management/audit?actorId=${id}` })).json().items
    expect(line).toMatchObject({ actor: { kind: 'token', id }, action: 'team.created', sessionId: null })
  })

  it('works on requests as the person', async () => {
    const { id } = await makeRequest(await desk.as(desk.org.requesterId))
    const { token } = await make(agent, { scopes: ['request:read', 'request:work', 'message:write', 'message:read'] })
    const body = { method: 'POST', payload: { body: 'I am on it' } } as const
    const said = await send(token, `/requests/${id}/messages`, body)
    expect(said.statusCode, said.body).toBe(201)
    const timeline = (await agent.ask({ method: 'GET', url: `/requests/${id}/timeline` })).body
    expect(timeline).toContain(`"id":"${desk.org.agentId}"`)
  })
})

describe('making an API token', () => {
  it('gives nothing that its owner does not have', async () => {
    const refused = await create(agent, { scopes: ['request:read', 'team:manage'] })
    expect(refused.statusCode).toBe(403)
    expect(refused.json().errors).toEqual([{ path: '/scopes/1', message: 'team:manage is not a permission of yours' }])
    const requester = await desk.as(desk.org.requesterId)
    expect((await create(requester, { scopes: ['request:read'] })).statusCode).toBe(403)
  })

  it.each([
    [{ scopes: [] }, '/scopes'],
    [{ scopes: ['request:read', 'request:read'] }, '/scopes'],
    [{ scopes: ['everything'] }, '/scopes/0'],
    [{ expiresAt: inDays(400) }, '/expiresAt'],
    [{ expiresAt: inDays(-1) }, '/expiresAt'],
    [{ expiresAt: null }, '/expiresAt'],
    [{ name: ' ' }, '/name'],
  ])('refuses %o', async (body, path) => {
    const refused = await create(agent, body)
    expect(refused.statusCode).toBe(422)
    expect(refused.json().errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  it('may be for ever where an administrator says so, for others too', async () => {
    expect((await make(admin, { expiresAt: null })).prefix).toMatch(/^hfd_/)
    const { id, token } = await make(agent)
    const extended = await admin.ask({ method: 'PATCH', url: `/management/tokens/${id}`, payload: { expiresAt: null } })
    expect(extended.json()).toMatchObject({ id, expiresAt: null })
    expect(extended.body).not.toContain(token.slice(49))
  })
})

describe('everybody’s API tokens', () => {
  it('are listed page by page, or of one person, for administrators only', async () => {
    const made = [await make(agent), await make(admin), await make(agent)]
    expect((await agent.ask({ method: 'GET', url: '/management/tokens' })).statusCode).toBe(403)
    const first = (await admin.ask({ method: 'GET', url: '/management/tokens?limit=2' })).json()
    const second = (
      await admin.ask({ method: 'GET', url: `/management/tokens?limit=2&cursor=${first.nextCursor}` })
    ).json()
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
    expect(ids.slice(0, 3)).toEqual(made.map(({ id }) => id).reverse())
    const theirs = (await admin.ask({ method: 'GET', url: `/management/people/${desk.org.agentId}/tokens` })).json()
    expect(theirs.items.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([made[0]?.id, made[2]?.id]))
    expect(JSON.stringify(theirs.items)).not.toContain(made[1]?.id)
  })

  it('end all at once', async () => {
    const { token } = await make(agent)
    expect((await send(token, '/requests')).statusCode).toBe(200)
    const url = `/management/people/${desk.org.agentId}/tokens`
    expect((await admin.ask({ method: 'DELETE', url })).json().revoked).toBeGreaterThan(0)
    expect((await send(token, '/requests')).statusCode).toBe(401)
    expect((await admin.ask({ method: 'DELETE', url })).json()).toEqual({ revoked: 0 })
  })
})
