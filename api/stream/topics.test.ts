/** What else can be followed: the inbox, a private link, a chat desk. */
import { randomUUID } from 'node:crypto'
import { noticeSubject } from '@holdfast/contracts/events.ts'
import { chatDesks } from '@holdfast/db/chat/schema.ts'
import { effects, notifications } from '@holdfast/db/effects/schema.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Door, startVisit } from '../chat/test-visitors.ts'
import { type Asker, hostOf, makeRequest, type TestDesk, until } from '../test-helper.ts'
import type { StreamTestClient } from './stream-test-client.ts'
import { follow, StreamTestDesk } from './stream-test-desk.ts'

let replica: StreamTestDesk
let desk: TestDesk
let requester: Asker
let agent: Asker

beforeAll(async () => {
  // What has to happen at once must not be done by what is asked now and then.
  replica = await StreamTestDesk.open({ gatherMs: 50, recheckMs: 600_000 })
  ;({ desk, requester, agent } = replica)
})
// Whoever is still connected is seen by the next test.
afterEach(() => replica.cut())
afterAll(() => replica.close())

describe('the inbox', () => {
  let requestId: string
  let place = 5_000_000_000

  /** As the notifier does. */
  async function notify(n: number, { told = true } = {}): Promise<number> {
    const { orgId, agentId: personId } = desk.org
    place += 1
    const position = place
    const shared = { orgId, requestId, template: 'test', payload: { n } }
    const notificationId = await desk.db.tenant(orgId, async (tx) => {
      const effect = { ...shared, causeSeq: n, kind: 'inbox', key: randomUUID(), recipientId: personId, state: 'done' }
      const [written] = await tx.insert(effects).values(effect).returning({ id: effects.id })
      const row = { ...shared, personId, effectId: written?.id ?? '', position, browser: true }
      const [notification] = await tx.insert(notifications).values(row).returning({ id: notifications.id })
      return notification?.id ?? ''
    })
    if (told) {
      await until(async () => desk.app.wire.connected, Boolean)
      desk.app.wire.publish(noticeSubject(orgId), { personId, notificationId, position })
    }
    return position
  }

  const told = (client: StreamTestClient, sub = 'n') =>
    client.of('notification', sub).flatMap(({ notification }) => {
      return notification.template === 'test' ? [(notification.payload as { n: number }).n] : []
    })

  it('is told of each entry once, also of what came while one was away', async () => {
    requestId = (await makeRequest(requester)).id
    const client = await replica.greeted({ asker: agent })
    const stranger = await replica.greeted({ asker: requester })
    for (const one of [client, stranger]) {
      one.say({ type: 'subscribe', id: 'n', topic: { kind: 'notifications' } })
      await one.first('subscribed', 'n')
    }
    const cursor = await notify(1)
    await notify(2)
    await client.until(() => told(client).length === 2, 'notifications')
    expect(client.of('notification', 'n').at(-1)).toMatchObject({ browser: true, unread: expect.any(Number) })
    expect(client.of('notification', 'n').at(-1)?.unread).toBeGreaterThanOrEqual(2)
    client.cut()
    await notify(3)
    const again = await replica.greeted({ asker: agent })
    again.say({ type: 'subscribe', id: 'n', topic: { kind: 'notifications' }, after: cursor })
    await again.until(() => told(again).length === 2, 'notifications')
    expect(told(again)).toEqual([2, 3])
    // Nobody tells of this one; it is found when inboxes are read again.
    await notify(4, { told: false })
    desk.app.streams.refreshInboxes()
    await again.until(() => told(again).length === 3, 'the one that nobody told of')
    expect(told(again)).toEqual([2, 3, 4])
    expect(told(stranger)).toEqual([])
  })

  it('is told when something was read elsewhere', async () => {
    const client = await replica.greeted({ asker: agent })
    client.say({ type: 'subscribe', id: 'n', topic: { kind: 'notifications' } })
    const { unread = 0 } = await client.first('subscribed', 'n')
    expect(unread).toBeGreaterThanOrEqual(4)
    await agent.ask({ method: 'POST', url: '/setting/notifications/read' })
    desk.app.wire.publish(noticeSubject(desk.org.orgId), {
      personId: desk.org.agentId,
      notificationId: '',
      position: 0,
    })
    await client.until(() => client.of('inbox', 'n').at(-1)?.unread === 0, 'count')
  })
})

