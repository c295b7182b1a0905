/** Every door through which a request can be seen or changed, for somebody whose rights reach a part of the desk. */
import { builtInGrants } from '@holdfast/contracts/people/permissions.ts'
import { businessUnits } from '@holdfast/db/organizations/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { follow } from '../links/test-links.ts'
import { TestRows } from '../reports/test-rows.ts'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'
import { type Places, seedPerson, seedPlaces, seedRole, seedTeam } from '../testing/rights-desk.ts'

describe('a technician of one business unit', () => {
  let desk: TestDesk
  let places: Places
  let admin: Asker
  let agent: Asker
  let agentId: string
  let near: string
  let far: string
  /** Far too, but given to the technician by hand. */
  let given: string
  beforeAll(async () => {
    desk = await openDesk()
    places = await seedPlaces(desk)
    const [a, b] = places.units
    admin = await desk.as(desk.org.adminId)
    agentId = await seedPerson(desk, {
      role: 'supervisor',
      scope: { businessUnitIds: [a] },
      teamIds: [desk.org.teamId],
    })
    agent = await desk.as(agentId)
    const nearby = await desk.as(await seedPerson(desk, { role: 'requester', place: { businessUnitId: a } }))
    const distant = await desk.as(await seedPerson(desk, { role: 'requester', place: { businessUnitId: b } }))
    near = (await makeRequest(nearby, { title: 'Walrus near' })).id
    far = (await makeRequest(distant, { title: 'Walrus far' })).id
    given = (await makeRequest(distant, { title: 'Walrus given' })).id
    const team = { teamId: desk.org.teamId }
    for (const id of [near, far]) await change(admin, id, 'hand-over', team)
    await change(admin, given, 'assign', { personId: agentId, kind: 'primary' })
    for (const [asker, id] of [
      [nearby, near],
      [distant, far],
      [distant, given],
    ] as const) {
      expect((await say(asker, id, 'messages', { body: 'The walrus sings' })).statusCode).toBe(201)
      await change(admin, id, '', { tags: [`tag-${id}`] }, 'PATCH')
    }
  })
  afterAll(() => desk.close())

  const get = (asker: Asker, url: string) => asker.ask({ method: 'GET', url })
  async function change(asker: Asker, id: string, verb: string, payload: object, method: 'POST' | 'PATCH' = 'POST') {
    const answer = await asker.ask({
      method,
      url: `/requests/${id}${verb && `/${verb}`}`,
      payload,
      headers: { 'if-match': '*' },
    })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer
  }
  const say = (asker: Asker, id: string, what: 'messages' | 'notes', payload: object) =>
    asker.ask({ method: 'POST', url: `/requests/${id}/${what}`, payload })
  const idsOf = (answer: { json(): { items: { id: string }[] } }) => answer.json().items.map(({ id }) => id)

  it('finds in lists what is there, and what is theirs', async () => {
    expect(idsOf(await get(agent, '/requests?sort=created')).sort()).toEqual([near, given].sort())
    expect(idsOf(await get(agent, '/requests?q=walrus')).sort()).toEqual([near, given].sort())
    expect(idsOf(await get(agent, `/requests?teamId=${desk.org.teamId}`))).toEqual([near])
    expect(idsOf(await get(admin, '/requests?q=walrus'))).toHaveLength(3)
  })

  it('counts no more', async () => {
    const payload = { filters: [{}, { teamId: [desk.org.teamId] }] }
    const counts = async (asker: Asker) =>
      (await asker.ask({ method: 'POST', url: '/requests/counts', payload }))
        .json()
        .counts.map(({ count }: { count: number }) => count)
    expect(await counts(agent)).toEqual([2, 1])
    expect(await counts(admin)).toEqual([3, 2])
  })

  it('finds no words, tags or lines of elsewhere', async () => {
    const hits = (await get(agent, '/messages/search?q=walrus')).json().items
    expect(hits.map(({ request }: { request: { id: string } }) => request.id).sort()).toEqual([near, given].sort())
    expect((await get(agent, `/messages/search?q=walrus&requestId=${far}`)).statusCode).toBe(404)
    expect((await get(agent, '/requests/tags?q=tag-')).json().items.sort()).toEqual(
      [`tag-${near}`, `tag-${given}`].sort(),
    )
    expect((await get(admin, '/requests/tags?q=tag-')).json().items).toHaveLength(3)
    expect(idsOf(await get(agent, `/support/teams/${desk.org.teamId}/line`))).toEqual([near])
    expect(idsOf(await get(admin, `/support/teams/${desk.org.teamId}/line`)).sort()).toEqual([near, far].sort())
  })

  it.each([
    '',
    '/timeline',
    '/messages',
    '/notes',
    '/conversation',
    '/files',
    '/clocks',
    '/answers',
    '/rating',
    '/reads',
    '/mute',
    '/links',
    '/chat',
    '/clocks/resolution/explanation',
  ])('cannot tell that %s of one elsewhere is there', async (rest) => {
    const answer = await get(agent, `/requests/${far}${rest}`)
    expect([answer.statusCode, answer.body]).toEqual([404, expect.not.stringContaining('Walrus')])
    expect((await get(agent, `/requests/${given}${rest}`)).statusCode === 403).toBe(false)
    if (!['/chat', '/rating', '/answers'].includes(rest))
      expect((await get(agent, `/requests/${given}${rest}`)).statusCode).toBe(200)
  })

  it.each([
    ['take', {}],
    ['assign', { personId: '00000000-0000-7000-8000-000000000000', kind: 'primary' }],
    ['wait', { reason: 'vendor' }],
    ['resolve', { code: 'solved', text: 'Done' }],
    ['cancel', {}],
    ['messages', { body: 'Hello' }],
    ['notes', { body: 'Hello' }],
  ])('cannot %s one elsewhere', async (verb, payload) => {
    expect((await agent.ask({ method: 'POST', url: `/requests/${far}/${verb}`, payload })).statusCode).toBe(404)
  })

  it('works on what was given to them, wherever it belongs', async () => {
    expect((await say(agent, given, 'notes', { body: 'I look at it' })).statusCode).toBe(201)
    const answered = await say(agent, given, 'messages', { body: 'On my way' })
    expect(answered.statusCode).toBe(201)
    await change(agent, given, '', { priority: 'high' }, 'PATCH')
    await change(agent, given, 'wait', { reason: 'vendor' })
    await change(agent, given, 'resume', {})
  })

  it('sees no link to one elsewhere, by either end', async () => {
    const relate = (asker: Asker, from: string, requestId: string) =>
      asker.ask({ method: 'POST', url: `/requests/${from}/relations`, payload: { kind: 'relates', requestId } })
    expect((await relate(agent, near, far)).statusCode).toBe(422)
    expect((await relate(admin, near, far)).statusCode).toBeLessThan(300)
    expect((await relate(admin, near, given)).statusCode).toBeLessThan(300)
    const linked = (answer: { json(): { links: { request: { id: string } }[] } }) =>
      answer.json().links.map(({ request }) => request.id)
    expect(linked(await get(agent, `/requests/${near}`))).toEqual([given])
    expect(linked(await get(admin, `/requests/${near}`)).sort()).toEqual([far, given].sort())
    const told = async (asker: Asker) => {
      const { items } = (await get(asker, `/requests/${near}/timeline`)).json()
      return items.filter(({ type }: { type: string }) => type === 'relation_added')
    }
    const { number } = (await get(admin, `/requests/${far}`)).json()
    expect((await told(admin)).map(({ details }: { details: object }) => details)).toContainEqual({
      ...{ relation: 'relates', otherId: far, otherNumber: number },
    })
    expect(await told(agent)).toHaveLength(2)
    expect(JSON.stringify(await told(agent))).toContain(given)
    expect(JSON.stringify(await told(agent))).not.toMatch(new RegExp(`${far}|${number}"`))
  })

  it('changes many only where each is theirs', async () => {
    const payload = { requestIds: [near, far], change: { type: 'edit', fields: { addTags: ['bulk'] } } }
    const job = (await agent.ask({ method: 'POST', url: '/requests/bulk', payload })).json()
    const done = await until(
      async () => (await get(agent, `/bulk-jobs/${job.id}`)).json(),
      ({ state }) => state === 'done',
    )
    expect(done.counts).toMatchObject({ done: 1, failed: 1 })
    const { items } = (await get(agent, `/bulk-jobs/${job.id}/items`)).json()
    expect(items.map((item: { request: { title: string | null } }) => item.request.title)).toEqual([
      'Walrus near',
      null,
    ])
    expect((await get(admin, `/requests/${far}`)).json().tags).not.toContain('bulk')
    const theirs = (await admin.ask({ method: 'POST', url: '/requests/bulk', payload })).json()
    expect((await get(agent, `/bulk-jobs/${theirs.id}`)).statusCode).toBe(404)
    expect((await get(agent, `/bulk-jobs/${theirs.id}/items`)).statusCode).toBe(404)
    expect((await agent.ask({ method: 'POST', url: `/bulk-jobs/${theirs.id}/stop` })).statusCode).toBe(404)
    expect((await get(admin, `/bulk-jobs/${job.id}`)).statusCode).toBe(200)
  })

  it('is no name for whoever may not see the request', async () => {
    const wrong = await say(admin, far, 'notes', { body: 'Look', mentions: [agentId] })
    expect(wrong.json().errors).toEqual([{ path: '/mentions/0', message: 'cannot be mentioned here' }])
    expect((await say(admin, far, 'messages', { body: 'Look', mentions: [agentId] })).statusCode).toBe(422)
    expect((await say(admin, near, 'notes', { body: 'Look', mentions: [agentId] })).statusCode).toBe(201)
  })

  it('is said to reach, or not, where somebody is looked for to be given it', async () => {
    const reaches = async (id: string) => {
      const { items } = (await get(admin, `/support/agents?requestId=${id}`)).json()
      return items.find((item: { id: string }) => item.id === agentId).reaches
    }
    expect([await reaches(near), await reaches(far), await reaches(given)]).toEqual([true, false, true])
    expect((await get(agent, `/support/agents?requestId=${far}`)).statusCode).toBe(404)
  })

  it('is told of nothing elsewhere, and no more of what has left', async () => {
    const told = async () => {
      const { items } = (await get(agent, '/setting/notifications?limit=100')).json()
      return new Set(items.map(({ request }: { request: { id: string } }) => request.id))
    }
    await until(told, (ids) => ids.has(near) && ids.has(given))
    expect(await told()).not.toContain(far)
    const [a, b] = places.units
    await change(admin, near, '', { businessUnitId: b }, 'PATCH')
    expect(await told()).not.toContain(near)
    expect((await get(agent, `/requests/${near}`)).statusCode).toBe(404)
    await change(admin, near, '', { businessUnitId: a }, 'PATCH')
    expect(await told()).toContain(near)
  })

  it('reports over what they see', async () => {
    const triage = async (asker: Asker) => (await get(asker, '/reports/triage')).json()
    const [ours, all] = [await triage(agent), await triage(admin)]
    expect([ours.unassigned.count, all.unassigned.count]).toEqual([1, 2])
    expect(ours.unassigned.first.map(({ id }: { id: string }) => id)).toEqual([near])
    const day = new Date().toISOString().slice(0, 10)
    const created = async (asker: Asker) => {
      const { groups } = (
        await get(asker, `/reports/series?metric=volume&by=businessUnit&from=${day}&to=${day}`)
      ).json()
      return groups.map(({ total }: { total: { created: number } }) => total.created).sort()
    }
    expect(await created(agent)).toEqual([1, 1])
    expect(await created(admin)).toEqual([1, 2])
  })

  it('sees of a person only requests within reach', async () => {
    const both = await seedPerson(desk, { role: 'requester', place: { businessUnitId: places.units[0] } })
    const person = await desk.as(both)
    await makeRequest(person, { title: 'Seal near' })
    const away = await makeRequest(person, { title: 'Seal far' })
    await change(admin, away.id, '', { businessUnitId: places.units[1] }, 'PATCH')
    const open = async (asker: Asker) => (await get(asker, `/people/${both}/overview`)).json().requests
    expect(await open(agent)).toEqual([{ status: 'open', count: 1 }])
    expect(await open(admin)).toEqual([{ status: 'open', count: 2 }])
  })

  it('finds what was sent about what they see', async () => {
    const { items } = (await get(agent, '/management/effects?limit=100')).json()
    const about = new Set(items.map((item: { request: { id: string } | null }) => item.request?.id))
    expect(about.has(far)).toBe(false)
    const theirs = (await get(admin, `/management/effects?requestId=${far}`)).json().items
    for (const { id } of theirs) expect((await get(agent, `/management/effects/${id}`)).statusCode).toBe(404)
  })

  it('cannot revoke a link into one elsewhere', async () => {
    const link = await follow(desk, far)
    expect((await agent.ask({ method: 'DELETE', url: `/links/${link.id}` })).statusCode).toBe(404)
    expect((await admin.ask({ method: 'DELETE', url: `/links/${link.id}` })).statusCode).toBe(204)
  })

  it('loses what is moved out of reach, and may move it there', async () => {
    const nearby = await desk.as(
      await seedPerson(desk, { role: 'requester', place: { businessUnitId: places.units[0] } }),
    )
    const { id } = await makeRequest(nearby)
    const moved = await agent.ask({
      method: 'PATCH',
      url: `/requests/${id}`,
      payload: { businessUnitId: places.units[1] },
      headers: { 'if-match': '*' },
    })
    // It was theirs to move, and what became of it is told them once.
    expect(moved.json()).toMatchObject({ id, businessUnitId: places.units[1] })
    expect((await get(agent, `/requests/${id}`)).statusCode).toBe(404)
  })
})

