import { randomUUID } from 'node:crypto'
import type { ServerFrame } from '@holdfast/contracts/stream/protocol.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk } from '../test-helper.ts'
import type { StreamTestClient } from './stream-test-client.ts'
import { follow, StreamTestDesk } from './stream-test-desk.ts'

let replica: StreamTestDesk
let desk: TestDesk
let requester: Asker
let agent: Asker

beforeAll(async () => {
  replica = await StreamTestDesk.open({ gatherMs: 50, subscriptions: 3 })
  ;({ desk, requester, agent } = replica)
})
afterAll(() => replica.close())

const greeted = (asker: Asker) => replica.greeted({ asker })

async function following(asker: Asker, requestId: string, after?: number): Promise<StreamTestClient> {
  const client = await greeted(asker)
  await follow(client, requestId, after)
  return client
}

const write = async (asker: Asker, requestId: string, body: string, kind: 'messages' | 'notes' = 'messages') => {
  const answer = await asker.ask({ method: 'POST', url: `/requests/${requestId}/${kind}`, payload: { body } })
  expect(answer.statusCode, answer.body).toBe(201)
}

const bodiesOf = (client: StreamTestClient, sub = 'r') =>
  client.of('event', sub).flatMap(({ message }) => (message ? [message.body] : []))

describe('opening a socket', () => {
  it('greets whoever comes with the cookie of a page of ours', async () => {
    const hello = await (await greeted(requester)).first('hello')
    expect(hello).toMatchObject({ version: 1, person: { id: desk.org.requesterId }, pingMs: 25_000 })
    expect(hello.cursor).toBeGreaterThanOrEqual(0)
  })

  it.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['no origin at all', { origin: '' }],
    ['an opaque origin', { origin: 'null' }],
  ])('refuses a cookie from %s', async (_, headers) => {
    const client = replica.open({ headers: { cookie: requester.cookie, ...headers } })
    await client.until(() => client.refused !== null, 'refusal')
    expect(client.refused?.status).toBe(403)
    expect(client.refused?.body).toContain('cross_site')
  })

  it('refuses who is not signed in, and who is signed in elsewhere', async () => {
    const nobody = replica.open({ headers: { origin: `http://${desk.org.slug}.localhost:3000` } })
    await nobody.until(() => nobody.refused !== null, 'refusal')
    expect(nobody.refused?.status).toBe(401)
    const host = 'nobody-has-this.localhost:3000'
    const elsewhere = replica.open({ headers: { cookie: requester.cookie, host, origin: `http://${host}` } })
    await elsewhere.until(() => elsewhere.refused !== null, 'refusal')
    expect(elsewhere.refused?.status).toBe(401)
  })

  it('takes a ticket once', async () => {
    const answer = await requester.ask({ method: 'POST', url: '/stream/tickets' })
    expect(answer.statusCode).toBe(201)
    const { ticket } = answer.json() as { ticket: string }
    const query = `?ticket=${ticket}`
    const first = replica.open({ query, headers: { origin: 'https://where-the-widget-is.example' } })
    expect((await first.first('hello')).person.id).toBe(desk.org.requesterId)
    const second = replica.open({ query })
    await second.until(() => second.refused !== null, 'refusal')
    expect(second.refused?.status).toBe(401)
    const changed = replica.open({ query: `?ticket=${ticket.slice(0, -4)}AAAA` })
    await changed.until(() => changed.refused !== null, 'refusal')
    expect(changed.refused?.status).toBe(401)
  })

  it('says to whoever asks by HTTP what it is', async () => {
    const answer = await requester.ask({ method: 'GET', url: '/stream' })
    expect(answer.statusCode).toBe(400)
  })
})

