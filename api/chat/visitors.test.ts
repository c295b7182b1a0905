/** Visitors come in: who they are, when it is open, how often, and what they are told (features D4, A19). */
import { defaultFileRules } from '@holdfast/contracts/files/file-rules.ts'
import { chatDesks, chatSessions, visitorBlocks } from '@holdfast/db/chat/schema.ts'
import { effects } from '@holdfast/db/effects/schema.ts'
import { fileRules, files } from '@holdfast/db/files/schema.ts'
import { issueLink } from '@holdfast/db/links/issue-link.ts'
import { accessLinks } from '@holdfast/db/links/schema.ts'
import { findRecipient } from '@holdfast/db/mail/queries.ts'
import { loadWishes } from '@holdfast/db/notifications/wishes.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { events, requests } from '@holdfast/db/requests/schema.ts'
import { officeRules, publishCalendar } from '@holdfast/db/seed/calendars.ts'
import { seedChatDesk } from '@holdfast/db/seed/chat-desk.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostOf, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'
import { askWith, type Door, knock, nextAddress, startVisit } from './test-visitors.ts'
import { countVisit } from './visitor-limits.ts'

let desk: TestDesk
let door: Door
beforeAll(async () => {
  desk = await openDesk()
  door = { app: desk.app, host: hostOf(desk.org) }
  await seedChatDesk(desk.db, desk.org)
})
afterAll(() => desk.close())

const rowOf = async (requestId: string) => {
  const [row] = await desk.db.tenant(desk.org.orgId, (tx) =>
    tx.select().from(requests).where(eq(requests.id, requestId)),
  )
  return row
}
const chatOf = async (requestId: string) => {
  const [row] = await desk.db.tenant(desk.org.orgId, (tx) =>
    tx.select().from(chatSessions).where(eq(chatSessions.requestId, requestId)),
  )
  return row
}
const mailsOf = (requestId: string) =>
  desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(effects).where(eq(effects.requestId, requestId)))

const accept = async (requestId: string) => {
  const agent = await desk.as(desk.org.agentId)
  await until(
    () => rowOf(requestId),
    (row) => (row?.seq ?? 0) >= 2,
  )
  const answer = await agent.ask({ method: 'POST', url: `/requests/${requestId}/take`, headers: { 'if-match': '*' } })
  expect(answer.statusCode, answer.body).toBe(200)
}

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
    const row = await rowOf(visitor.requestId)
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
    expect(await chatOf(visitor.requestId)).toMatchObject({ verified: false, visitorId: person?.id, endedAt: null })
    // The workflow has opened it.
    await until(
      async () => (await rowOf(visitor.requestId))?.seq ?? 0,
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
    expect(JSON.stringify(await chatOf(visitor.requestId))).not.toContain(address)
  })

  it('cuts a long title between words', async () => {
    const visitor = await startVisit(door, { message: 'wörter '.repeat(40) })
    const { title = '' } = (await rowOf(visitor.requestId)) ?? {}
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
    expect(await chatOf(requestId)).toMatchObject({ verified: true, visitorId: desk.org.requesterId })
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
    const { visitorId = '' } = (await chatOf(visitor.requestId)) ?? {}
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
    const { visitorId = '' } = (await chatOf(requestId)) ?? {}
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
      (await chatOf((await startVisit(door, { name, email })).requestId))?.visitorId
    const first = await visitorOf('Ada Low', 'ada@example.org')
    expect(await visitorOf('ada low', 'ADA@example.org')).toBe(first)
    expect(await visitorOf('Somebody Else', 'ada@example.org')).not.toBe(first)
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

describe('the form', () => {
  it('makes a request and mails a private link, whoever it is', async () => {
    const send = (email: string) =>
      knock(door, {
        method: 'POST',
        url: '/public/desks/help/requests',
        payload: {
          name: 'Someone',
          email,
          title: `From ${email}`,
          description: 'Help',
          pageUrl: 'https://a.example/b',
        },
      })
    const [known, unknown] = [await send('requester@example.test'), await send('stranger@example.org')]
    expect(Object.keys(known.json())).toEqual(Object.keys(unknown.json()))
    expect([known.statusCode, unknown.statusCode]).toEqual([201, 201])
    for (const email of ['requester@example.test', 'stranger@example.org']) {
      const [row] = await desk.db.tenant(desk.org.orgId, (tx) =>
        tx
          .select()
          .from(requests)
          .where(eq(requests.title, `From ${email}`)),
      )
      expect(row).toMatchObject({ channel: 'form', description: 'Help\n\nSent from <https://a.example/b>' })
      const mails = await mailsOf(row?.id ?? '')
      expect(mails.filter(({ template }) => template === 'private_link')).toMatchObject([
        { kind: 'email', recipientId: row?.requesterId, payload: { requestId: row?.id, personId: row?.requesterId } },
      ])
      // The token is made when the email is sent, and lies nowhere until then.
      expect(JSON.stringify(mails)).not.toContain('hfl_')
    }
  })

  it('is a way in of its own, which no other door claims', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const claim = await requester.ask({ method: 'POST', url: '/requests', payload: { title: 'x', channel: 'form' } })
    expect(claim.json().errors[0].path).toBe('/channel')
    const payload = { title: 'Of somebody known', description: 'Please' }
    const left = await requester.ask({ method: 'POST', url: '/public/desks/help/requests', payload })
    expect(left.json()).toMatchObject({ linkMailed: false })
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(requests).where(eq(requests.title, payload.title)),
    )
    expect(rows).toMatchObject([{ channel: 'portal', requesterId: desk.org.requesterId }])
  })

  it('is one for the same key', async () => {
    const payload = {
      name: 'Al',
      email: 'al@example.org',
      title: 'Once',
      description: 'Please',
      clientId: 'form-key-1',
    }
    const send = () => knock(door, { method: 'POST', url: '/public/desks/help/requests', payload })
    const [one, two] = await Promise.all([send(), send()])
    expect(one.json()).toEqual(two.json())
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(requests).where(eq(requests.title, 'Once')),
    )
    expect(rows).toHaveLength(1)
    expect((await mailsOf(rows[0]?.id ?? '')).filter(({ template }) => template === 'private_link')).toHaveLength(1)
  })
})

