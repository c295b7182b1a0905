import { randomUUID } from 'node:crypto'
import type { Grants } from '@holdfast/contracts/people/permissions.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Asker, hostOf, openDesk, type TestDesk } from '../test-helper.ts'
import { seedPerson, seedRole } from '../testing/rights-desk.ts'

let desk: TestDesk
let admin: Asker
let agent: Asker
beforeAll(async () => {
  desk = await openDesk({ strategy: 'least_loaded', capacity: 2 })
  admin = await desk.as(desk.org.adminId)
  agent = await desk.as(desk.org.agentId)
})
afterAll(() => desk.close())

const get = (asker: Asker, url: string) => asker.ask({ method: 'GET', url: `/support/${url}` })
const send = (asker: Asker, method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', url: string, payload?: object, headers = {}) =>
  asker.ask({ method, url: `/support/${url}`, ...(payload && { payload }), headers })
const createTeam = async (key: string, more = {}) =>
  (await send(admin, 'POST', 'teams', { key, name: `Team ${key}`, ...more })).json()

async function ask(title: string, priority = 'normal'): Promise<string> {
  const payload = { title, priority, teamId: desk.org.teamId, requesterId: desk.org.requesterId }
  const answer = await agent.ask({ method: 'POST', url: '/requests', payload })
  expect(answer.statusCode).toBe(201)
  return answer.json().id
}

const row = async (id: string) =>
  (await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(requests).where(eq(requests.id, id))))[0]
const soon = { timeout: 15_000, interval: 20 }
const assignee = (id: string) =>
  vi.waitFor(async () => (await row(id))?.assigneeId ?? expect.fail('nobody has it'), soon)
const waiting = (id: string) => vi.waitFor(async () => expect((await row(id))?.lineSince).toBeTruthy(), soon)
const be = (asker: Asker, availability: string) => send(asker, 'PUT', 'availability', { availability })

