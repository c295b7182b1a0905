import { randomUUID } from 'node:crypto'
import { requestLinks } from '@holdfast/db/requests/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let requester: Asker
let agent: Asker
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
})
afterAll(() => desk.close())

const link = (asker: Asker, id: string, kind: string, requestId: string) =>
  asker.ask({ method: 'POST', url: `/requests/${id}/relations`, payload: { kind, requestId } })
const unlink = (asker: Asker, id: string, kind: string, otherId: string) =>
  asker.ask({ method: 'DELETE', url: `/requests/${id}/relations/${kind}/${otherId}` })
const read = async (asker: Asker, path: string) => (await asker.ask({ method: 'GET', url: `/requests/${path}` })).json()
const linksOf = async (asker: Asker, id: string) =>
  (await read(asker, id)).links.map(({ kind, request }: { kind: string; request: { id: string } }) => [
    kind,
    request.id,
  ])
const eventsOf = async (id: string) =>
  (await read(agent, `${id}/timeline`)).items.filter(({ type }: { type: string }) => type.startsWith('relation_'))

describe('links between requests', () => {
  it.each([
    ['relates', 'relates'],
    ['blocks', 'blocked_by'],
    ['blocked_by', 'blocks'],
    ['duplicates', 'duplicated_by'],
    ['duplicated_by', 'duplicates'],
  ])('%s is %s from the other side', async (kind, inverse) => {
    const [one, other] = [await makeRequest(requester, { title: 'One' }), await makeRequest(agent, { title: 'Other' })]
    const answer = await link(agent, one.id, kind, other.id)
    expect(answer.statusCode).toBe(201)
    const shown = { id: other.id, number: other.number, title: 'Other', status: 'open' }
    expect(answer.json()).toEqual({ kind, request: shown })
    expect(await linksOf(agent, one.id)).toEqual([[kind, other.id]])
    expect(await linksOf(agent, other.id)).toEqual([[inverse, one.id]])
    const about = (relation: string, otherId: string, otherNumber: string) => ({
      type: 'relation_added',
      internal: true,
      version: null,
      actor: { kind: 'person', id: desk.org.agentId },
      details: { relation, otherId, otherNumber },
    })
    expect(await eventsOf(one.id)).toMatchObject([about(kind, other.id, other.number)])
    expect(await eventsOf(other.id)).toMatchObject([about(inverse, one.id, one.number)])
  })

  it('are made once and removed once, from whichever side', async () => {
    const [one, other] = [await makeRequest(requester), await makeRequest(requester)]
    const made = await Promise.all([
      link(agent, one.id, 'relates', other.id),
      link(agent, other.id, 'relates', one.id),
      link(agent, one.id, 'relates', other.id),
    ])
    expect(made.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 201])
    expect(await linksOf(agent, one.id)).toEqual([['relates', other.id]])
    const removed = await Promise.all([
      unlink(agent, other.id, 'relates', one.id),
      unlink(agent, one.id, 'relates', other.id),
    ])
    expect(removed.map(({ statusCode }) => statusCode)).toEqual([204, 204])
    expect(await linksOf(agent, one.id)).toEqual([])
    const types = (await eventsOf(other.id)).map(({ type }: { type: string }) => type)
    expect(types).toEqual(['relation_added', 'relation_removed'])
  })

  it('cannot be said both ways, also in the same moment', async () => {
    const [one, other] = [await makeRequest(requester), await makeRequest(requester)]
    const answers = await Promise.all([
      link(agent, one.id, 'blocks', other.id),
      link(agent, other.id, 'blocks', one.id),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
      type: 'urn:holdfast:problem:conflict',
    })
    expect(await linksOf(agent, one.id)).toHaveLength(1)
  })

  it('are nothing that a requester makes, sees or hears of', async () => {
    const [own, others] = [await makeRequest(requester), await makeRequest(agent, { title: 'Secret of the agent' })]
    expect((await link(requester, own.id, 'relates', others.id)).statusCode).toBe(403)
    expect((await unlink(requester, own.id, 'relates', others.id)).statusCode).toBe(403)
    await link(agent, own.id, 'duplicates', others.id)
    expect(await linksOf(requester, own.id)).toEqual([])
    expect(JSON.stringify(await read(requester, `${own.id}/timeline`))).not.toContain(others.number)
  })

  it('need two requests of this organization, and a reason to link them', async () => {
    const { id } = await makeRequest(requester)
    const elsewhere = await openDesk()
    try {
      const foreign = await makeRequest(await elsewhere.as(elsewhere.org.requesterId))
      for (const otherId of [randomUUID(), foreign.id, id]) {
        const answer = await link(agent, id, 'relates', otherId)
        expect(answer.statusCode).toBe(422)
        expect(answer.json().errors).toMatchObject([{ path: '/requestId' }])
      }
      expect((await link(agent, foreign.id, 'relates', id)).statusCode).toBe(404)
      expect((await unlink(agent, id, 'relates', foreign.id)).statusCode).toBe(404)
      expect((await link(agent, id, 'follow_up', id)).statusCode).toBe(422)
    } finally {
      await elsewhere.close()
    }
  })

  it('end at a hundred', async () => {
    const [one, other] = [await makeRequest(requester), await makeRequest(requester)]
    const { orgId } = desk.org
    const many: (typeof requestLinks.$inferInsert)[] = []
    for (let count = 0; count < 100; count += 1) {
      const answer = await requester.ask({ method: 'POST', url: '/requests', payload: { title: `Many ${count}` } })
      many.push({ orgId, requestId: one.id, linkedId: answer.json().id, kind: 'blocks' })
    }
    await desk.db.tenant(orgId, (tx) => tx.insert(requestLinks).values(many))
    const refused = await link(agent, other.id, 'relates', one.id)
    expect(refused.statusCode).toBe(409)
    expect(refused.json().detail).toContain('100')
    expect(await linksOf(agent, other.id)).toEqual([])
    expect((await link(agent, one.id, 'blocks', many[0]?.linkedId ?? '')).statusCode).toBe(200)
  })
})