describe('a private link', () => {
  it('reaches its request until it is revoked, and nothing else', async () => {
    const [{ id }, other] = [await makeRequest(requester), await makeRequest(requester)]
    const { orgId, requesterId: personId } = desk.org
    const link = await desk.db.tenant(orgId, (tx) =>
      issueLink(tx, { orgId, requestId: id, personId, purpose: 'follow', ttlMs: 60_000 }),
    )
    const byHeader = await replica.greeted({ headers: { authorization: `Link ${link.token}` } })
    const { ticket } = (
      await desk.app.inject({
        method: 'POST',
        url: '/api/v1/stream/tickets',
        headers: { host: `${desk.org.slug}.localhost:3000`, authorization: `Link ${link.token}` },
      })
    ).json() as { ticket: string }
    const byTicket = await replica.greeted({ query: `?ticket=${ticket}` })
    const wrong = [
      { kind: 'request', requestId: other.id },
      { kind: 'queue' },
      { kind: 'notifications' },
      { kind: 'chat_desk', deskId: randomUUID() },
    ] as const
    for (const client of [byHeader, byTicket]) {
      await follow(client, id)
      for (const topic of wrong) {
        client.say({ type: 'subscribe', id: topic.kind, topic })
        expect((await client.first('ended', topic.kind)).problem.status).toBeGreaterThanOrEqual(403)
      }
    }
    await agent.ask({ method: 'POST', url: `/requests/${id}/notes`, payload: { body: 'between us' } })
    await agent.ask({ method: 'POST', url: `/requests/${id}/messages`, payload: { body: 'for you' } })
    for (const client of [byHeader, byTicket]) {
      await client.until(() => JSON.stringify(client.frames).includes('for you'), 'message')
      expect(JSON.stringify(client.frames)).not.toContain('between us')
    }
    const revoked = await agent.ask({ method: 'DELETE', url: `/links/${link.id}` })
    expect(revoked.statusCode, revoked.body).toBe(204)
    for (const client of [byHeader, byTicket]) expect((await client.first('bye')).reason).toBe('session_ended')
  })
})

describe('who is there', () => {
  it('is seen by the desk only, and typing by the other side', async () => {
    const { id } = await makeRequest(requester)
    const [ours, theirs] = [await replica.greeted({ asker: agent }), await replica.greeted({ asker: requester })]
    for (const client of [ours, theirs]) {
      await follow(client, id)
    }
    theirs.say({ type: 'presence', requestId: id, state: 'viewing' })
    ours.say({ type: 'presence', requestId: id, state: 'replying' })
    await ours.until(() => ours.of('presence').some(({ present }) => present[0]?.state === 'viewing'), 'presence')
    ours.say({ type: 'typing', requestId: id, internal: true })
    theirs.say({ type: 'typing', requestId: id })
    await ours.until(() => ours.of('typing').length === 1, 'typing')
    theirs.say({ type: 'typing', requestId: id, internal: true })
    await theirs.first('error')
    expect(theirs.of('typing')).toEqual([])
    expect(theirs.of('presence')).toEqual([])
    theirs.cut()
    await ours.until(() => ours.of('presence').at(-1)?.present.length === 0, 'absence')
  })

  it('is also who takes part and is connected, for the desk, wherever they look', async () => {
    const { id } = await makeRequest(requester)
    const [ours, rita] = [await replica.greeted({ asker: agent }), await replica.greeted({ asker: requester })]
    await follow(ours, id)
    const shown = () =>
      (ours.of('presence').at(-1)?.present ?? []).map(({ person, state, elsewhere }) =>
        [person.id, state, elsewhere ?? false].join(),
      )
    const shows = (...states: string[]) => ours.until(() => shown().join(' ') === states.join(' '), states.join(' '))
    const { requesterId, otherAgentId } = desk.org
    await shows(`${requesterId},online,true`)
    rita.say({ type: 'presence', requestId: null, state: 'away' })
    await shows(`${requesterId},away,true`)
    rita.say({ type: 'presence', requestId: id, state: 'viewing' })
    await shows(`${requesterId},viewing,false`)
    // One window of hers is left alone with this request, another one is in use.
    rita.say({ type: 'presence', requestId: id, state: 'away' })
    await shows(`${requesterId},away,false`)
    const second = await replica.greeted({ asker: requester })
    await shows(`${requesterId},online,false`)
    rita.say({ type: 'presence', requestId: null, state: 'viewing' })
    await shows(`${requesterId},online,true`)
    const dana = await replica.greeted({ asker: await desk.as(otherAgentId) })
    await dana.first('hello')
    expect(shown()).toEqual([`${requesterId},online,true`])
    const url = `/requests/${id}/assign`
    const assigned = await agent.ask({ method: 'POST', url, payload: { personId: otherAgentId } })
    expect(assigned.statusCode, assigned.body).toBeLessThan(300)
    await ours.until(() => shown().includes(`${otherAgentId},online,true`), 'the assignee')
    const [late, stranger] = [await replica.greeted({ asker: agent }), await replica.greeted({ asker: requester })]
    await follow(stranger, id)
    expect((await follow(late, id)).present?.map(({ person }) => person.id).sort()).toEqual(
      [requesterId, otherAgentId].sort(),
    )
    for (const client of [rita, second, stranger]) client.cut()
    await shows(`${otherAgentId},online,true`)
    expect(stranger.of('presence')).toEqual([])
    expect(stranger.of('subscribed')[0]?.present).toEqual([])
  })

  it('ends with the right to see the request', async () => {
    const { id } = await makeRequest(requester)
    const { orgId, otherAgentId } = desk.org
    const [ours, dana] = [
      await replica.greeted({ asker: agent }),
      await replica.greeted({ asker: await desk.as(otherAgentId) }),
    ]
    for (const client of [ours, dana]) {
      await follow(client, id)
    }
    dana.say({ type: 'presence', requestId: id, state: 'viewing' })
    const isShown = () =>
      ours
        .of('presence')
        .at(-1)
        ?.present.some(({ person }) => person.id === otherAgentId) ?? false
    await ours.until(isShown, 'presence')
    const become = async (role: string) => {
      await desk.db.tenant(orgId, (tx) => tx.update(people).set({ role }).where(eq(people.id, otherAgentId)))
      await desk.app.rights.changed(orgId, { personId: otherAgentId })
    }
    await become('requester')
    await dana.first('ended', 'r')
    await ours.until(() => !isShown(), 'absence')
    expect(dana.closed).toBeNull()
    await become('technician')
  })

  it('tells how far somebody has read', async () => {
    const { id } = await makeRequest(requester)
    const [ours, theirs] = [await replica.greeted({ asker: agent }), await replica.greeted({ asker: requester })]
    for (const client of [ours, theirs]) {
      await follow(client, id)
    }
    await agent.ask({ method: 'POST', url: `/requests/${id}/messages`, payload: { body: 'read this' } })
    await theirs.until(() => theirs.of('event', 'r').some(({ message }) => message !== null), 'message')
    const messageId = theirs.of('event', 'r').find(({ message }) => message)?.message?.id ?? ''
    theirs.say({ type: 'read', requestId: id, messageId })
    await ours.until(() => ours.of('read', 'r').some(({ mark }) => mark.readId === messageId), 'mark')
    ours.say({ type: 'unsubscribe', id: 'r' })
    ours.say({ type: 'subscribe', id: 'again', topic: { kind: 'request', requestId: id } })
    expect((await ours.first('subscribed', 'again')).reads?.[0]).toMatchObject({ readId: messageId })
  })
})

