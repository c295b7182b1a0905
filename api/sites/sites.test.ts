import { randomUUID } from 'node:crypto'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let admin: Asker
let agent: Asker
beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  agent = await desk.as(desk.org.agentId)
})
afterAll(() => desk.close())

const ask = (
  asker: Asker,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  payload?: object,
  ifMatch = '*',
) => asker.ask({ method, url: path, headers: { 'if-match': ifMatch }, ...(payload && { payload }) })
const create = (payload: object) => ask(admin, 'POST', '/management/sites', payload)
const edit = (id: string, payload: object, ifMatch?: string) =>
  ask(admin, 'PATCH', `/management/sites/${id}`, payload, ifMatch)
const place = async (kind: string, name: string) => (await ask(admin, 'POST', `/support/${kind}`, { name })).json()

describe('sites', () => {
  it('are made, read, edited and listed with what belongs to them', async () => {
    const unit = await place('business-units', 'Retail')
    const facts = { address: 'Alexanderplatz 1', phone: '+49 30 1234-567', timeZone: 'Europe/Berlin' }
    const body = { code: 'BER-02', name: 'Berlin 2', businessUnitId: unit.id, managerId: desk.org.agentId, ...facts }
    const made = await create(body)
    expect(made.statusCode, made.body).toBe(201)
    const { id } = made.json()
    expect(made.json()).toMatchObject({
      ...facts,
      code: 'BER-02',
      businessUnit: unit && { id: unit.id, name: 'Retail' },
    })
    await ask(admin, 'PATCH', `/management/people/${desk.org.requesterId}`, { siteId: id })
    const team = await ask(admin, 'POST', '/support/teams', { key: 'shop', name: 'Shop team', siteId: id })
    const request = await makeRequest(await desk.as(desk.org.requesterId))
    expect((await ask(agent, 'GET', `/management/sites/${id}`)).json()).toMatchObject({
      ...{ peopleCount: 1, teams: [{ id: team.json().id, name: 'Shop team' }], openRequests: 1 },
      manager: { id: desk.org.agentId },
    })
    expect((await ask(agent, 'GET', `/requests/${request.id}`)).json().siteId).toBe(id)
    const ofSite = await ask(admin, 'GET', `/management/people?siteId=${id}`)
    expect(ofSite.json().items).toMatchObject([{ id: desk.org.requesterId, site: { id, name: 'Berlin 2' } }])
    expect((await edit(id, { name: 'Berlin Alex' }, '"1"')).json()).toMatchObject({ name: 'Berlin Alex', version: 2 })
    expect((await edit(id, { name: 'Late' }, '"1"')).statusCode).toBe(412)
    const audit = await ask(admin, 'GET', `/management/audit?targetId=${id}`)
    expect(audit.json().items).toMatchObject([
      { action: 'site.edited', targetName: 'Berlin Alex', before: { name: 'Berlin 2' } },
      { action: 'site.created' },
    ])
  })

  it('are found by code, name, address and place, and only while they are in use', async () => {
    const region = await place('regions', 'South')
    const { id } = (await create({ code: 'MUC-1', name: 'Munich', regionId: region.id, address: 'Marienplatz' })).json()
    const names = async (query: string) =>
      (await ask(agent, 'GET', `/management/sites${query}`)).json().items.map(({ name }: { name: string }) => name)
    expect(await names('?q=muc')).toEqual(['Munich'])
    expect(await names('?q=marien')).toEqual(['Munich'])
    expect(await names(`?regionId=${region.id}`)).toEqual(['Munich'])
    expect(await names('?q=%25')).toEqual([])
    const first = (await ask(agent, 'GET', '/management/sites?limit=1')).json()
    const rest = await names(`?limit=1&cursor=${first.nextCursor}`)
    expect([first.items[0].name, ...rest]).toEqual(['Berlin Alex', 'Munich'])
    await edit(id, { active: false })
    expect(await names('?q=muc')).toEqual([])
    expect(await names('?q=muc&active=false')).toEqual(['Munich'])
    expect(await names('?withClosed=true')).toEqual(['Berlin Alex', 'Munich'])
  })

  it('say what is wrong, and which field is taken', async () => {
    expect((await create({ code: 'BER-02', name: 'Again' })).json().errors).toEqual([
      { path: '/code', message: 'is taken' },
    ])
    expect((await create({ code: 'X', name: 'Berlin Alex' })).json().errors).toEqual([
      { path: '/name', message: 'is taken' },
    ])
    expect((await create({ code: 'a b', name: 'X' })).json().errors[0].path).toBe('/code')
    expect((await create({ code: 'X', name: 'X', timeZone: 'Mars/Base' })).json().errors[0].path).toBe('/timeZone')
    expect((await create({ code: 'X', name: 'X', managerId: randomUUID() })).json().errors[0].path).toBe('/managerId')
    expect((await create({ code: 'X', name: 'X', phone: 'call me' })).json().errors[0].path).toBe('/phone')
    expect((await ask(agent, 'POST', '/management/sites', { code: 'X', name: 'X' })).statusCode).toBe(403)
  })

  it('are removed only while nothing names them', async () => {
    const { id } = (await create({ code: 'OOPS', name: 'Oops' })).json()
    const used = (await ask(admin, 'GET', '/management/sites?q=BER-02')).json().items[0]
    const refused = await ask(admin, 'DELETE', `/management/sites/${used.id}`)
    expect(refused.statusCode).toBe(409)
    expect(refused.json().detail).toContain('people, teams, requests')
    expect((await ask(admin, 'DELETE', `/management/sites/${id}`)).statusCode).toBe(204)
    expect((await ask(admin, 'GET', `/management/sites/${id}`)).statusCode).toBe(404)
  })

  it('are ruled by a manager of one site as far as that site goes', async () => {
    const [own, foreign] = (await ask(admin, 'GET', '/management/sites?active=true')).json().items
    const other = foreign ?? (await create({ code: 'HAM', name: 'Hamburg' })).json()
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .update(people)
        .set({ role: 'admin', scopeSiteIds: [own.id] })
        .where(eq(people.id, desk.org.otherAgentId)),
    )
    const manager = await desk.as(desk.org.otherAgentId)
    expect(
      (await ask(manager, 'PATCH', `/management/sites/${own.id}`, { phone: '+49 30 1' + '234567' })).statusCode,
    ).toBe(200)
    expect((await ask(manager, 'PATCH', `/management/sites/${own.id}`, { regionId: null })).statusCode).toBe(403)
    expect((await ask(manager, 'PATCH', `/management/sites/${other.id}`, { name: 'Mine' })).statusCode).toBe(404)
    expect((await ask(manager, 'DELETE', `/management/sites/${other.id}`)).statusCode).toBe(404)
    expect((await ask(manager, 'POST', '/management/sites', { code: 'NEW', name: 'New' })).statusCode).toBe(403)
    // Where other sites are everybody may know, and not how many are there or wait there.
    const { id: guestId } = (
      await ask(admin, 'POST', '/management/people', { name: 'Guest', email: 'guest@sites.test', siteId: other.id })
    ).json()
    const payload = { title: 'Far away', requesterId: guestId }
    expect((await ask(admin, 'POST', '/requests', payload)).statusCode).toBe(201)
    const counted = async (asker: Asker, id: string) => {
      const { peopleCount, openRequests } = (await ask(asker, 'GET', `/management/sites/${id}`)).json()
      return { peopleCount, openRequests }
    }
    expect(await counted(admin, other.id)).toEqual({ peopleCount: 1, openRequests: 1 })
    expect(await counted(manager, other.id)).toEqual({ peopleCount: 0, openRequests: 0 })
    expect(await counted(manager, own.id)).toEqual(await counted(admin, own.id))
  })
})

