/** Where and when a person wants to be told; what they do not want to hear of. */
import { randomUUID } from 'node:crypto'
import { type NoticeEntry, noticeSubject } from '@holdfast/contracts/events.ts'
import { notificationKinds } from '@holdfast/contracts/notifications/kinds.ts'
import { effects, mutedRequests, notifications } from '@holdfast/db/effects/schema.ts'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect } from '@nats-io/transport-node'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

let desk: TestDesk
let agent: Asker
let requester: Asker
beforeAll(async () => {
  desk = await openDesk()
  agent = await desk.as(desk.org.agentId)
  requester = await desk.as(desk.org.requesterId)
})
afterAll(() => desk.close())

interface Preference {
  kind: string
  inbox: boolean
  browser: boolean
  email: boolean
  possible: string[]
}

describe('preferences', () => {
  const url = '/setting/notification-preferences'
  const of = async (asker: Asker, kind: string) => {
    const { items } = (await asker.ask({ method: 'GET', url })).json() as { items: Preference[] }
    return items.find((item) => item.kind === kind)
  }
  const put = (asker: Asker, payload: object) => asker.ask({ method: 'PUT', url, payload })

  it('show every kind with what the desk chose for the role', async () => {
    const { items } = (await agent.ask({ method: 'GET', url })).json() as { items: Preference[] }
    expect(items.map(({ kind }) => kind)).toEqual(notificationKinds)
    expect(await of(agent, 'reply')).toMatchObject({ inbox: true, browser: true, email: false })
    expect(await of(requester, 'reply')).toMatchObject({ inbox: true, browser: true, email: true })
    expect(await of(requester, 'note')).toMatchObject({ possible: [] })
  })

  it('change only what is named, and go back to what the desk chose', async () => {
    expect((await put(agent, { reply: { email: true }, note: { browser: true } })).statusCode).toBe(200)
    expect(await of(agent, 'reply')).toMatchObject({ inbox: true, browser: true, email: true })
    await put(agent, { reply: { inbox: false } })
    expect(await of(agent, 'reply')).toMatchObject({ inbox: false, browser: true, email: true })
    const answer = await put(agent, { reply: null })
    expect(answer.json().items.find(({ kind }: Preference) => kind === 'reply')).toMatchObject({
      inbox: true,
      email: false,
    })
    expect(await of(agent, 'note')).toMatchObject({ inbox: true, browser: true })
    expect(await of(requester, 'reply')).toMatchObject({ inbox: true, email: true })
  })

  it('at once, of one kind, both hold', async () => {
    await Promise.all([put(agent, { mention: { inbox: false } }), put(agent, { mention: { email: false } })])
    expect(await of(agent, 'mention')).toMatchObject({ inbox: false, browser: true, email: false })
  })

  it.each([
    [{ unheard_of: { email: true } }, ''],
    [{ reply: { fax: true } }, '/reply'],
    [{ reply: {} }, '/reply'],
    [{ reply: { email: 'yes' } }, '/reply/email'],
    [{}, ''],
    [{ chat_waiting: { browser: true } }, '/chat_waiting/browser'],
    [{ escalation: { email: true } }, '/escalation/email'],
  ])('refuse %j', async (payload, path) => {
    const answer = await put(requester, payload)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors[0].path).toContain(path)
  })
})