describe('a chat desk', () => {
  it('shows agents who waits, and each visitor their own place', async () => {
    const door: Door = { app: desk.app, host: hostOf(desk.org) }
    await seedChatDesk(desk.db, desk.org)
    const [found] = await desk.db.tenant(desk.org.orgId, (tx) => tx.select({ id: chatDesks.id }).from(chatDesks))
    const deskId = found?.id ?? ''
    const ours = await replica.greeted({ asker: agent })
    ours.say({ type: 'subscribe', id: 'd', topic: { kind: 'chat_desk', deskId } })
    expect((await ours.first('subscribed', 'd')).line).toEqual([])
    const visits = [await startVisit(door), await startVisit(door)]
    const visitors = await Promise.all(
      visits.map(({ token }) => replica.greeted({ headers: { authorization: `Link ${token}` } })),
    )
    for (const [index, client] of visitors.entries()) {
      const requestId = visits[index]?.requestId ?? ''
      expect((await follow(client, requestId)).line).toMatchObject([{ requestId, place: index + 1 }])
    }
    await ours.until(() => ours.of('line', 'd').at(-1)?.line.length === 2, 'two in line')
    const taken = await agent.ask({ method: 'POST', url: `/chat/desks/${deskId}/take-next` })
    expect(taken.statusCode, taken.body).toBe(200)
    const [first, second] = visitors
    await first?.until(() => first.of('line', 'r').at(-1)?.line.length === 0, 'turn')
    await second?.until(() => second.of('line', 'r').at(-1)?.line[0]?.place === 1, 'first place')
    await ours.until(() => ours.of('line', 'd').at(-1)?.line.length === 1, 'one in line')
    const changes = ours.of('change', 'd').filter(({ requestId }) => requestId === visits[0]?.requestId)
    expect(changes.at(-1)?.request?.assignee?.id).toBe(desk.org.agentId)
    const stranger = await replica.greeted({ asker: requester })
    stranger.say({ type: 'subscribe', id: 'd', topic: { kind: 'chat_desk', deskId } })
    expect((await stranger.first('ended', 'd')).problem.status).toBe(403)
  })
})
