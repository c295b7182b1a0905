import { randomUUID } from 'node:crypto'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'
import { seedPerson, seedPlaces } from '../testing/rights-desk.ts'

let desk: TestDesk
let agent: Asker
let otherAgent: Asker
let supervisor: Asker
let admin: Asker
let requester: Asker
/** Nobody of the tests is a member of it. */
let otherTeamId: string
beforeAll(async () => {
  desk = await openDesk()
  agent = await desk.as(desk.org.agentId)
  otherAgent = await desk.as(desk.org.otherAgentId)
  supervisor = await desk.as(desk.org.supervisorId)
  admin = await desk.as(desk.org.adminId)
  requester = await desk.as(desk.org.requesterId)
  const team = { key: 'other', name: 'Other' }
  otherTeamId = (await admin.ask({ method: 'POST', url: '/support/teams', payload: team })).json().id
})
afterAll(() => desk.close())

const words = { title: 'Greeting', body: 'Hello {{requester.firstName}}' }
const shortcut = () => `s-${randomUUID().slice(0, 8)}`
const create = (asker: Asker, payload: object, headers = {}) =>
  asker.ask({
    method: 'POST',
    url: '/canned-replies',
    payload: { ...words, shortcut: shortcut(), ...payload },
    headers,
  })
const make = async (asker: Asker, payload: object): Promise<string> => {
  const answer = await create(asker, payload)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}
const get = (asker: Asker, path: string) => asker.ask({ method: 'GET', url: `/canned-replies${path}` })
const titles = async (asker: Asker, query: string): Promise<string[]> =>
  (await get(asker, `?${query}`)).json().items.map(({ title }: { title: string }) => title)
const edit = (asker: Asker, id: string, payload: object, ifMatch = '*') =>
  asker.ask({ method: 'PATCH', url: `/canned-replies/${id}`, payload, headers: { 'if-match': ifMatch } })
const remove = (asker: Asker, id: string) => asker.ask({ method: 'DELETE', url: `/canned-replies/${id}` })
const render = (asker: Asker, id: string, requestId: string) =>
  asker.ask({ method: 'POST', url: `/canned-replies/${id}/render`, payload: { requestId } })
const auditOf = async (id: string) =>
  (await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(auditLog).where(eq(auditLog.targetId, id)))).map(
    ({ action }) => action,
  )