describe('settings', () => {
  const url = '/setting/notification-settings'
  const empty = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }
  const night = [{ from: '22:00', to: '07:00' }]
  const put = (payload: object, ifMatch = '*') =>
    agent.ask({ method: 'PUT', url, payload, headers: { 'if-match': ifMatch } })

  it('are the desk’s until they are chosen, and change only what is named', async () => {
    const before = await agent.ask({ method: 'GET', url })
    const chosen = { quietHours: null, emailDelayMinutes: 5, urgentBreaksThrough: true, timeZone: 'UTC', version: 1 }
    expect(before.json()).toEqual(chosen)
    const quietHours = { ...empty, monday: night }
    const first = await put({ quietHours, emailDelayMinutes: 0 }, String(before.headers['etag']))
    expect(first.json()).toEqual({ ...chosen, quietHours, emailDelayMinutes: 0, version: 2 })
    expect((await put({ emailDelayMinutes: 9 }, String(before.headers['etag']))).statusCode).toBe(412)
    expect((await put({ urgentBreaksThrough: false })).json()).toMatchObject({ quietHours, emailDelayMinutes: 0 })
    expect((await put({ quietHours: null })).json()).toMatchObject({ quietHours: null, urgentBreaksThrough: false })
    expect((await put({ quietHours: empty })).json()).toMatchObject({ quietHours: null })
  })

  it('are not changed without the version that was read', async () => {
    const answer = await agent.ask({ method: 'PUT', url, payload: { emailDelayMinutes: 1 } })
    expect(answer.statusCode).toBe(428)
  })

  const whole = [{ from: '00:00', to: '24:00' }]
  const always = Object.fromEntries(Object.keys(empty).map((day) => [day, whole]))
  it.each([
    [{ emailDelayMinutes: -1 }, '/emailDelayMinutes'],
    [{ emailDelayMinutes: 1441 }, '/emailDelayMinutes'],
    [{ emailDelayMinutes: 1.5 }, '/emailDelayMinutes'],
    [{ quietHours: { monday: night } }, '/quietHours'],
    [{ quietHours: { ...empty, monday: [{ from: '25:00', to: '07:00' }] } }, '/quietHours/monday/0/from'],
    [{ quietHours: { ...empty, monday: [...night, { from: '23:00', to: '23:30' }] } }, '/quietHours/monday'],
    [{ quietHours: always }, '/quietHours'],
    [{ timeZone: 'Europe/Berlin' }, ''],
    [{}, ''],
  ])('refuse %j', async (payload, path) => {
    const answer = await put(payload)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors[0].path).toContain(path)
  })
})

describe('a muted request', () => {
  const mute = (asker: Asker, id: string, method: 'GET' | 'PUT' | 'DELETE') =>
    asker.ask({ method, url: `/requests/${id}/mute` })

  it('is one’s own choice, made and taken back any number of times', async () => {
    const { id } = await makeRequest(requester)
    expect((await mute(agent, id, 'GET')).json()).toEqual({ muted: false })
    for (const _ of [1, 2]) expect((await mute(agent, id, 'PUT')).statusCode).toBe(204)
    expect((await mute(agent, id, 'GET')).json()).toEqual({ muted: true })
    expect((await mute(requester, id, 'GET')).json()).toEqual({ muted: false })
    for (const _ of [1, 2]) expect((await mute(agent, id, 'DELETE')).statusCode).toBe(204)
    expect((await mute(agent, id, 'GET')).json()).toEqual({ muted: false })
  })

  it('must be one that can be seen', async () => {
    const { id } = await makeRequest(agent)
    for (const method of ['GET', 'PUT', 'DELETE'] as const) {
      expect((await mute(requester, id, method)).statusCode).toBe(404)
      expect((await mute(agent, randomUUID(), method)).statusCode).toBe(404)
    }
    const muted = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(mutedRequests))
    expect(muted.filter(({ requestId }) => requestId === id)).toEqual([])
  })
})

