/** Visitors start a chat: who they are, when it is open, and how long they will wait (features D4). */
import { chatDesks, chatSessions } from '@holdfast/db/chat/schema.ts'
import { accessLinks } from '@holdfast/db/links/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { requests } from '@holdfast/db/requests/schema.ts'
import { officeRules, publishCalendar } from '@holdfast/db/seed/calendars.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDesk, until } from '../test-helper.ts'
import { type Door, knock, nextAddress, startVisit } from './test-visitors.ts'
import { VisitorTestDesk } from './visitor-test-desk.ts'

let reception: VisitorTestDesk
let desk: TestDesk
let door: Door
beforeAll(async () => {
  reception = await VisitorTestDesk.open()
  ;({ desk, door } = reception)
})
afterAll(() => reception.close())

/** A calendar whose hours are tomorrow's, wherever now is. */
async function closedNow(): Promise<string> {
  const tomorrow = new Date(Date.now() + 86_400_000).getUTCDay()
  const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
  const rules = officeRules('UTC', [])
  const weekly = { ...rules.weekly, [names[tomorrow] ?? 'monday']: [{ from: '09:00', to: '17:00' }] }
  const seed = { orgId: desk.org.orgId, name: `Tomorrow ${Date.now()}`, rules: { ...rules, weekly } }
  return (await desk.db.tenant(desk.org.orgId, (tx) => publishCalendar(tx, seed))).calendarId
}