describe('canned replies', () => {
  it('of one’s own are nobody else’s business', async () => {
    const id = await make(agent, { title: 'Mine' })
    expect((await get(agent, `/${id}`)).json()).toMatchObject({ title: 'Mine', shared: false, team: null, version: 1 })
    expect(await titles(agent, 'q=mine')).toEqual(['Mine'])
    for (const foreign of [otherAgent, supervisor, admin]) {
      expect(await titles(foreign, 'q=mine')).toEqual([])
      expect((await get(foreign, `/${id}`)).statusCode).toBe(404)
      expect((await edit(foreign, id, { title: 'Yours' })).statusCode).toBe(404)
      expect((await remove(foreign, id)).statusCode).toBe(404)
    }
    expect((await edit(agent, id, { title: 'Still mine' }, '"1"')).headers.etag).toBe('"2"')
    expect((await edit(agent, id, { title: 'x' }, '"1"')).statusCode).toBe(412)
    expect((await remove(agent, id)).statusCode).toBe(204)
    expect((await get(agent, `/${id}`)).statusCode).toBe(404)
    expect(await auditOf(id)).toEqual([])
    expect((await create(requester, {})).statusCode).toBe(403)
  })

  it('that are shared are everybody’s to use, and on record', async () => {
    expect((await create(agent, { shared: true })).statusCode).toBe(403)
    const id = await make(supervisor, { shared: true, title: 'Ours' })
    expect(await titles(otherAgent, 'q=ours')).toEqual(['Ours'])
    expect((await edit(agent, id, { title: 'Theirs' })).statusCode).toBe(403)
    expect((await remove(agent, id)).statusCode).toBe(403)
    expect((await edit(supervisor, id, { active: false })).json()).toMatchObject({ active: false, version: 2 })
    expect(await titles(agent, 'q=ours')).toEqual([])
    expect(await titles(agent, 'q=ours&archived=true')).toEqual(['Ours'])
    expect((await remove(supervisor, id)).statusCode).toBe(204)
    expect(await auditOf(id)).toEqual(['canned_reply.created', 'canned_reply.edited', 'canned_reply.removed'])
  })

  it('of a team are for its members, its requests and who manages them', async () => {
    const theirs = await make(supervisor, { shared: true, title: 'Team B', teamId: otherTeamId })
    await make(supervisor, { shared: true, title: 'Team A', teamId: desk.org.teamId })
    expect(await titles(agent, 'q=team')).toEqual(['Team A'])
    expect(await titles(supervisor, 'q=team')).toEqual(['Team A', 'Team B'])
    const request = await makeRequest(agent, { teamId: otherTeamId })
    expect(await titles(agent, `q=team&for=${request.id}`)).toEqual(['Team B'])
    expect((await render(agent, theirs, request.id)).statusCode).toBe(200)
    expect((await get(agent, `/${theirs}`)).statusCode).toBe(404)
    const nowhere = await create(supervisor, { shared: true, teamId: randomUUID() })
    expect(nowhere.json().errors).toEqual([{ path: '/teamId', message: 'does not exist' }])
    expect((await create(agent, { teamId: desk.org.teamId })).json().errors[0].path).toBe('/teamId')
    expect((await get(agent, `?for=${randomUUID()}`)).statusCode).toBe(404)
  })

  it('are changed by whoever rules a part for the teams that they are in, and not for everybody', async () => {
    const [site] = (await seedPlaces(desk)).sites
    const fields = { scope: { siteIds: [site] }, teamIds: [desk.org.teamId] }
    const bounded = await desk.as(await seedPerson(desk, { role: 'supervisor', ...fields }))
    const shared = { shared: true }
    const [everybodys, theirs] = [
      await make(supervisor, shared),
      await make(supervisor, { ...shared, teamId: otherTeamId }),
    ]
    const codes = async (...answers: Promise<{ statusCode: number }>[]) =>
      (await Promise.all(answers)).map(({ statusCode }) => statusCode)
    expect(await codes(create(bounded, shared), create(bounded, { ...shared, teamId: otherTeamId }))).toEqual([
      403, 403,
    ])
    expect(await codes(edit(bounded, everybodys, { title: 'Mine' }), remove(bounded, everybodys))).toEqual([403, 403])
    expect(await codes(get(bounded, `/${theirs}`), remove(bounded, theirs))).toEqual([404, 404])
    const ours = await make(bounded, { ...shared, teamId: desk.org.teamId })
    expect(await codes(edit(bounded, ours, { teamId: null }), edit(bounded, ours, { teamId: otherTeamId }))).toEqual([
      403, 403,
    ])
    expect((await edit(bounded, ours, { title: 'Ours' })).json()).toMatchObject({ title: 'Ours' })
    expect((await remove(bounded, ours)).statusCode).toBe(204)
    expect((await get(bounded, `/${everybodys}`)).statusCode).toBe(200)
  })

  it('are found by whom they are for', async () => {
    const title = `For ${randomUUID()}`
    await make(supervisor, { title: `${title} me` })
    await make(supervisor, { title: `${title} all`, shared: true })
    await make(supervisor, { title: `${title} team`, shared: true, teamId: otherTeamId })
    const found = async (query: string) =>
      (await titles(supervisor, `q=${encodeURIComponent(title)}&${query}`)).map((found) =>
        found.slice(title.length + 1),
      )
    expect(await found('')).toEqual(['all', 'me', 'team'])
    expect(await found('scope=own')).toEqual(['me'])
    expect(await found('scope=everybody')).toEqual(['all'])
    expect(await found('scope=team')).toEqual(['team'])
    expect(await found(`teamId=${otherTeamId}`)).toEqual(['team'])
    expect(await found(`teamId=${desk.org.teamId}`)).toEqual([])
    expect(await found('order=desc')).toEqual(['team', 'me', 'all'])
    expect(await found('sort=updated')).toEqual(['me', 'all', 'team'])
    const page = (await get(supervisor, `?q=${encodeURIComponent(title)}&sort=updated&order=desc&limit=2`)).json()
    const rest = await found(`sort=updated&order=desc&limit=2&cursor=${page.nextCursor}`)
    expect([page.items.map(({ title: one }: { title: string }) => one.slice(title.length + 1)), rest]).toEqual([
      ['team', 'all'],
      ['me'],
    ])
  })

  it('have shortcuts that mean one thing', async () => {
    await make(supervisor, { shared: true, shortcut: 'Bye' })
    const twice = await create(supervisor, { shared: true, shortcut: 'bye' })
    expect([twice.statusCode, twice.json().errors]).toEqual([409, [{ path: '/shortcut', message: 'is taken' }]])
    const own = await make(agent, { shortcut: 'bye' })
    expect((await create(agent, { shortcut: 'BYE' })).statusCode).toBe(409)
    await edit(agent, own, { active: false })
    await make(agent, { shortcut: 'bye' })
    expect((await edit(agent, own, { active: true })).statusCode).toBe(409)
    expect((await create(agent, { shortcut: 'with space' })).statusCode).toBe(422)
  })

  it('are made once for one key, and listed in pages', async () => {
    const payload = { title: 'Page 1', shortcut: shortcut() }
    const key = { 'idempotency-key': randomUUID() }
    const first = await create(agent, payload, key)
    expect((await create(agent, payload, key)).json()).toEqual(first.json())
    for (const title of ['Page 3', 'Page 2']) await make(agent, { title })
    const page = (await get(agent, '?q=page&limit=2')).json()
    expect(page.items.map(({ title }: { title: string }) => title)).toEqual(['Page 1', 'Page 2'])
    expect(await titles(agent, `q=page&limit=2&cursor=${page.nextCursor}`)).toEqual(['Page 3'])
  })

  it('refuse variables that nobody would fill in', async () => {
    for (const body of ['{{requester.password}}', 'Hi {{ name }}', '{{}}']) {
      const refused = await create(agent, { body })
      expect(refused.statusCode).toBe(422)
      expect(refused.json().errors[0].path).toBe('/body')
    }
    const id = await make(agent, { body: 'A {{ request.number }} and {{curly}' })
    expect((await edit(agent, id, { body: '{{request.secret}}' })).json().errors[0].path).toBe('/body')
  })
})