describe('teams', () => {
  it('are made, read, edited and listed', async () => {
    const made = await createTeam('network', { strategy: 'skill' })
    expect(made).toMatchObject({ key: 'network', strategy: 'skill', returnsWhenOut: true, members: [], version: 1 })
    const edited = await send(admin, 'PATCH', `teams/${made.id}`, { name: 'Network' }, { 'if-match': '"1"' })
    expect(edited.json()).toMatchObject({ name: 'Network', version: 2 })
    expect((await get(agent, `teams/${made.id}`)).headers.etag).toBe('"2"')
    const { items } = (await get(agent, 'teams')).json()
    expect(items).toMatchObject([
      { name: 'Desk', memberCount: 2 },
      { name: 'Network', memberCount: 0 },
    ])
    const taken = await send(admin, 'POST', 'teams', { key: 'network', name: 'Other' })
    expect(taken.json().errors).toEqual([{ path: '/key', message: 'is taken' }])
    expect((await send(agent, 'POST', 'teams', { key: 'a', name: 'b' })).statusCode).toBe(403)
  })

  it('have members and leads, who work on requests', async () => {
    const { id } = await createTeam('members')
    const member = (personId: string) => `teams/${id}/members/${personId}`
    const joined = await send(admin, 'PUT', member(desk.org.agentId), {})
    expect(joined.json()).toMatchObject({ members: [{ person: { name: 'Agent 1' }, isLead: false }], version: 2 })
    const lead = await send(admin, 'PUT', member(desk.org.agentId), { isLead: true })
    expect(lead.json()).toMatchObject({ members: [{ isLead: true, blocked: false, photoAt: null }], version: 3 })
    const block = (verb: string) =>
      admin.ask({ method: 'POST', url: `/management/people/${desk.org.agentId}/${verb}`, payload: {} })
    expect((await block('block')).statusCode).toBe(200)
    expect((await get(admin, `teams/${id}`)).json()).toMatchObject({ members: [{ isLead: true, blocked: true }] })
    expect((await block('unblock')).statusCode).toBe(200)
    agent = await desk.as(desk.org.agentId)
    expect((await send(admin, 'PUT', member(desk.org.requesterId), {})).json().errors).toEqual([
      { path: 'params/personId', message: 'does not work on requests' },
    ])
    expect((await send(admin, 'PUT', member(randomUUID()), {})).statusCode).toBe(422)
    expect((await send(admin, 'PUT', `teams/${randomUUID()}/members/${desk.org.agentId}`, {})).statusCode).toBe(404)
    expect((await send(admin, 'DELETE', member(desk.org.agentId))).statusCode).toBe(204)
    expect((await send(admin, 'DELETE', member(desk.org.agentId))).statusCode).toBe(404)
    const audit = (await admin.ask({ method: 'GET', url: `/management/audit?targetId=${id}` })).json()
    expect(audit.items.map(({ action }: { action: string }) => action)).toEqual([
      'team.member_removed',
      'team.lead_changed',
      'team.member_added',
      'team.created',
    ])
  })

  it('let nobody in by themselves, nor others, whose rights do not reach what they work on', async () => {
    const team = (key: string) => createTeam(key).then(({ id }) => id as string)
    const [mine, other] = [await team('mine'), await team('other')]
    const holder = async (more: Grants) => {
      const least: Grants = { 'request:read': 'team', 'request:work': 'team', 'team:manage': 'any', 'team:read': 'any' }
      const roleId = await seedRole(desk, 'technician', { ...least, ...more })
      const id = await seedPerson(desk, { roleId, teamIds: [mine] })
      return { id, asker: await desk.as(id) }
    }
    const put = async (asker: Asker, teamId: string, personId: string) =>
      (await send(asker, 'PUT', `teams/${teamId}/members/${personId}`, { isLead: true })).statusCode
    // Made before nobody could have such a role.
    const narrow = await holder({})
    expect(await put(narrow.asker, other, narrow.id)).toBe(403)
    expect(await put(narrow.asker, other, desk.org.agentId)).toBe(403)
    expect(await put(narrow.asker, mine, narrow.id)).toBe(200)
    expect(await put(narrow.asker, mine, desk.org.agentId)).toBe(200)
    const partly = await holder({ 'request:read': 'any', 'message:read': 'team' })
    expect(await put(partly.asker, other, partly.id)).toBe(403)
    expect(await put(partly.asker, other, desk.org.agentId)).toBe(200)
    const token = await holder({ 'request:read': 'any', 'message:read': 'team', 'token:create': 'own' })
    const made = await token.asker.ask({
      method: 'POST',
      url: '/setting/tokens',
      payload: { name: 'Teams', scopes: ['team:manage'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
    })
    const joined = await desk.app.inject({
      method: 'PUT',
      url: `/api/v1/support/teams/${other}/members/${token.id}`,
      payload: {},
      headers: { host: hostOf(desk.org), authorization: `Bearer ${made.json().token}` },
    })
    expect(joined.statusCode, joined.body).toBe(403)
  })

  it('say nothing to requesters', async () => {
    const requester = await desk.as(desk.org.requesterId)
    expect((await get(requester, 'teams')).statusCode).toBe(403)
  })
})

describe('availability and lines', () => {
  it('out of office returns work, online takes what waits, in the order of the line', async () => {
    const other = await desk.as(desk.org.otherAgentId)
    expect((await be(other, 'away')).statusCode).toBe(200)
    const first = await ask('first')
    expect(await assignee(first)).toBe(desk.org.agentId)
    expect((await be(agent, 'out_of_office')).json()).toEqual({ availability: 'out_of_office' })
    await waiting(first)
    const urgent = await ask('urgent', 'high')
    await waiting(urgent)
    const line = (await get(admin, `teams/${desk.org.teamId}/line`)).json()
    expect(line.items).toMatchObject([{ id: urgent, priority: 'high' }, { id: first }])
    const page = (await get(admin, `teams/${desk.org.teamId}/line?limit=1`)).json()
    expect(page.items).toMatchObject([{ id: urgent }])
    const rest = (await get(admin, `teams/${desk.org.teamId}/line?limit=1&cursor=${page.nextCursor}`)).json()
    expect(rest).toMatchObject({ items: [{ id: first }], nextCursor: null })
    // A high one weighs 3, more than the capacity of 2; it would hold the line up for ever.
    const { version } = (await admin.ask({ method: 'GET', url: `/management/people/${desk.org.otherAgentId}` })).json()
    const payload = { capacity: 5 }
    const headers = { 'if-match': `"${version}"` }
    await admin.ask({ method: 'PATCH', url: `/management/people/${desk.org.otherAgentId}`, payload, headers })
    await be(other, 'online')
    expect(await assignee(urgent)).toBe(desk.org.otherAgentId)
    expect(await assignee(first)).toBe(desk.org.otherAgentId)
    const agents = (await get(agent, `agents?teamId=${desk.org.teamId}`)).json()
    expect(agents.items).toMatchObject([
      { name: 'Agent 1', availability: 'out_of_office', load: 0, capacity: 2 },
      { name: 'Agent 2', availability: 'online', load: 5, capacity: 5, openRequests: 2 },
    ])
  })

  it('leaving the team returns work to its line', async () => {
    await be(agent, 'online')
    const id = await ask('left behind', 'low')
    expect(await assignee(id)).toBe(desk.org.agentId)
    await send(admin, 'DELETE', `teams/${desk.org.teamId}/members/${desk.org.agentId}`)
    await waiting(id)
    await send(admin, 'PUT', `teams/${desk.org.teamId}/members/${desk.org.agentId}`, {})
    expect(await assignee(id)).toBe(desk.org.agentId)
  })

  it('a team with work cannot be switched off', async () => {
    const headers = { 'if-match': '*' }
    const off = await send(admin, 'PATCH', `teams/${desk.org.teamId}`, { active: false }, headers)
    expect(off.statusCode).toBe(409)
    expect(off.json().errors[0].path).toBe('/active')
  })
})