describe('starting a chat', () => {
  it('takes in a request with a workflow of its own, and answers with the way back to it', async () => {
    const message = '\n  My invoice is wrong \nIt says 200 instead of 20.'
    const visitor = await startVisit(door, { name: 'Ann\nLee', email: 'Ann@Example.org', message })
    const row = await reception.rowOf(visitor.requestId)
    expect(row).toMatchObject({
      title: 'My invoice is wrong',
      description: message,
      channel: 'chat',
      teamId: desk.org.teamId,
    })
    expect(visitor).toMatchObject({ number: `HF-${row?.number}`, place: 1, waitSeconds: null })
    expect(visitor.token).toMatch(/^hfl_/)
    const [person] = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .select()
        .from(people)
        .where(eq(people.id, row?.requesterId ?? '')),
    )
    expect(person).toMatchObject({ name: 'Ann Lee', email: 'Ann@Example.org', kind: 'visitor', role: 'requester' })
    expect(person?.passwordHash).toBeNull()
    expect(await reception.chatOf(visitor.requestId)).toMatchObject({
      verified: false,
      visitorId: person?.id,
      endedAt: null,
    })
    // The workflow has opened it.
    await until(
      async () => (await reception.rowOf(visitor.requestId))?.seq ?? 0,
      (seq) => seq >= 2,
    )
    const own = await visitor.ask({ method: 'GET', url: '/chat/session' })
    expect(own.json()).toMatchObject({ id: visitor.sessionId, state: 'waiting', place: 1, agent: null })
    const detail = await visitor.ask({ method: 'GET', url: `/requests/${visitor.requestId}` })
    expect(detail.json()).toMatchObject({ id: visitor.requestId, description: message })
  })

  it('keeps nothing by which a token or an address could be made out', async () => {
    const address = nextAddress()
    const visitor = await startVisit(door, {}, { remoteAddress: address })
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(accessLinks).where(eq(accessLinks.requestId, visitor.requestId)),
    )
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(visitor.token?.slice(50))
    expect(JSON.stringify(await reception.chatOf(visitor.requestId))).not.toContain(address)
  })

  it('cuts a long title between words', async () => {
    const visitor = await startVisit(door, { message: 'wörter '.repeat(40) })
    const { title = '' } = (await reception.rowOf(visitor.requestId)) ?? {}
    expect(title).toMatch(/^wörter .*wörter…$/)
    expect([...title].length).toBeLessThanOrEqual(80)
  })

  it('is one for the same key at the same time, and for the same words only', async () => {
    const body = { name: 'Bob', email: 'bob@example.org', message: 'Twice', clientId: 'double-click-1' }
    const both = await Promise.all([startVisit(door, body), startVisit(door, body)])
    expect(both[0].requestId).toBe(both[1].requestId)
    for (const { ask } of both) expect((await ask({ method: 'GET', url: '/chat/session' })).statusCode).toBe(200)
    const payload = { ...body, message: 'Something else' }
    const other = await knock(door, { method: 'POST', url: '/public/desks/help/chats', payload })
    expect(other.json()).toMatchObject({ type: 'urn:holdfast:problem:idempotency_mismatch' })
    // Somebody else with the same key has a chat of their own.
    expect((await startVisit(door, { ...body, email: 'eve@example.org' })).requestId).not.toBe(both[0].requestId)
  })

  it('gives no new token for a chat that was started a while ago', async () => {
    const body = { name: 'Lou', email: 'lou@example.org', message: 'Again', clientId: 'much-later-1' }
    const { requestId } = await startVisit(door, body)
    const queuedAt = new Date(Date.now() - 3_600_000)
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(chatSessions).set({ queuedAt }).where(eq(chatSessions.requestId, requestId)),
    )
    const again = await knock(door, { method: 'POST', url: '/public/desks/help/chats', payload: body })
    expect(again.statusCode).toBe(409)
    expect(again.body).not.toContain('hfl_')
  })

  it('names what is missing or wrong', async () => {
    const send = async (payload: object) =>
      (await knock(door, { method: 'POST', url: '/public/desks/help/chats', payload })).json()
    expect((await send({ message: 'Hello' })).errors.map(({ path }: { path: string }) => path)).toEqual([
      '/name',
      '/email',
    ])
    const valid = { name: 'Zoe', email: 'zoe@example.org', message: 'Hello' }
    expect((await send({ ...valid, website: 'http://spam.example' })).errors[0].path).toBe('/website')
    expect((await send({ ...valid, message: 'x'.repeat(10_001) })).errors[0].path).toBe('/message')
    expect((await send({ ...valid, email: 'a@b, c@d' })).errors[0].path).toBe('/email')
    expect((await send({ ...valid, email: 'a@b,c' })).errors[0].path).toBe('/email')
    expect((await knock(door, { method: 'POST', url: '/public/desks/none/chats', payload: valid })).statusCode).toBe(
      404,
    )
  })

  it('is for who is signed in without a link, and known', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const payload = { message: 'It is me', name: 'Not heeded', email: 'nobody@example.org' }
    const started = await requester.ask({ method: 'POST', url: '/public/desks/help/chats', payload })
    expect(started.json()).toMatchObject({ token: null, expiresAt: null })
    const { requestId, sessionId } = started.json()
    expect(await reception.chatOf(requestId)).toMatchObject({ verified: true, visitorId: desk.org.requesterId })
    expect((await requester.ask({ method: 'GET', url: '/chat/session' })).json().id).toBe(sessionId)
    const agent = await desk.as(desk.org.agentId)
    const foreign = await agent.ask({ method: 'GET', url: `/chat/session?sessionId=${sessionId}` })
    expect(foreign.statusCode).toBe(404)
    // A link is no sign-in, and with one beside it neither is the cookie.
    const { token } = await startVisit(door)
    const headers = { cookie: requester.cookie, authorization: `Link ${token}` }
    const withLink = await knock(door, {
      method: 'POST',
      url: '/public/desks/help/chats',
      payload: { message: 'x' },
      headers,
    })
    expect(withLink.json().errors[0].path).toBe('/name')
  })
})