describe('the relation team', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  it('reaches what is with one’s teams, from the moment that one is in them', async () => {
    const rows = new TestRows(desk.db, desk.org)
    const otherTeam = await seedTeam(desk)
    const [ours, theirs] = [await rows.request({}), await rows.request({ teamId: otherTeam })]
    const grants = {
      ...builtInGrants.technician,
      'request:read': 'team',
      'request:work': 'team',
      'message:read': 'team',
    } as const
    const roleId = await seedRole(desk, 'technician', grants)
    const personId = await seedPerson(desk, { roleId, teamIds: [desk.org.teamId] })
    const [person, admin] = [await desk.as(personId), await desk.as(desk.org.adminId)]
    const status = async (id: string) => (await person.ask({ method: 'GET', url: `/requests/${id}` })).statusCode
    const listed = async () =>
      (await person.ask({ method: 'GET', url: '/requests' })).json().items.map(({ id }: { id: string }) => id)
    expect([await status(ours), await status(theirs), await listed()]).toEqual([200, 404, [ours]])
    const url = `/support/teams/${otherTeam}/members/${personId}`
    await admin.ask({ method: 'PUT', url, payload: {} })
    expect([await status(theirs), (await listed()).length]).toEqual([200, 2])
    await admin.ask({ method: 'DELETE', url })
    expect([await status(theirs), await listed()]).toEqual([404, [ours]])
  })

  it('is narrowed by scope too', async () => {
    const rows = new TestRows(desk.db, desk.org)
    const { units } = await seedPlaces({ ...desk, org: desk.org })
    expect(await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(businessUnits))).toHaveLength(2)
    const [a, b] = units
    const team = await seedTeam(desk)
    const [near, far] = [
      await rows.request({ teamId: team, businessUnitId: a }),
      await rows.request({ teamId: team, businessUnitId: b }),
    ]
    const roleId = await seedRole(desk, 'technician', { ...builtInGrants.technician, 'request:read': 'team' })
    const person = await desk.as(await seedPerson(desk, { roleId, teamIds: [team], scope: { businessUnitIds: [a] } }))
    const status = async (id: string) => (await person.ask({ method: 'GET', url: `/requests/${id}` })).statusCode
    expect([await status(near), await status(far)]).toEqual([200, 404])
  })
})
