import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

let desk: TestDesk
let agent: Asker
let requester: Asker
beforeAll(async () => {
  desk = await openDesk()
  agent = await desk.as(desk.org.agentId)
  requester = await desk.as(desk.org.requesterId)
})
afterAll(() => desk.close())

const ask = (requestIds: string[], change: object, headers: Record<string, string> = {}) =>
  agent.ask({ method: 'POST', url: '/requests/bulk', payload: { requestIds, change }, headers })
const make = (count: number) => Promise.all(Array.from({ length: count }, () => makeRequest(requester)))
const finished = (id: string) =>
  until(
    async () => (await agent.ask({ method: 'GET', url: `/bulk-jobs/${id}` })).json(),
    ({ state }) => state === 'done' || state === 'stopped',
  )
const items = async (id: string, query = '') =>
  (await agent.ask({ method: 'GET', url: `/bulk-jobs/${id}/items${query}` })).json().items as {
    place: number
    state: string
    problem: { type: string; detail: string } | null
    request: { id: string }
  }[]

describe('changing many requests at once', () => {
  it('has a result for each, and one that refuses holds up no other', async () => {
    const made = await make(4)
    const [, second] = made
    await agent.ask({ method: 'POST', url: `/requests/${second?.id}/cancel`, payload: {} })
    const nowhere = '00000000-0000-7000-8000-000000000000'
    const ids = [...made.map(({ id }) => id), nowhere]
    const answer = await ask(ids, { type: 'resolve', code: 'solved', text: 'Put it out.', take: true })
    expect(answer.statusCode, answer.body).toBe(201)
    expect(answer.headers.location).toBe(`/api/v1/bulk-jobs/${answer.json().id}`)
    const job = await finished(answer.json().id)
    expect(job).toMatchObject({ state: 'done', counts: { total: 5, done: 3, failed: 2, waiting: 0, skipped: 0 } })
    const results = await items(job.id)
    expect(results.map(({ state }) => state)).toEqual(['done', 'failed', 'done', 'done', 'failed'])
    expect(results[1]?.problem?.type).toBe('urn:holdfast:problem:transition_refused')
    expect(results[4]?.problem?.type).toBe('urn:holdfast:problem:not_found')
    const failed = await items(job.id, '?state=failed&limit=1')
    expect(failed.map(({ place }) => place)).toEqual([1])
    const { status, resolution } = (await agent.ask({ method: 'GET', url: `/requests/${ids[0]}` })).json()
    expect([status, resolution.text]).toEqual(['resolved', 'Put it out.'])
  })

  it('closes none without a resolution, and says so at once', async () => {
    const [{ id } = { id: '' }] = await make(1)
    const answer = await ask([id], { type: 'resolve', code: 'solved', text: ' ' })
    expect(answer.statusCode).toBe(422)
    const unknown = await ask([id], { type: 'resolve', code: 'nonsense', text: 'Done.', take: true })
    const [result] = await items((await finished(unknown.json().id)).id)
    expect(result?.problem?.type).toMatch(/resolution_missing|not_found|validation_failed/)
  })

  it('adds and takes off tags, and leaves the others', async () => {
    const made = await make(2)
    const ids = made.map(({ id }) => id)
    await finished((await ask(ids, { type: 'edit', fields: { addTags: ['vip', 'fire'], priority: 'high' } })).json().id)
    await finished((await ask(ids, { type: 'edit', fields: { removeTags: ['fire'] } })).json().id)
    for (const id of ids) {
      const { tags, priority } = (await agent.ask({ method: 'GET', url: `/requests/${id}` })).json()
      expect([tags, priority]).toEqual([['vip'], 'high'])
    }
  })

  it('loses no tag when several are added at the same time', async () => {
    const ids = (await make(4)).map(({ id }) => id)
    const jobs = await Promise.all(
      ['one', 'two', 'three'].map((tag) => ask(ids, { type: 'edit', fields: { addTags: [tag] } })),
    )
    for (const job of jobs) await finished(job.json().id)
    for (const id of ids) {
      const { tags } = (await agent.ask({ method: 'GET', url: `/requests/${id}` })).json()
      expect(tags.toSorted()).toEqual(['one', 'three', 'two'])
    }
  })

  it('is done once for each idempotency key', async () => {
    const [{ id } = { id: '' }] = await make(1)
    const headers = { 'idempotency-key': `bulk-${id}` }
    const [first, again] = await Promise.all([
      ask([id], { type: 'take' }, headers),
      ask([id], { type: 'take' }, headers),
    ])
    expect(first.json().id).toBe(again.json().id)
    await finished(first.json().id)
    const { version } = (await agent.ask({ method: 'GET', url: `/requests/${id}` })).json()
    expect(version).toBe(3)
  })

  it('asks no more when it is stopped', async () => {
    const made = await make(3)
    const ids = Array.from({ length: 300 }, () => made[0]?.id ?? '').map((id, n) =>
      n < 3 ? (made[n]?.id ?? id) : fake(n),
    )
    const { id } = (await ask(ids, { type: 'take' })).json()
    expect((await agent.ask({ method: 'POST', url: `/bulk-jobs/${id}/stop` })).statusCode).toBe(200)
    const { state, counts } = await finished(id)
    expect([state, counts.waiting, counts.skipped > 0]).toEqual(['stopped', 0, true])
  })

  it('has the rights that the person has by then', async () => {
    const made = await make(1)
    const { db, org } = desk
    const asked = await db.tenant(org.orgId, async (tx) => {
      await tx.update(people).set({ role: 'requester' }).where(eq(people.id, org.otherAgentId))
      return made[0]?.id ?? ''
    })
    const other = await desk.as(org.otherAgentId)
    const payload = { requestIds: [asked], change: { type: 'take' } }
    expect((await other.ask({ method: 'POST', url: '/requests/bulk', payload })).statusCode).toBe(403)
  })

  it('goes no further than the token by which it was asked', async () => {
    const [{ id } = { id: '' }] = await make(1)
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const by = async (...scopes: string[]) => {
      const wanted = { name: 'Script', scopes: ['request:bulk', 'request:work', ...scopes], expiresAt }
      const { token } = (await agent.ask({ method: 'POST', url: '/setting/tokens', payload: wanted })).json()
      const answer = await desk.app.inject({
        method: 'POST',
        url: '/api/v1/requests/bulk',
        payload: { requestIds: [id], change: { type: 'take' } },
        headers: { host: hostOf(desk.org), authorization: `Bearer ${token}` },
      })
      expect(answer.statusCode, answer.body).toBe(201)
      const [result] = await items((await finished(answer.json().id)).id)
      return result
    }
    expect(await by()).toMatchObject({ state: 'failed', problem: { type: 'urn:holdfast:problem:not_found' } })
    expect(await by('request:read')).toMatchObject({ state: 'done' })
  })

  it('names what is wrong', async () => {
    const twice = '00000000-0000-7000-8000-000000000001'
    const doubled = await ask([twice, twice], { type: 'take' })
    expect([doubled.statusCode, doubled.json().errors?.[0]?.path]).toEqual([422, '/requestIds'])
    const past = await ask([twice], { type: 'wait', reason: 'vendor', until: '2020-01-01T00:00:00Z' })
    expect([past.statusCode, past.json().errors?.[0]?.path]).toEqual([422, '/change/until'])
    expect((await ask([], { type: 'take' })).statusCode).toBe(422)
  })
})

function fake(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
}