describe('opening', () => {
  it('is by the calendar of the desk; outside of it a message can be left', async () => {
    const calendarId = await closedNow()
    await seedChatDesk(desk.db, desk.org, { key: 'later', calendarId })
    const shown = (await knock(door, { method: 'GET', url: '/public/desks/later' })).json()
    expect(shown).toMatchObject({ open: false, chatEnabled: true, formEnabled: true, agentsAvailable: true })
    const opensAt = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
    expect(shown.opensAt).toBe(`${opensAt}T09:00:00.000Z`)
    const visitor = { name: 'Kim', email: 'kim@example.org' }
    const payload = { ...visitor, message: 'Anybody there?' }
    const refused = await knock(door, { method: 'POST', url: '/public/desks/later/chats', payload })
    expect(refused.json()).toMatchObject({
      type: 'urn:holdfast:problem:chat_closed',
      status: 409,
      opensAt: shown.opensAt,
    })
    const none = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(requests).where(eq(requests.description, 'Anybody there?')),
    )
    expect(none).toEqual([])
    const form = { ...visitor, title: 'Anybody there?', description: 'Please call.' }
    const left = await knock(door, { method: 'POST', url: '/public/desks/later/requests', payload: form })
    expect(left.json()).toEqual({ number: expect.stringMatching(/^HF-\d+$/), linkMailed: true })
  })

  it('is never while chat is switched off, and a desk that is off is not there', async () => {
    const off = await seedChatDesk(desk.db, desk.org, { key: 'form-only', chatEnabled: false })
    const shown = (await knock(door, { method: 'GET', url: '/public/desks/form-only' })).json()
    expect(shown).toMatchObject({ open: false, opensAt: null, chatEnabled: false })
    const payload = { name: 'Kim', email: 'kim2@example.org', message: 'Hello' }
    expect((await knock(door, { method: 'POST', url: '/public/desks/form-only/chats', payload })).statusCode).toBe(409)
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(chatDesks).set({ active: false }).where(eq(chatDesks.id, off.id)),
    )
    expect((await knock(door, { method: 'POST', url: '/public/desks/form-only/chats', payload })).statusCode).toBe(404)
  })

  it('tells an honest wait, or none', async () => {
    const busy = await seedChatDesk(desk.db, desk.org, { key: 'busy' })
    const look = async (address: string) =>
      (await knock(door, { method: 'GET', url: '/public/desks/busy', remoteAddress: address })).json()
    const past = async (count: number, seconds: number) => {
      for (let n = 0; n < count; n++) {
        const payload = { name: 'Past', email: `past-${seconds}-${n}@example.org`, message: 'Hello' }
        const { requestId } = (await knock(door, { method: 'POST', url: '/public/desks/busy/chats', payload })).json()
        const queuedAt = new Date(Date.now() - 86_400_000 + n * 3_600_000)
        const acceptedAt = new Date(queuedAt.getTime() + seconds * 1_000)
        const endedAt = new Date(acceptedAt.getTime() + 60_000)
        const over = { queuedAt, acceptedAt, endedAt, endedBecause: 'agent' }
        await desk.db.tenant(desk.org.orgId, (tx) =>
          tx.update(chatSessions).set(over).where(eq(chatSessions.requestId, requestId)),
        )
      }
    }
    await past(4, 120)
    expect((await look('1')).waitSeconds).toBeNull()
    await past(1, 60)
    await until(
      () => look('1'),
      ({ waitSeconds }) => waitSeconds === 120,
    )
    const ask = (n: number) => ({ name: 'Now', email: `now-${n}@example.org`, message: 'Hello' })
    const first = await knock(door, { method: 'POST', url: '/public/desks/busy/chats', payload: ask(1) })
    expect(first.json()).toMatchObject({ place: 1, waitSeconds: 120 })
    const second = await knock(door, { method: 'POST', url: '/public/desks/busy/chats', payload: ask(2) })
    expect(second.json()).toMatchObject({ place: 2, waitSeconds: 240 })
    await until(
      () => look('1'),
      ({ waiting, waitSeconds }) => waiting === 2 && waitSeconds === 360,
    )
    expect(busy.key).toBe('busy')
  })
})
