/** What sockets of people are told whose rights reach a part of the desk. */
import { builtInGrants } from '@holdfast/contracts/people/permissions.ts'
import { chatDesks } from '@holdfast/db/chat/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startVisit } from '../chat/test-visitors.ts'
import { type Asker, hostOf, makeRequest } from '../test-helper.ts'
import { type Places, seedPerson, seedPlaces, seedRole, seedTeam } from '../testing/rights-desk.ts'
import type { StreamTestClient } from './stream-test-client.ts'
import { follow, StreamTestDesk } from './stream-test-desk.ts'

describe('a socket with bounds', () => {
  let replica: StreamTestDesk
  let places: Places
  let admin: Asker
  let nearby: Asker
  let distant: Asker
  beforeAll(async () => {
    replica = await StreamTestDesk.open()
    places = await seedPlaces(replica.desk)
    admin = await replica.desk.as(replica.desk.org.adminId)
    const [a, b] = places.units
    nearby = await replica.desk.as(await seedPerson(replica.desk, { role: 'requester', place: { businessUnitId: a } }))
    distant = await replica.desk.as(await seedPerson(replica.desk, { role: 'requester', place: { businessUnitId: b } }))
  })
  afterEach(() => replica.cut())
  afterAll(() => replica.close())

  const bounded = (scope: Parameters<typeof seedPerson>[1] = {}) =>
    seedPerson(replica.desk, { scope: { businessUnitIds: [places.units[0]] }, ...scope })
  async function queueOf(asker: Asker, after?: number): Promise<StreamTestClient> {
    const client = await replica.greeted({ asker })
    client.say({ type: 'subscribe', id: 'q', topic: { kind: 'queue' }, ...(after !== undefined && { after }) })
    await client.first('subscribed', 'q')
    return client
  }
  const edit = async (id: string, payload: object) => {
    const answer = await admin.ask({ method: 'PATCH', url: `/requests/${id}`, payload, headers: { 'if-match': '*' } })
    expect(answer.statusCode, answer.body).toBe(200)
  }
  const changesOf = (client: StreamTestClient, id: string) =>
    client.of('change', 'q').filter(({ requestId }) => requestId === id)
  /** What happens now is told to everybody in order: whoever has heard of this has heard of everything before. */
  async function settled(client: StreamTestClient): Promise<void> {
    const { id } = await makeRequest(nearby)
    await client.until(() => changesOf(client, id).length > 0, 'the next change')
  }
  const saysNothingOf = (client: StreamTestClient, id: string) =>
    expect(client.frames.filter((frame) => JSON.stringify(frame).includes(id))).toEqual([])

  it('hears of its part of the queue, and not a word of the rest', async () => {
    const client = await queueOf(await replica.desk.as(await bounded()))
    const [near, far] = [await makeRequest(nearby), await makeRequest(distant)]
    await edit(far.id, { priority: 'high' })
    await edit(near.id, { priority: 'high' })
    await client.until(() => changesOf(client, near.id).at(-1)?.request?.priority === 'high', 'the change')
    await settled(client)
    saysNothingOf(client, far.id)
  })

  it('is told that a request has left its part, and that one has come', async () => {
    const [near, far] = [await makeRequest(nearby), await makeRequest(distant)]
    const client = await queueOf(await replica.desk.as(await bounded()))
    const [a, b] = places.units
    await edit(near.id, { businessUnitId: b })
    await client.until(() => changesOf(client, near.id).at(-1)?.request === null, 'that it is gone')
    await edit(far.id, { businessUnitId: a })
    await client.until(() => changesOf(client, far.id).at(-1)?.request?.id === far.id, 'that it has come')
    const before = client.frames.length
    await edit(near.id, { priority: 'low' })
    await settled(client)
    expect(client.frames.slice(before).some((frame) => JSON.stringify(frame).includes(near.id))).toBe(false)
  })

  it('is told the same when it comes back', async () => {
    const [near, far] = [await makeRequest(nearby), await makeRequest(distant)]
    const person = await replica.desk.as(await bounded())
    const { cursor } = await (await replica.greeted({ asker: person })).first('hello')
    await edit(far.id, { priority: 'low' })
    await edit(near.id, { businessUnitId: places.units[1] })
    const client = await queueOf(person, cursor)
    await client.until(() => changesOf(client, near.id).at(-1)?.request === null, 'that it is gone')
    await settled(client)
    saysNothingOf(client, far.id)
  })

  it('hears of what was given to it by hand until that is taken away', async () => {
    const personId = await bounded({ teamIds: [replica.desk.org.teamId] })
    const client = await queueOf(await replica.desk.as(personId))
    const { id } = await makeRequest(distant)
    const ask = (verb: string, payload: object) =>
      admin.ask({ method: 'POST', url: `/requests/${id}/${verb}`, payload })
    expect((await ask('assign', { personId, kind: 'collaborator' })).statusCode).toBe(200)
    await client.until(() => changesOf(client, id).at(-1)?.request?.id === id, 'that it is given')
    expect((await ask('unassign', { personId })).statusCode).toBe(200)
    await client.until(() => changesOf(client, id).at(-1)?.request === null, 'that it is taken')
  })

  it('hears of what is with its teams with the relation team', async () => {
    const teamId = await seedTeam(replica.desk)
    const roleId = await seedRole(replica.desk, 'technician', { ...builtInGrants.technician, 'request:read': 'team' })
    const client = await queueOf(await replica.desk.as(await seedPerson(replica.desk, { roleId, teamIds: [teamId] })))
    const [ours, theirs] = [await makeRequest(distant), await makeRequest(distant)]
    const handOver = (id: string, to: string) =>
      admin.ask({ method: 'POST', url: `/requests/${id}/hand-over`, payload: { teamId: to } })
    await handOver(theirs.id, replica.desk.org.teamId)
    await handOver(ours.id, teamId)
    await client.until(() => changesOf(client, ours.id).at(-1)?.request?.team?.id === teamId, 'that it has come')
    await handOver(ours.id, replica.desk.org.teamId)
    await client.until(() => changesOf(client, ours.id).at(-1)?.request === null, 'that it has gone')
    saysNothingOf(client, theirs.id)
  })

  it('starts anew when its rights become others', async () => {
    const personId = await bounded()
    const client = await queueOf(await replica.desk.as(personId))
    const { id } = await makeRequest(distant)
    const url = `/management/people/${personId}`
    const scope = { businessUnitIds: [], regionIds: [], siteIds: [] }
    await admin.ask({ method: 'PATCH', url, payload: { scope }, headers: { 'if-match': '*' } })
    await client.first('reload', 'q')
    await edit(id, { priority: 'high' })
    await client.until(() => changesOf(client, id).at(-1)?.request?.id === id, 'the change')
  })

  it('loses the request that leaves its part', async () => {
    const { id } = await makeRequest(nearby)
    const client = await replica.greeted({ asker: await replica.desk.as(await bounded()) })
    await follow(client, id)
    await edit(id, { businessUnitId: places.units[1] })
    expect((await client.first('ended', 'r')).problem.status).toBe(404)
    const other = await makeRequest(distant)
    client.say({ type: 'subscribe', id: 'o', topic: { kind: 'request', requestId: other.id } })
    expect((await client.first('ended', 'o')).problem.status).toBe(404)
  })

  it('hears no words any more that it may read only where it takes part', async () => {
    const grants = { ...builtInGrants.technician, 'message:read': 'own', 'note:read': undefined } as const
    const personId = await seedPerson(replica.desk, { roleId: await seedRole(replica.desk, 'technician', grants) })
    const { id } = await makeRequest(nearby)
    const ask = (asker: Asker, verb: string, payload: object) =>
      asker.ask({ method: 'POST', url: `/requests/${id}/${verb}`, payload })
    expect((await ask(admin, 'assign', { personId, kind: 'collaborator' })).statusCode).toBe(200)
    const client = await replica.greeted({ asker: await replica.desk.as(personId) })
    await follow(client, id)
    expect((await ask(admin, 'unassign', { personId })).statusCode).toBe(200)
    expect((await ask(nearby, 'messages', { body: 'Between us' })).statusCode).toBe(201)
    expect((await client.first('ended', 'r')).problem.status).toBe(403)
    expect(client.frames.filter((frame) => JSON.stringify(frame).includes('Between us'))).toEqual([])
  })

  it('hears that a request was linked, and not with which one elsewhere', async () => {
    const [near, far] = [await makeRequest(nearby), await makeRequest(distant)]
    const client = await replica.greeted({ asker: await replica.desk.as(await bounded()) })
    await follow(client, near.id)
    const all = await replica.greeted({ asker: admin })
    await follow(all, near.id)
    const payload = { kind: 'relates', requestId: far.id }
    const linked = await admin.ask({ method: 'POST', url: `/requests/${near.id}/relations`, payload })
    expect(linked.statusCode).toBe(201)
    const told = (of: StreamTestClient) => of.of('event', 'r').find(({ event }) => event.type === 'relation_added')
    await client.until(() => told(client) !== undefined, 'the link')
    await all.until(() => told(all) !== undefined, 'the link')
    expect(told(all)?.event.details).toMatchObject({ otherId: far.id, otherNumber: far.number })
    expect(told(client)?.event.details).toEqual({ relation: 'relates' })
    saysNothingOf(client, far.id)
  })

  it('does not see who waits at a chat desk outside of its part', async () => {
    const { desk } = replica
    await seedChatDesk(desk.db, desk.org)
    const [found] = await desk.db.tenant(desk.org.orgId, (tx) => tx.select({ id: chatDesks.id }).from(chatDesks))
    const deskId = found?.id ?? ''
    const inside = await desk.as(await bounded())
    const client = await replica.greeted({ asker: inside })
    const all = await replica.greeted({ asker: replica.agent })
    for (const one of [client, all]) {
      one.say({ type: 'subscribe', id: 'd', topic: { kind: 'chat_desk', deskId } })
      await one.first('subscribed', 'd')
    }
    const { requestId } = await startVisit({ app: desk.app, host: hostOf(desk.org) })
    await all.until(() => all.of('line', 'd').at(-1)?.line.length === 1, 'one in line')
    await client.until(() => client.of('line', 'd').length > 0, 'a line')
    expect(client.of('line', 'd').at(-1)?.line).toEqual([])
    saysNothingOf(client, requestId)
    const listed = await inside.ask({ method: 'GET', url: `/chat/desks/${deskId}/sessions` })
    expect(listed.json().items).toEqual([])
    const taken = await inside.ask({ method: 'POST', url: `/chat/desks/${deskId}/take-next` })
    expect(taken.statusCode).toBe(204)
  })
})