describe('what a client says', () => {
  const problems = (client: StreamTestClient) => client.of('error').map(({ problem }) => problem)

  it('is refused with the path of what is wrong, and the socket lives', async () => {
    const client = await greeted(requester)
    const bad: [string, string | undefined][] = [
      ['{"type":"subscribe","id":"x","topic":{"kind":"request","requestId":"no"}}', '/topic/requestId'],
      ['{"type":"subscribe","topic":{"kind":"queue"}}', '/id'],
      ['{"type":"sing"}', '/type'],
      ['{"type":"ping","more":1}', '/more'],
      ['{', undefined],
      ['[]', undefined],
    ]
    for (const [text] of bad) client.ws.send(text)
    await client.until(() => problems(client).length === bad.length, 'errors')
    expect(problems(client).map(({ errors }) => errors?.[0]?.path)).toEqual(bad.map(([, path]) => path))
    client.say({ type: 'ping' })
    await client.first('pong')
  })

  it('ends the socket when it is too much', async () => {
    const client = await greeted(requester)
    for (let count = 0; count < 200; count += 1) client.say({ type: 'ping' })
    expect((await client.first('bye')).reason).toBe('too_many_frames')
    await client.until(() => client.closed !== null, 'close')
    const large = await greeted(requester)
    large.ws.send('x'.repeat(70_000))
    expect((await large.first('bye')).reason).toBe('frame_too_large')
    const larger = await greeted(requester)
    larger.ws.send('x'.repeat(500_000))
    await larger.until(() => larger.closed !== null, 'close')
  })

  it('is limited in what it follows', async () => {
    const requestIds = [await makeRequest(requester), await makeRequest(requester)].map(({ id }) => id)
    const [one = '', other = ''] = requestIds
    const client = await greeted(agent)
    client.say({ type: 'subscribe', id: 'q', topic: { kind: 'queue' } })
    client.say({ type: 'subscribe', id: 'n', topic: { kind: 'notifications' } })
    client.say({ type: 'subscribe', id: 'one', topic: { kind: 'request', requestId: one } })
    client.say({ type: 'subscribe', id: 'other', topic: { kind: 'request', requestId: other } })
    await client.until(() => client.of('error').length > 0, 'error')
    expect(problems(client)[0]?.type).toBe('urn:holdfast:problem:too_many_requests')
    client.say({ type: 'unsubscribe', id: 'n' })
    client.say({ type: 'subscribe', id: 'one', topic: { kind: 'request', requestId: other } })
    client.say({ type: 'subscribe', id: 'again', topic: { kind: 'queue' } })
    client.say({ type: 'subscribe', id: 'other', topic: { kind: 'request', requestId: other } })
    await client.first('subscribed', 'other')
    expect(problems(client).slice(1)).toMatchObject([
      { type: 'urn:holdfast:problem:conflict', errors: [{ path: '/id' }] },
      { type: 'urn:holdfast:problem:conflict', errors: [{ path: '/topic' }] },
    ])
    expect(client.of('subscribed', 'again')).toEqual([])
  })

  it('may be said again: it begins anew from the place that is said', async () => {
    const { id } = await makeRequest(requester)
    const client = await following(agent, id)
    const { cursor } = await client.first('subscribed', 'r')
    await write(requester, id, 'once')
    await client.until(() => bodiesOf(client).length === 1, 'message')
    client.say({ type: 'subscribe', id: 'r', topic: { kind: 'request', requestId: id }, after: cursor })
    await client.until(() => bodiesOf(client).length === 2, 'the same message again')
    expect(client.of('subscribed', 'r')).toHaveLength(2)
    await write(requester, id, 'twice')
    await client.until(() => bodiesOf(client).length === 3, 'message')
    expect(bodiesOf(client)).toEqual(['once', 'once', 'twice'])
    expect(problems(client)).toEqual([])
  })
})

