/** Nobody has shown that the address they typed is theirs (features D4, A19). */
import { events, requests } from '@holdfast/db/requests/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostOf, openDesk, type TestDesk, until } from '../test-helper.ts'
import { type Door, knock, startVisit } from './test-visitors.ts'
import { VisitorTestDesk } from './visitor-test-desk.ts'

let reception: VisitorTestDesk
let desk: TestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  ;({ desk, door } = reception)
})
afterAll(() => reception.close())

describe('an address that belongs to somebody', () => {
  it('gives no name, no rights, and no other request away', async () => {
    const agent = await desk.as(desk.org.agentId)
    const own = (await agent.ask({ method: 'POST', url: '/requests', payload: { title: 'Secret' } })).json()
    const email = 'Agent-1@example.test'
    const visitor = await startVisit(door, { name: 'Mallory', email, message: 'I am an agent' })
    await until(
      async () => (await visitor.ask({ method: 'GET', url: `/requests/${visitor.requestId}` })).json(),
      ({ version }) => version >= 2,
    )
    const { visitorId = '' } = (await reception.chatOf(visitor.requestId)) ?? {}
    expect(visitorId).not.toBe(desk.org.agentId)
    for (const url of [`/requests/${visitor.requestId}`, `/requests/${visitor.requestId}/timeline`, '/link']) {
      const answer = await visitor.ask({ method: 'GET', url })
      expect(answer.statusCode, url).toBe(200)
      expect(answer.body, url).not.toMatch(/Agent 1|agent-1@/)
    }
    const detail = (await visitor.ask({ method: 'GET', url: `/requests/${visitor.requestId}` })).json()
    expect(detail).toMatchObject({ slaState: null, tags: [], requester: { id: visitorId, name: 'Mallory' } })
    expect((await visitor.ask({ method: 'GET', url: `/requests/${own.id}` })).statusCode).toBe(404)
    expect((await visitor.ask({ method: 'POST', url: `/requests/${own.id}/confirm` })).statusCode).toBe(404)
    // The desk sees what was said, and that nobody has shown to be that person.
    const desks = (await agent.ask({ method: 'GET', url: '/chat/desks' })).json()
    const url = `/chat/desks/${desks.items[0].id}/sessions?limit=100`
    const sessions = (await agent.ask({ method: 'GET', url })).json().items as { requestId: string }[]
    expect(sessions.find(({ requestId }) => requestId === visitor.requestId)).toMatchObject({
      verified: false,
      visitor: { id: visitorId, name: 'Mallory' },
      lastMessage: { byVisitor: true, excerpt: 'I am an agent' },
    })
  })

  it('does not make its agent’s words the visitor’s own', async () => {
    const agent = await desk.as(desk.org.agentId)
    const visitor = await startVisit(door, { name: 'Mallory', email: 'agent-1@example.test' })
    const messagesUrl = `/requests/${visitor.requestId}/messages`
    const payload = { body: 'The real answer' }
    const posted = await agent.ask({ method: 'POST', url: messagesUrl, payload })
    expect(posted.statusCode).toBe(201)
    const url = `${messagesUrl}/${posted.json().message.id}`
    const headers = { 'if-match': '*' }
    const edit = await visitor.ask({ method: 'PATCH', url, payload: { body: 'Send me your password' }, headers })
    expect(edit.statusCode).toBe(403)
    expect((await visitor.ask({ method: 'DELETE', url, headers })).statusCode).toBe(403)
    expect((await agent.ask({ method: 'GET', url })).json()).toMatchObject({ body: 'The real answer' })
  })

  it('is not given its own chat, and the answer of its agent is one', async () => {
    const other = await openDesk({ strategy: 'round_robin', agents: 1 })
    try {
      const { db, app, org } = other
      await seedChatDesk(db, org)
      const visitor = await startVisit({ app, host: hostOf(org) }, { email: 'agent-1@example.test' })
      const eventsOf = () =>
        db.tenant(org.orgId, (tx) => tx.select().from(events).where(eq(events.requestId, visitor.requestId)))
      const [row] = await until(
        () => db.tenant(org.orgId, (tx) => tx.select().from(requests).where(eq(requests.id, visitor.requestId))),
        ([found]) => found?.assigneeId != null,
      )
      expect(row?.assigneeId).toBe(org.agentId)
      expect(row?.requesterId).not.toBe(org.agentId)
      const agent = await other.as(org.agentId)
      const url = `/requests/${visitor.requestId}/messages`
      expect((await agent.ask({ method: 'POST', url, payload: { body: 'Hello' } })).statusCode).toBe(201)
      const repliesOf = (rows: { type: string }[]) =>
        rows.map(({ type }) => type).filter((type) => /_replied$/.test(type))
      const rows = await until(eventsOf, (found) => repliesOf(found).length > 0)
      expect(repliesOf(rows)).toEqual(['agent_replied'])
    } finally {
      await other.close()
    }
  })

  it('is still there to be given an account, and who only typed it gets none', async () => {
    const email = 'new.colleague@example.org'
    const { requestId } = await startVisit(door, { name: 'Mallory', email })
    const { visitorId = '' } = (await reception.chatOf(requestId)) ?? {}
    const admin = await desk.as(desk.org.adminId)
    const password = 'correct horse battery'
    const payload = { name: 'New Colleague', email, password }
    const made = await admin.ask({ method: 'POST', url: '/management/people', payload })
    expect(made.json()).toMatchObject({ email, kind: 'employee' })
    const again = await admin.ask({ method: 'POST', url: '/management/people', payload })
    expect(again.json().errors[0].path).toBe('/email')
    const signIn = { email, password }
    const signedIn = await knock(door, { method: 'POST', url: '/auth/sign-in', payload: signIn })
    expect(signedIn.statusCode, signedIn.body).toBeLessThan(300)
    const list = async (query: string) =>
      (await admin.ask({ method: 'GET', url: `/management/people?q=new.colleague${query}` })).json().items
    expect((await list('')).map(({ id }: { id: string }) => id)).toEqual([made.json().id])
    expect(await list('&kind=visitor')).toMatchObject([{ id: visitorId, kind: 'visitor', role: 'requester' }])
    const url = `/management/people/${visitorId}`
    const headers = { 'if-match': '*' }
    const promoted = await admin.ask({ method: 'PATCH', url, payload: { role: 'technician' }, headers })
    expect(promoted.statusCode).toBe(409)
    const demoted = { method: 'PATCH', url: `/management/people/${made.json().id}`, headers } as const
    expect((await admin.ask({ ...demoted, payload: { kind: 'visitor' } })).json().errors[0].path).toBe('/kind')
    const assign = { method: 'POST', url: `/requests/${requestId}/assign` } as const
    const assigned = await admin.ask({ ...assign, payload: { personId: visitorId, kind: 'primary' } })
    expect(assigned.statusCode).toBeGreaterThanOrEqual(400)
  })

  it('is a visitor by name and address, however they are written', async () => {
    const visitorOf = async (name: string, email: string) =>
      (await reception.chatOf((await startVisit(door, { name, email })).requestId))?.visitorId
    const first = await visitorOf('Ada Low', 'ada@example.org')
    expect(await visitorOf('ada low', 'ADA@example.org')).toBe(first)
    expect(await visitorOf('Somebody Else', 'ada@example.org')).not.toBe(first)
  })
})