describe('the site of a request', () => {
  it('comes with the requester, is changed by agents, and narrows a list', async () => {
    const [site] = (await ask(admin, 'GET', '/management/sites?q=BER-02')).json().items
    const other = (await create({ code: 'LEJ', name: 'Leipzig' })).json()
    const requester = await desk.as(desk.org.requesterId)
    const { id } = await makeRequest(requester)
    const list = async (query: string) =>
      (await ask(agent, 'GET', `/requests?${query}`)).json().items.map((item: { id: string }) => item.id)
    expect(await list(`siteId=${site.id}`)).toContain(id)
    expect((await ask(requester, 'PATCH', `/requests/${id}`, { siteId: other.id })).statusCode).toBe(403)
    const moved = await ask(agent, 'PATCH', `/requests/${id}`, { siteId: other.id })
    expect(moved.json()).toMatchObject({ siteId: other.id })
    expect(await list(`siteId=${other.id}`)).toEqual([id])
    expect(await list(`notSiteId=${other.id}`)).not.toContain(id)
    await ask(agent, 'PATCH', `/requests/${id}`, { siteId: null })
    expect(await list('siteId=none')).toContain(id)
    expect((await ask(agent, 'PATCH', `/requests/${id}`, { siteId: randomUUID() })).statusCode).toBe(422)
    const { items } = (await ask(agent, 'GET', `/requests/${id}/timeline`)).json()
    expect(JSON.stringify(items)).toContain('Leipzig')
  })
})