describe('a request', () => {
  it('is followed by both sides, each with what they may see', async () => {
    const { id } = await makeRequest(requester)
    const [theirs, ours] = [await following(requester, id), await following(agent, id)]
    await write(requester, id, 'It is on fire')
    await write(agent, id, 'Call the fire brigade', 'notes')
    await write(agent, id, 'Somebody is on the way')
    await ours.until(() => bodiesOf(ours).length === 3, 'messages')
    await theirs.until(() => bodiesOf(theirs).length === 2, 'messages')
    expect(bodiesOf(ours)).toEqual(['It is on fire', 'Call the fire brigade', 'Somebody is on the way'])
    expect(bodiesOf(theirs)).toEqual(['It is on fire', 'Somebody is on the way'])
    expect(JSON.stringify(theirs.frames)).not.toContain('fire brigade')
    expect(theirs.of('event', 'r').filter(({ event }) => event.internal)).toEqual([])
    expect(ours.of('event', 'r').filter(({ event }) => event.internal)).not.toEqual([])
    const [event] = theirs.of('event', 'r').filter(({ message }) => message)
    expect(event).toMatchObject({
      requestId: id,
      event: { type: 'message_posted', message: { body: 'It is on fire' } },
      message: { byRequester: true, internal: false },
    })
  })

  it('gives who comes back what was missed, once and in order', async () => {
    const { id } = await makeRequest(requester)
    const first = await following(agent, id)
    await write(requester, id, 'one')
    await first.until(() => bodiesOf(first).length === 1, 'message')
    const cursor = first.of('event', 'r').at(-1)?.position ?? 0
    first.cut()
    for (const body of ['two', 'three', 'four']) await write(requester, id, body)
    const writing = (async () => {
      for (let n = 0; n < 20; n += 1) await write(requester, id, `live ${n}`)
    })()
    const again = await following(agent, id, cursor)
    await writing
    await again.until(() => bodiesOf(again).at(-1) === 'live 19', 'last message')
    expect(bodiesOf(again)).toEqual(['two', 'three', 'four', ...Array.from({ length: 20 }, (_, n) => `live ${n}`)])
    const places = again.of('event', 'r').map(({ position }) => position)
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
  })

  it('with a message too long for a frame is read anew once, and goes on', async () => {
    const { id } = await makeRequest(requester)
    const [ours, theirs] = [await following(agent, id), await following(requester, id)]
    const { cursor } = await ours.first('subscribed', 'r')
    const reloads = (client: StreamTestClient) => client.of('reload', 'r')
    await write(requester, id, '火'.repeat(50_000))
    for (const client of [ours, theirs]) {
      await client.first('reload', 'r')
      await write(agent, id, 'short')
      await client.until(() => bodiesOf(client).includes('short'), 'short message')
      expect(reloads(client)).toHaveLength(1)
      expect(bodiesOf(client).filter((body) => body !== 'short')).toEqual([])
    }
    await write(requester, id, '火'.repeat(50_000))
    await ours.until(() => reloads(ours).length === 2, 'second reload')
    // Who missed several of them reads the page once, and comes back behind them.
    const late = await following(agent, id, cursor)
    const { cursor: upTo } = await late.first('reload', 'r')
    await write(agent, id, 'after')
    await late.until(() => bodiesOf(late).includes('after'), 'message after the reload')
    expect(reloads(late)).toHaveLength(1)
    expect(bodiesOf(late)).toEqual(['after'])
    const again = await following(agent, id, upTo)
    await again.until(() => bodiesOf(again).includes('after'), 'what came after the reload')
    expect(reloads(again)).toEqual([])
  })

  it('is to be read anew by who missed too much, or knows places that nobody has given', async () => {
    const { id } = await makeRequest(requester)
    const ahead = await following(agent, id, 9_000_000_000)
    expect((await ahead.first('reload', 'r')).cursor).toBeLessThan(9_000_000_000)
    await write(requester, id, 'after the reload')
    await ahead.until(() => bodiesOf(ahead).length === 1, 'message')
  })

  it('does not exist for others', async () => {
    const { id } = await makeRequest(agent, { requesterId: desk.org.supervisorId })
    const client = await greeted(requester)
    for (const requestId of [id, randomUUID()]) {
      client.say({ type: 'subscribe', id: requestId, topic: { kind: 'request', requestId } })
      const { problem } = await client.first('ended', requestId)
      expect(problem.type).toBe('urn:holdfast:problem:not_found')
    }
    const stranger = await openDesk()
    const outsider = await replica.greeted({ asker: await stranger.as(stranger.org.agentId) }, stranger.org)
    outsider.say({ type: 'subscribe', id: 'x', topic: { kind: 'request', requestId: id } })
    await outsider.first('ended', 'x')
    await stranger.close()
  })
})

