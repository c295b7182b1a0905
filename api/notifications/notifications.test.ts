import { randomUUID } from 'node:crypto'
import { effects, notifications } from '@holdfast/db/effects/schema.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, openDesk, type TestDesk } from '../test-helper.ts'

let desk: TestDesk
let agent: Asker
let other: Asker
beforeAll(async () => {
  desk = await openDesk()
  agent = await desk.as(desk.org.agentId)
  other = await desk.as(desk.org.otherAgentId)
  const { id } = (await agent.ask({ method: 'POST', url: '/requests', payload: { title: 'Smoke' } })).json()
  for (const n of [1, 2, 3]) await tell(id, n)
})
afterAll(() => desk.close())

/** As a transition does. */
async function tell(requestId: string, n: number): Promise<void> {
  const { orgId, agentId: personId } = desk.org
  const shared = { orgId, requestId, template: 'escalation', payload: { n } }
  await desk.db.tenant(orgId, async (tx) => {
    const effect = { ...shared, causeSeq: n, kind: 'inbox', key: randomUUID(), recipientId: personId, state: 'done' }
    const [written] = await tx.insert(effects).values(effect).returning({ id: effects.id })
    await tx.insert(notifications).values({ ...shared, personId, effectId: written?.id ?? '' })
  })
}

interface Page {
  items: { id: string; payload: { n: number }; readAt: string | null }[]
  nextCursor: string | null
}
const list = async (asker: Asker, query = '') =>
  (await asker.ask({ method: 'GET', url: `/setting/notifications${query}` })).json() as Page
const numbers = ({ items }: Page) => items.map(({ payload }) => payload.n)
const read = (asker: Asker, path: string) => asker.ask({ method: 'POST', url: `/setting/notifications${path}` })

describe('notifications', () => {
  it('are one’s own, newest first, with their request', async () => {
    const page = await list(agent, '?limit=2')
    expect(page.items[0]).toMatchObject({ template: 'escalation', request: { title: 'Smoke' }, readAt: null })
    const rest = await list(agent, `?limit=2&cursor=${page.nextCursor}`)
    expect([...numbers(page), ...numbers(rest)]).toEqual([3, 2, 1])
    expect((await list(other)).items).toEqual([])
    const stolen = await other.ask({ method: 'GET', url: `/setting/notifications?limit=2&cursor=${page.nextCursor}` })
    expect(stolen.json().type).toBe('urn:holdfast:problem:cursor_invalid')
  })

  it('are marked as read, once and for oneself only', async () => {
    const [newest] = (await list(agent)).items
    expect((await read(other, `/${newest?.id}/read`)).statusCode).toBe(404)
    expect((await read(agent, `/${newest?.id}/read`)).statusCode).toBe(204)
    const [{ readAt } = { readAt: null }] = (await list(agent)).items
    expect(readAt).toEqual(expect.any(String))
    await read(agent, `/${newest?.id}/read`)
    expect((await list(agent)).items[0]?.readAt).toBe(readAt)
    expect(numbers(await list(agent, '?unread=true'))).toEqual([2, 1])
    expect((await read(agent, '/read')).statusCode).toBe(204)
    expect(numbers(await list(agent, '?unread=true'))).toEqual([])
  })
})