describe('an inbox', () => {
  interface Entry {
    id: string
    kind: string
    actor: { name: string } | null
    request: { id: string; muted: boolean }
    readAt: string | null
  }
  const list = async (asker: Asker, query = '') =>
    (await asker.ask({ method: 'GET', url: `/setting/notifications${query}` })).json().items as Entry[]
  const unread = async (asker: Asker) =>
    (await asker.ask({ method: 'GET', url: '/setting/notifications/summary' })).json().unread as number
  const post = (asker: Asker, url: string) => asker.ask({ method: 'POST', url })

  it('fills by itself, is counted, filtered, read and unread again, by request and whole', async () => {
    const reader = await desk.as(desk.org.otherAgentId)
    const [one, two] = [await makeRequest(requester), await makeRequest(requester)]
    for (const { id } of [one, two]) {
      const payload = { personId: desk.org.otherAgentId, kind: 'primary' }
      await agent.ask({ method: 'POST', url: `/requests/${id}/assign`, payload })
      const body = { body: 'Is anybody there?', clientId: randomUUID() }
      expect((await requester.ask({ method: 'POST', url: `/requests/${id}/messages`, payload: body })).statusCode).toBe(
        201,
      )
    }
    await until(
      () => list(reader),
      (items) => items.length === 4,
    )
    await reader.ask({ method: 'PUT', url: `/requests/${two.id}/mute` })
    const replies = await list(reader, '?kind=reply')
    expect(replies).toMatchObject([
      { kind: 'reply', actor: { name: 'Requester' }, request: { id: two.id, muted: true }, readAt: null },
      { kind: 'reply', actor: { name: 'Requester' }, request: { id: one.id, muted: false }, readAt: null },
    ])
    expect((await list(reader, `?requestId=${one.id}`)).map(({ kind }) => kind).sort()).toEqual(['assigned', 'reply'])
    expect(await unread(reader)).toBe(4)
    expect((await post(reader, `/requests/${one.id}/notifications/read`)).json()).toEqual({ marked: 2 })
    expect((await post(reader, `/requests/${one.id}/notifications/read`)).json()).toEqual({ marked: 0 })
    expect(await unread(reader)).toBe(2)
    expect((await post(reader, `/setting/notifications/${replies[1]?.id}/unread`)).statusCode).toBe(204)
    expect(await unread(reader)).toBe(3)
    expect((await post(agent, `/setting/notifications/${replies[1]?.id}/unread`)).statusCode).toBe(404)
    await post(reader, '/setting/notifications/read')
    expect(await unread(reader)).toBe(0)
    expect((await list(reader, '?unread=true')).length).toBe(0)
    expect((await reader.ask({ method: 'GET', url: '/setting/notifications?kind=gossip' })).statusCode).toBe(422)
  })

  it('shows nothing that the person wanted elsewhere only', async () => {
    const { orgId, adminId } = desk.org
    const { id: requestId } = await makeRequest(requester)
    const admin = await desk.as(adminId)
    await desk.db.tenant(orgId, async (tx) => {
      const shared = { orgId, requestId, template: 'message_posted' }
      const ledger = { ...shared, kind: 'inbox', key: randomUUID(), recipientId: adminId, state: 'done' }
      const [written] = await tx.insert(effects).values(ledger).returning({ id: effects.id })
      const entry = { ...shared, kind: 'reply', personId: adminId, effectId: written?.id ?? '', inbox: false }
      await tx.insert(notifications).values(entry)
    })
    expect(await list(admin)).toEqual([])
    expect(await unread(admin)).toBe(0)
  })

  it('tells other tabs when its count is another', async () => {
    const servers = inject('servers' as never) as { natsUrl: string }
    const listening = await openDesk()
    const nats = await connect(natsAccess(servers.natsUrl))
    const heard: NoticeEntry[] = []
    nats.subscribe(noticeSubject(listening.org.orgId), {
      callback: (_, message) => void heard.push(message.json<NoticeEntry>()),
    })
    await nats.flush()
    const asker = await listening.as(listening.org.agentId)
    await listening.app.listen({ port: 0, host: '127.0.0.1' })
    await until(
      async () => listening.app.wire.connected,
      (connected) => connected,
    )
    await post(asker, '/setting/notifications/read')
    const entry = { personId: listening.org.agentId, notificationId: '', position: 0 }
    await until(
      async () => heard.filter(({ notificationId }) => notificationId === ''),
      (found) => found.length > 0,
    )
    expect(heard).toContainEqual(entry)
    await nats.close()
    await listening.close()
  })
})