describe('a queue', () => {
  const changesOf = (client: StreamTestClient, requestId: string) =>
    client.of('change', 'q').filter((frame) => frame.requestId === requestId)

  it('tells agents of everything and requesters of their own, without notes', async () => {
    const [ours, theirs] = [await greeted(agent), await greeted(requester)]
    for (const client of [ours, theirs]) {
      client.say({ type: 'subscribe', id: 'q', topic: { kind: 'queue' } })
      await client.first('subscribed', 'q')
    }
    const own = await makeRequest(requester)
    const other = await makeRequest(agent, { requesterId: desk.org.supervisorId })
    await ours.until(() => changesOf(ours, own.id).length > 0 && changesOf(ours, other.id).length > 0, 'changes')
    await theirs.until(() => changesOf(theirs, own.id).length > 0, 'change')
    await write(agent, own.id, 'Only for us', 'notes')
    await ours.until(() => changesOf(ours, own.id).some(({ event }) => event === 'note_added'), 'note')
    await write(agent, own.id, 'For both')
    // What comes in one go is told of once, by its last event: the message, or the reply that it is.
    const isReply = ({ event }: { event: string }) => event === 'message_posted' || event === 'agent_replied'
    await theirs.until(() => changesOf(theirs, own.id).some(isReply), 'message')
    await ours.until(() => changesOf(ours, own.id).some(isReply), 'message')
    expect(changesOf(theirs, own.id).map(({ event }) => event)).not.toContain('note_added')
    expect(changesOf(theirs, other.id)).toEqual([])
    expect(changesOf(ours, own.id).at(-1)?.request).toMatchObject({ id: own.id, slaState: expect.any(String) })
    expect(changesOf(theirs, own.id).at(-1)?.request).toMatchObject({ id: own.id, slaState: null })
  })

  it('tells who comes back of each request once', async () => {
    const { id } = await makeRequest(requester)
    const hello = await (await greeted(agent)).first('hello')
    for (const body of ['one', 'two', 'three']) await write(requester, id, body)
    const client = await greeted(agent)
    client.say({ type: 'subscribe', id: 'q', topic: { kind: 'queue' }, after: hello.cursor })
    await client.until(() => changesOf(client, id).length > 0, 'change')
    const places = client.of('change', 'q').map(({ position }) => position)
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
  })
})

describe('rights', () => {
  it('end a socket when its session ends', async () => {
    const other = await desk.as(desk.org.requesterId)
    const client = await greeted(other)
    expect((await other.ask({ method: 'POST', url: '/auth/sign-out' })).statusCode).toBe(204)
    expect((await client.first('bye')).reason).toBe('session_ended')
    await client.until(() => client.closed !== null, 'close')
  })

  it('end the sockets of who is blocked', async () => {
    const admin = await desk.as(desk.org.adminId)
    const client = await greeted(await desk.as(desk.org.otherAgentId))
    const url = `/management/people/${desk.org.otherAgentId}/block`
    expect((await admin.ask({ method: 'POST', url })).statusCode).toBe(200)
    expect((await client.first('bye')).reason).toBe('session_ended')
  })
})

describe('a replica that remembers little', () => {
  it('reads what was missed from PostgreSQL, and lets idle clients go on from where it is', async () => {
    const small = await StreamTestDesk.open({ remembered: 4, preload: 1, pingMs: 500, missedEvents: 16 })
    const { agent: asker } = small
    const { id } = await makeRequest(asker)
    const come = async (after: number) => {
      const client = await small.greeted({ asker })
      client.say({ type: 'subscribe', id: 'r', topic: { kind: 'request', requestId: id }, after })
      client.say({ type: 'subscribe', id: 'q', topic: { kind: 'queue' }, after })
      await client.first('subscribed', 'r')
      return client
    }
    const first = await come(0)
    await first.until(() => first.of('event', 'r').length > 0, 'event')
    const { cursor } = await first.first('subscribed', 'r')
    for (let n = 0; n < 6; n += 1) await write(asker, id, `m ${n}`)
    await first.until(() => bodiesOf(first).length === 6, 'messages')
    await first.until(() => first.of('ping').some((ping) => (ping.cursor ?? 0) > cursor), 'place in a ping')
    expect(first.of('ping').at(-1)?.cursor).toBe(small.desk.app.happenings.position)
    const again = await come(cursor)
    await again.until(() => bodiesOf(again).length === 6, 'what was missed')
    expect(bodiesOf(again)).toEqual(bodiesOf(first))
    await again.first('reload', 'q')
    for (let n = 6; n < 12; n += 1) await write(asker, id, `m ${n}`)
    await first.until(() => bodiesOf(first).length === 12, 'messages')
    const late = await come(cursor)
    await late.first('reload', 'r')
    expect(bodiesOf(late)).toEqual([])
    await small.close()
  })
})

it('says goodbye when the replica ends', async () => {
  const ending = await StreamTestDesk.open()
  const client = await ending.greeted({ asker: ending.agent })
  const began = Date.now()
  await ending.desk.close()
  const bye: ServerFrame = await client.first('bye')
  expect(bye).toMatchObject({ reason: 'going_away', retry: { minMs: expect.any(Number) } })
  expect(Date.now() - began).toBeLessThan(5_000)
})