describe('limits and blocks', () => {
  it('slow down an address, and say until when', async () => {
    const remoteAddress = nextAddress()
    const answers: number[] = []
    let last = ''
    // The count begins anew every ten minutes, which may be right now: twice the limit is too much in any case.
    for (let n = 0; n < 11; n++) {
      const payload = { name: 'Flood', email: `flood-${n}@example.org`, message: 'Hello' }
      const answer = await knock(door, { method: 'POST', url: '/public/desks/help/chats', payload, remoteAddress })
      answers.push(answer.statusCode)
      if (answer.statusCode === 429) last = String(answer.headers['retry-after'])
    }
    expect(answers.slice(0, 5)).toEqual([201, 201, 201, 201, 201])
    expect(answers.at(-1)).toBe(429)
    expect(Number(last)).toBeGreaterThan(0)
    expect(Number(last)).toBeLessThanOrEqual(3_600)
  })

  it('slow down an email address from wherever it is used', async () => {
    const answers: number[] = []
    for (let n = 0; n < 11; n++) {
      const payload = { name: 'Flood', email: 'Victim@example.org', message: `Hello ${n}` }
      answers.push((await knock(door, { method: 'POST', url: '/public/desks/help/chats', payload })).statusCode)
    }
    expect(answers[0]).toBe(201)
    expect(answers.at(-1)).toBe(429)
  })

  it('count a request that a visitor makes by writing after the end of the first', async () => {
    const email = 'again@example.org'
    const visitor = await startVisit(door, { email })
    const { orgId } = desk.org
    await accept(visitor.requestId)
    const agent = await desk.as(desk.org.agentId)
    const cancel = { method: 'POST', url: `/requests/${visitor.requestId}/cancel`, payload: {} } as const
    expect((await agent.ask(cancel)).statusCode).toBe(200)
    const reopenUntil = new Date(Date.now() - 1_000)
    await desk.db.tenant(orgId, (tx) =>
      tx.update(requests).set({ reopenUntil }).where(eq(requests.id, visitor.requestId)),
    )
    const write = () =>
      visitor.ask({ method: 'POST', url: `/requests/${visitor.requestId}/messages`, payload: { body: 'It is back' } })
    const first = await write()
    expect(first.json()).toMatchObject({ message: null, followUp: { number: expect.stringMatching(/^HF-/) } })
    const visit = { orgId, kind: 'form', marks: [desk.app.visitors.hashEmail(email)] } as const
    // Twice the limit: the hour of the count may end right now.
    const counted = await Promise.allSettled(Array.from({ length: 40 }, () => countVisit(desk.app, visit)))
    expect(counted.some(({ status }) => status === 'rejected')).toBe(true)
    expect((await write()).statusCode).toBe(429)
  })

  it('keep a visitor out who was blocked, and end what they have', async () => {
    const agent = await desk.as(desk.org.agentId)
    const bad = { name: 'Bad', email: 'bad@example.org' }
    const visitor = await startVisit(door, bad)
    const payload = { sessionId: visitor.sessionId, reason: 'Insults' }
    const blocked = await agent.ask({ method: 'POST', url: '/visitor-blocks', payload })
    expect(blocked.json()).toMatchObject({ email: 'bad@example.org', byAddress: false, until: null, reason: 'Insults' })
    expect((await visitor.ask({ method: 'GET', url: '/chat/session' })).json().type).toBe(
      'urn:holdfast:problem:link_invalid',
    )
    expect(await chatOf(visitor.requestId)).toMatchObject({ endedBecause: 'blocked', endedBy: desk.org.agentId })
    const again = { ...bad, email: 'BAD@example.org' }
    const chat = await knock(door, {
      method: 'POST',
      url: '/public/desks/help/chats',
      payload: { ...again, message: 'x' },
    })
    expect(chat.json()).toMatchObject({ type: 'urn:holdfast:problem:visitor_blocked', status: 403 })
    const form = { ...again, title: 'x', description: 'x' }
    expect((await knock(door, { method: 'POST', url: '/public/desks/help/requests', payload: form })).statusCode).toBe(
      403,
    )
    const listed = (await agent.ask({ method: 'GET', url: '/visitor-blocks?limit=1' })).json().items
    expect(listed).toEqual([blocked.json()])
    const url = `/visitor-blocks/${listed[0].id}`
    expect((await agent.ask({ method: 'DELETE', url })).statusCode).toBe(204)
    expect((await agent.ask({ method: 'DELETE', url })).statusCode).toBe(404)
    await startVisit(door, bad)
  })

  it('end every way in of a visitor, also into a chat that is over, and leave an account alone', async () => {
    const agent = await desk.as(desk.org.agentId)
    const email = 'Requester@example.test'
    const visitor = await startVisit(door, { name: 'Mallory', email })
    const { visitorId = '' } = (await chatOf(visitor.requestId)) ?? {}
    const { orgId, requesterId } = desk.org
    const own = await makeRequest(await desk.as(requesterId))
    const follow = (requestId: string, personId: string) =>
      desk.db.tenant(orgId, (tx) => issueLink(tx, { orgId, requestId, personId, purpose: 'follow', ttlMs: 60_000 }))
    const [mailed, customers] = [await follow(visitor.requestId, visitorId), await follow(own.id, requesterId)]
    const look = async (token: string) => (await askWith(door, token, { method: 'GET', url: '/link' })).statusCode
    expect([await look(mailed.token), await look(customers.token)]).toEqual([200, 200])
    expect((await visitor.ask({ method: 'POST', url: '/chat/session/end' })).statusCode).toBe(200)
    const payload = { sessionId: visitor.sessionId, reason: 'Threats' }
    expect((await agent.ask({ method: 'POST', url: '/visitor-blocks', payload })).statusCode).toBe(201)
    const file = { name: 'a.txt', sizeBytes: 1, contentType: 'text/plain' }
    const ways = [
      { method: 'POST', url: `/requests/${visitor.requestId}/messages`, payload: { body: 'Me again' } },
      { method: 'POST', url: `/requests/${visitor.requestId}/reopen`, payload: {} },
      { method: 'POST', url: '/files', payload: file },
      { method: 'POST', url: '/stream/tickets' },
    ] as const
    for (const token of [visitor.token ?? '', mailed.token])
      for (const way of ways) expect((await askWith(door, token, way)).statusCode, way.url).toBe(401)
    // Whose address it is has done nothing.
    expect(await look(customers.token)).toBe(200)
    const people = [visitorId, requesterId]
    const wishes = await desk.db.tenant(orgId, (tx) => loadWishes(tx, people, []))
    expect(people.map((id) => wishes.get(id)?.isBlocked)).toEqual([true, false])
    const recipients = await desk.db.tenant(orgId, async (tx) => [
      await findRecipient(tx, visitorId),
      await findRecipient(tx, requesterId),
    ])
    expect(recipients.map((person) => person?.isBlocked)).toEqual([true, false])
  })

  it('end by network address what came from there', async () => {
    const agent = await desk.as(desk.org.agentId)
    const remoteAddress = nextAddress()
    const [one, two] = [await startVisit(door, {}, { remoteAddress }), await startVisit(door, {}, { remoteAddress })]
    const other = await startVisit(door)
    const payload = { sessionId: one.sessionId, email: false, address: true, reason: 'Noise' }
    expect((await agent.ask({ method: 'POST', url: '/visitor-blocks', payload })).statusCode).toBe(201)
    const look = async ({ ask }: typeof one) => (await ask({ method: 'GET', url: '/link' })).statusCode
    expect([await look(one), await look(two), await look(other)]).toEqual([401, 401, 200])
  })

  it('give who holds a link little room for files, and say nothing of the room there is', async () => {
    const visitor = await startVisit(door)
    const { orgId } = desk.org
    const rules = (await visitor.ask({ method: 'GET', url: '/settings/files' })).json()
    expect(Object.keys(rules).toSorted()).toEqual(['allowedTypes', 'maxBytes', 'refusedTypes', 'version'])
    const announce = ({ ask }: typeof visitor, sizeBytes = 1) =>
      ask({ method: 'POST', url: '/files', payload: { name: 'a.txt', sizeBytes, contentType: 'text/plain' } })
    const codes = []
    for (let n = 0; n < 4; n++) codes.push((await announce(visitor)).statusCode)
    expect(codes.slice(0, 3)).toEqual([201, 201, 201])
    expect(codes[3]).toBeGreaterThanOrEqual(400)
    // What was begun an hour ago makes room.
    const { visitorId = '' } = (await chatOf(visitor.requestId)) ?? {}
    const early = { createdAt: new Date(Date.now() - 3_700_000) }
    await desk.db.tenant(orgId, (tx) => tx.update(files).set(early).where(eq(files.ownerId, visitorId)))
    expect((await announce(visitor)).statusCode).toBe(201)
    // All of them together have a tenth.
    const quota = { ...defaultFileRules, orgId, quotaBytes: 1_000, version: 1 }
    await desk.db.tenant(orgId, (tx) => tx.insert(fileRules).values(quota))
    try {
      expect((await announce(await startVisit(door), 90)).statusCode).toBe(201)
      expect((await announce(await startVisit(door), 20)).json().type).toBe('urn:holdfast:problem:quota_exceeded')
      const payload = { name: 'a.txt', sizeBytes: 500, contentType: 'text/plain' }
      const agent = await desk.as(desk.org.agentId)
      expect((await agent.ask({ method: 'POST', url: '/files', payload })).statusCode).toBe(201)
    } finally {
      await desk.db.tenant(orgId, (tx) => tx.delete(fileRules))
    }
  })

  it('block an address for a time', async () => {
    const agent = await desk.as(desk.org.agentId)
    const remoteAddress = nextAddress()
    const visitor = await startVisit(door, {}, { remoteAddress })
    const until = new Date(Date.now() + 3_600_000).toISOString()
    const payload = { sessionId: visitor.sessionId, email: false, address: true, reason: 'Noise', until }
    const blocked = await agent.ask({ method: 'POST', url: '/visitor-blocks', payload })
    expect(blocked.json()).toMatchObject({ email: null, byAddress: true, until })
    await expect(startVisit(door, {}, { remoteAddress })).rejects.toThrow('403')
    await startVisit(door)
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .update(visitorBlocks)
        .set({ until: new Date(Date.now() - 1_000) })
        .where(eq(visitorBlocks.id, blocked.json().id)),
    )
    await startVisit(door, {}, { remoteAddress })
  })

  it('let nobody be blocked as a visitor who signed in, nor for nothing', async () => {
    const requester = await desk.as(desk.org.requesterId)
    const chats = '/public/desks/help/chats'
    const { sessionId } = (await requester.ask({ method: 'POST', url: chats, payload: { message: 'Hi' } })).json()
    const agent = await desk.as(desk.org.agentId)
    const block = async (body: object) =>
      (await agent.ask({ method: 'POST', url: '/visitor-blocks', payload: { reason: 'x', ...body } })).json()
    expect((await block({ sessionId })).errors[0].path).toBe('/sessionId')
    const visitor = await startVisit(door)
    expect((await block({ sessionId: visitor.sessionId, email: false })).errors[0].path).toBe('/email')
    const past = '2020-01-01T00:00:00Z'
    expect((await block({ sessionId: visitor.sessionId, until: past })).errors[0].path).toBe('/until')
  })

  it('keep out a person who is blocked', async () => {
    const visitor = { name: 'Gone', email: 'gone@example.org' }
    const { requestId, token } = await startVisit(door, visitor)
    const { visitorId = '' } = (await chatOf(requestId)) ?? {}
    const admin = await desk.as(desk.org.adminId)
    expect((await admin.ask({ method: 'POST', url: `/management/people/${visitorId}/block` })).statusCode).toBeLessThan(
      300,
    )
    await expect(startVisit(door, visitor)).rejects.toThrow('visitor_blocked')
    const asked = await askWith(door, token ?? '', { method: 'GET', url: '/chat/session' })
    expect(asked.statusCode).toBe(401)
  })
})