describe('filling in a canned reply', () => {
  const everything =
    'Dear {{requester.name}} ({{ requester.firstName }}), {{request.number}} “{{request.title}}” is done: ' +
    '{{request.url}}. {{agent.name}}, {{organization.name}}'

  it('puts in what it names', async () => {
    const id = await make(agent, { body: everything })
    const request = await makeRequest(requester, { title: 'Printer' })
    const { text } = (await render(agent, id, request.id)).json()
    const org = desk.org.slug
    expect(text).toMatch(
      new RegExp(
        `^Dear Requester \\(Requester\\), ${request.number} “Printer” is done: ` +
          `http://(${org}\\.)?localhost:3000/requests/${request.id}\\. Agent 1, ${org}$`,
      ),
    )
  })

  it('lets nobody format by what they are called', async () => {
    const name = '**Bold** [x](http://evil.test) {{agent.name}}'
    const { orgId, requesterId } = desk.org
    const request = await makeRequest(requester, { title: '# <b>http://evil.test</b>\n- item' })
    await desk.db.tenant(orgId, (tx) => tx.update(people).set({ name }).where(eq(people.id, requesterId)))
    const id = await make(agent, { body: '{{requester.name}}\n\n{{request.title}}' })
    const { text } = (await render(agent, id, request.id)).json()
    const url = `/requests/${request.id}/messages`
    const { html } = (await agent.ask({ method: 'POST', url, payload: { body: text } })).json().message
    expect(html).toBe(
      '<p>**Bold** [x](http://evil.test) {{agent.name}}</p>\n<p># &lt;b&gt;http://evil.test&lt;/b&gt; - item</p>\n',
    )
    await desk.db.tenant(orgId, (tx) => tx.update(people).set({ name: 'Requester' }).where(eq(people.id, requesterId)))
  })

  it('is for requests that are there', async () => {
    const id = await make(agent, {})
    expect((await render(agent, id, randomUUID())).statusCode).toBe(404)
    const [row] = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(requests).limit(1))
    expect((await render(otherAgent, id, row?.id ?? '')).statusCode).toBe(404)
    expect((await render(requester, id, row?.id ?? '')).statusCode).toBe(403)
  })
})
