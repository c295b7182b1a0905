import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

describe('a rating', () => {
  let desk: TestDesk
  let requester: Asker
  let agent: Asker
  beforeAll(async () => {
    desk = await openDesk()
    requester = await desk.as(desk.org.requesterId)
    agent = await desk.as(desk.org.agentId)
  })
  afterAll(() => desk.close())

  const act = (asker: Asker, id: string, action: string, payload: object = {}) =>
    asker.ask({ method: 'POST', url: `/requests/${id}/${action}`, payload })
  const rate = (asker: Asker, id: string, payload: object) =>
    asker.ask({ method: 'PUT', url: `/requests/${id}/rating`, payload })
  const read = (asker: Asker, id: string) => asker.ask({ method: 'GET', url: `/requests/${id}/rating` })
  const makeResolved = async () => {
    const { id } = await makeRequest(requester)
    await act(agent, id, 'resolve', { code: 'solved', text: 'It prints again.', take: true })
    await reaches(id, 'resolved')
    return id
  }
  // A change is answered with 202 where the machine is busy.
  const reaches = (id: string, wanted: string) =>
    until(
      async () => (await agent.ask({ method: 'GET', url: `/requests/${id}` })).json().status,
      (status) => status === wanted,
    )
  const rated = async (asker: Asker, id: string) => {
    const { items } = (await asker.ask({ method: 'GET', url: `/requests/${id}/timeline` })).json()
    return items.filter(({ type }: { type: string }) => type === 'rated')
  }

  it('is the requester’s, can be changed, and is on the timeline', async () => {
    const id = await makeResolved()
    expect((await read(agent, id)).json()).toEqual({ rating: null })
    const first = await rate(requester, id, { score: 4, comment: ' Quick ' })
    expect(first.statusCode, first.body).toBe(200)
    expect(first.json()).toMatchObject({ score: 4, comment: 'Quick', person: { id: desk.org.requesterId } })
    await rate(requester, id, { score: 4, comment: 'Quick' })
    expect(await rated(agent, id)).toHaveLength(1)
    await rate(requester, id, { score: 2 })
    for (const asker of [agent, requester]) {
      expect((await read(asker, id)).json().rating).toMatchObject({ score: 2, comment: null })
    }
    const events = await rated(agent, id)
    expect(events).toHaveLength(2)
    expect(events[1]).toMatchObject({ internal: false, version: null, details: { score: 2 } })
    expect(JSON.stringify(events)).not.toContain('Quick')
  })

  it('stays possible once it is closed, and not before it is resolved', async () => {
    const { id: open } = await makeRequest(requester)
    const early = await rate(requester, open, { score: 5 })
    expect(early.statusCode).toBe(409)
    expect(early.json()).toMatchObject({ type: 'urn:holdfast:problem:transition_refused', requestStatus: 'open' })
    expect((await read(requester, open)).json()).toEqual({ rating: null })
    const id = await makeResolved()
    await act(requester, id, 'confirm')
    await reaches(id, 'closed')
    expect((await rate(requester, id, { score: 5 })).statusCode).toBe(200)
  })

  it('is no business of agents, observers and strangers', async () => {
    const id = await makeResolved()
    expect((await rate(agent, id, { score: 5 })).statusCode).toBe(403)
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(people).set({ role: 'requester' }).where(eq(people.id, desk.org.otherAgentId)),
    )
    const other = await desk.as(desk.org.otherAgentId)
    expect((await rate(other, id, { score: 1 })).statusCode).toBe(404)
    await act(agent, id, 'assign', { personId: desk.org.otherAgentId, kind: 'observer' })
    await until(
      () => other.ask({ method: 'GET', url: `/requests/${id}` }),
      ({ statusCode }) => statusCode === 200,
    )
    await rate(requester, id, { score: 3, comment: 'Between us' })
    expect((await rate(other, id, { score: 1 })).statusCode).toBe(403)
    expect((await read(other, id)).statusCode).toBe(403)
    const [event] = await rated(other, id)
    expect(event.details).toEqual({})
    expect((await read(agent, id)).json().rating).toMatchObject({ score: 3 })
  })

  it('can be given by a private link, for its request only', async () => {
    const id = await makeResolved()
    const other = await makeResolved()
    const { orgId, requesterId: personId } = desk.org
    const way = { orgId, requestId: id, personId, purpose: 'follow', ttlMs: 60_000 } as const
    const { token } = await desk.db.tenant(orgId, (tx) => issueLink(tx, way))
    const byLink = (requestId: string) =>
      desk.app.inject({
        method: 'PUT',
        url: `/api/v1/requests/${requestId}/rating`,
        headers: { host: hostOf(desk.org), authorization: `Link ${token}` },
        payload: { score: 5 },
      })
    expect((await byLink(id)).json()).toMatchObject({ score: 5 })
    expect((await byLink(other)).statusCode).toBe(404)
  })

  it.each([{ score: 0 }, { score: 6 }, { score: 4.5 }, {}, { score: 5, comment: 'x'.repeat(2_001) }])(
    'is refused as %j',
    async (payload) => {
      expect((await rate(requester, await makeResolved(), payload)).statusCode).toBe(422)
    },
  )
})