describe('leaving', () => {
  it('ends the chat once, tells both sides, and mails the transcript if it is wanted', async () => {
    const visitor = await startVisit(door, { transcriptWanted: true })
    await accept(visitor.requestId)
    const end = () => visitor.ask({ method: 'POST', url: '/chat/session/end' })
    expect((await end()).json()).toMatchObject({ state: 'ended', endedBecause: 'visitor', place: null })
    const { endedAt } = (await end()).json()
    expect((await chatOf(visitor.requestId))?.endedAt?.toISOString()).toBe(endedAt)
    const transcripts = (await mailsOf(visitor.requestId)).filter(({ template }) => template === 'transcript')
    expect(transcripts).toMatchObject([
      { key: `transcript:${visitor.sessionId}`, payload: { sessionId: visitor.sessionId } },
    ])
    const timeline = (await visitor.ask({ method: 'GET', url: `/requests/${visitor.requestId}/timeline` })).json()
    const ends = timeline.items.filter(({ type }: { type: string }) => type === 'chat_ended')
    expect(ends).toMatchObject([{ details: { reason: 'visitor' } }])
    // The chat is over, and the request goes on.
    expect((await rowOf(visitor.requestId))?.status).toBe('in_progress')
  })

  it('sends a transcript that is wanted later, to the address of the start', async () => {
    const visitor = await startVisit(door)
    await accept(visitor.requestId)
    await visitor.ask({ method: 'POST', url: '/chat/session/end' })
    expect((await mailsOf(visitor.requestId)).filter(({ template }) => template === 'transcript')).toEqual([])
    for (let n = 0; n < 2; n++) await visitor.ask({ method: 'POST', url: '/chat/session/transcript' })
    const { visitorId = '' } = (await chatOf(visitor.requestId)) ?? {}
    const transcripts = (await mailsOf(visitor.requestId)).filter(({ template }) => template === 'transcript')
    expect(transcripts).toMatchObject([{ recipientId: visitorId, target: null }])
  })

  it('mails nothing of a chat that nobody accepted: anybody could have their words sent to anybody', async () => {
    const visitor = await startVisit(door, { transcriptWanted: true })
    await visitor.ask({ method: 'POST', url: '/chat/session/end' })
    await visitor.ask({ method: 'POST', url: '/chat/session/transcript' })
    expect((await chatOf(visitor.requestId))?.acceptedAt).toBeNull()
    expect((await mailsOf(visitor.requestId)).filter(({ template }) => template === 'transcript')).toEqual([])
  })
})
