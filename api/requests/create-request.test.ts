import { randomUUID } from 'node:crypto'
import { events, outbox, requests } from '@holdfast/db/requests/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

describe('create request', () => {
  let desk: TestDesk
  let requester: Asker
  let agent: Asker
  beforeAll(async () => {
    desk = await openDesk()
    requester = await desk.as(desk.org.requesterId)
    agent = await desk.as(desk.org.agentId)
  })
  afterAll(() => desk.close())

  const create = (asker: Asker, payload: object, headers = {}) =>
    asker.ask({ method: 'POST', url: '/requests', payload, headers })

  it('takes it in and answers what was taken', async () => {
    const answer = await create(requester, { title: 'The printer is on fire', tags: ['printer'] })
    expect(answer.statusCode).toBe(201)
    const created = answer.json()
    expect(created).toMatchObject({ title: 'The printer is on fire', status: 'open', priority: 'normal', version: 1 })
    expect(created).toMatchObject({ number: expect.stringMatching(/^HF-\d+$/), requesterId: desk.org.requesterId })
    expect(answer.headers).toMatchObject({ location: `/api/v1/requests/${created.id}`, etag: '"1"' })
    const read = (await requester.ask({ method: 'GET', url: `/requests/${created.id}` })).json()
    expect(read).toMatchObject({
      id: created.id,
      number: created.number,
      createdAt: created.createdAt,
      // What the desk files it under is the desk's.
      tags: [],
    })
    const seenByAgent = (await agent.ask({ method: 'GET', url: `/requests/${created.id}` })).json()
    expect(seenByAgent.tags).toEqual(['printer'])
  })

  it('writes the request and its first event in one transaction', async () => {
    const { id } = (await create(requester, { title: 'One transaction' })).json()
    await desk.db.tenant(desk.org.orgId, async (tx) => {
      const [event] = await tx.select().from(events).where(eq(events.requestId, id)).limit(1)
      expect(event).toMatchObject({ seq: 1, type: 'created', actorKind: 'person', actorId: desk.org.requesterId })
    })
  })

  it('answers a repeated key the same, and makes one request', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const body = { title: 'Only once', priority: 'high' }
    const first = await create(requester, body, headers)
    const again = await create(requester, { priority: 'high', title: 'Only once' }, headers)
    expect(again.statusCode).toBe(201)
    expect(again.json()).toEqual(first.json())
    expect(again.headers['idempotency-replayed']).toBe('true')
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(requests).where(eq(requests.title, 'Only once')),
    )
    expect(rows).toHaveLength(1)
  })

  it('refuses the same key for something else', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    await create(requester, { title: 'First' }, headers)
    const other = await create(requester, { title: 'Second' }, headers)
    expect(other.statusCode).toBe(409)
    expect(other.json().type).toBe('urn:holdfast:problem:idempotency_mismatch')
  })

  it('makes one request when the same key comes many times at once', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const answers = await Promise.all(Array.from({ length: 8 }, () => create(requester, { title: 'At once' }, headers)))
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
  })

  it('names the field that refers to nothing', async () => {
    const answer = await create(requester, { title: 'x', categoryId: randomUUID() })
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual([{ path: '/categoryId', message: 'does not exist' }])
  })

  it('lets agents, and only agents, act for others and choose a team', async () => {
    const { requesterId, agentId, teamId } = desk.org
    const forOther = await create(agent, { title: 'On the phone', channel: 'phone', requesterId, teamId })
    expect(forOther.json()).toMatchObject({ requesterId, teamId })
    expect((await create(requester, { title: 'x', requesterId: agentId })).statusCode).toBe(403)
    expect((await create(requester, { title: 'x', teamId })).json().errors).toEqual([
      { path: '/teamId', message: 'is for agents only' },
    ])
  })

  it('needs somebody signed in', async () => {
    const answer = await desk.app.inject({ method: 'POST', url: '/api/v1/requests', payload: { title: 'x' } })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it('leaves the start of its workflow to the relay', async () => {
    const rows = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(outbox))
    // Mail to those whom it concerns waits there too.
    for (const row of rows) expect(row.kind).toBe(row.requestId === null ? 'effect' : 'start')
  })
})
