import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drawPause } from './backoff.ts'
import {
  createStreamClient,
  type Presence,
  type StreamClient,
  type StreamClientOptions,
  StreamRefused,
} from './stream-client.ts'
import { ManualClock } from './testing/manual-clock.ts'
import { eventually, ScriptedServer } from './testing/scripted-server.ts'

const requestId = '01900000-0000-7000-8000-000000000001'
const topic = { kind: 'request', requestId } as const
const messageId = (n: number) => `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`

let server: ScriptedServer
let clock: ManualClock
let client: StreamClient
let offline = false
const nobodyListens = () => {}
let networkChanged = nobodyListens
const network = {
  isOffline: () => offline,
  listen(onChange: () => void) {
    networkChanged = onChange
    return () => {
      networkChanged = nobodyListens
    }
  },
}

beforeEach(async () => {
  server = await ScriptedServer.listen()
  clock = new ManualClock()
  offline = false
})
afterEach(async () => {
  client.close()
  await server.close()
})

function connect(options: Partial<StreamClientOptions> = {}): StreamClient {
  client = createStreamClient({ url: server.url, clock, network, random: () => 0.5, ...options })
  return client
}

async function online(visits = 1, hello: { pingMs?: number } = {}) {
  const visit = await server.visit(visits)
  visit.greet(hello)
  await eventually('online', () => client.status.code === 'online')
  return visit
}

/** Ends the socket from the server's side and waits until the client has noticed. */
async function cutOff(visit: Awaited<ReturnType<typeof online>>) {
  visit.socket.terminate()
  return eventually('waiting', () => client.status.code === 'waiting' && client.status)
}

const eventAt = (sub: string, position: number, id = `event-${position}`, authorId?: string) => ({
  type: 'event',
  sub,
  position,
  requestId,
  event: { id },
  message: authorId ? { author: { id: authorId } } : null,
})

/** Follows the request and keeps the places that were told. */
function follow() {
  const seen: number[] = []
  const calls: string[] = []
  const stop = client.subscribe(topic, {
    onSubscribed: ({ cursor }) => calls.push(`subscribed ${cursor}`),
    onEvent: ({ position }) => seen.push(position),
    onReload: () => calls.push('reload'),
    onEnded: ({ title }) => calls.push(`ended ${title}`),
  })
  return { seen, calls, stop }
}

describe('what happened', () => {
  it('comes once and in order, over a lost connection', async () => {
    connect()
    const { seen, calls } = follow()
    const first = await online()
    const { id, ...said } = await first.hears('subscribe')
    expect(said).toEqual({ type: 'subscribe', topic })
    first.say({ type: 'subscribed', sub: id, cursor: 10 })
    for (const position of [10, 11, 12, 12, 11, 13]) first.say(eventAt(id, position))
    await eventually('13', () => seen.includes(13))
    expect(seen).toEqual([11, 12, 13])

    await cutOff(first)
    clock.advance(1_000)
    const second = await online(2)
    expect(await second.hears('subscribe')).toMatchObject({ id, topic, after: 13 })
    second.say({ type: 'subscribed', sub: id, cursor: 16 })
    for (const position of [13, 14, 16]) second.say(eventAt(id, position))
    await eventually('16', () => seen.includes(16))
    expect(seen).toEqual([11, 12, 13, 14, 16])
    expect(calls).toEqual(['subscribed 10', 'subscribed 16'])
  })

  it('may be two things at one place, such as two notifications of one event', async () => {
    connect()
    const told: string[] = []
    client.subscribe({ kind: 'notifications' }, { onNotification: (frame) => told.push(frame.notification.id) })
    const visit = await online()
    const { id: sub } = await visit.hears('subscribe')
    visit.say({ type: 'subscribed', sub, cursor: 10 })
    const notify = (position: number, id: string) =>
      visit.say({ type: 'notification', sub, position, notification: { id }, unread: 1, browser: false })
    notify(10, 'before')
    notify(11, 'a')
    notify(11, 'b')
    notify(11, 'a')
    notify(12, 'c')
    await eventually('c', () => told.includes('c'))
    expect(told).toEqual(['a', 'b', 'c'])
  })

  it('is told from a place that was kept', async () => {
    connect()
    client.subscribe({ kind: 'queue' }, {}, { after: 5 })
    const visit = await online()
    expect(await visit.hears('subscribe')).toMatchObject({ topic: { kind: 'queue' }, after: 5 })
  })

  it('goes on from the cursor of a reload', async () => {
    connect()
    const { seen, calls } = follow()
    const visit = await online()
    const { id } = await visit.hears('subscribe')
    visit.say({ type: 'subscribed', sub: id, cursor: 10 })
    visit.say({ type: 'reload', sub: id, cursor: 500 })
    visit.say(eventAt(id, 499))
    visit.say(eventAt(id, 501))
    await eventually('501', () => seen.includes(501))
    expect(seen).toEqual([501])
    expect(calls).toEqual(['subscribed 10', 'reload'])
    await cutOff(visit)
    clock.advance(1_000)
    expect(await (await online(2)).hears('subscribe')).toMatchObject({ after: 501 })
  })

  it('goes on from where a ping says that everything was said, but for what is not followed yet, and inboxes', async () => {
    connect()
    const { seen } = follow()
    const visit = await online()
    const { id } = await visit.hears('subscribe')
    visit.say({ type: 'subscribed', sub: id, cursor: 10 })
    visit.say(eventAt(id, 11))
    await eventually('11', () => seen.includes(11))
    client.subscribe({ kind: 'queue' }, {}, { after: 5 })
    client.subscribe({ kind: 'notifications' }, {}, { after: 7 })
    const { id: inbox } = await visit.hears('subscribe', 3)
    visit.say({ type: 'subscribed', sub: inbox, cursor: 8 })
    visit.say({ type: 'ping', cursor: 400 })
    visit.say(eventAt(id, 401))
    await eventually('401', () => seen.includes(401))
    await cutOff(visit)
    clock.advance(1_000)
    const again = await online(2)
    const asked = [await again.hears('subscribe'), await again.hears('subscribe', 2), await again.hears('subscribe', 3)]
    expect(asked.map(({ after }) => after)).toEqual([401, 5, 7])
  })

  it('ends for one subscription alone, and is not asked for again', async () => {
    connect()
    const ended = follow()
    const other = follow()
    const visit = await online()
    const [first, second] = [await visit.hears('subscribe'), await visit.hears('subscribe', 2)]
    visit.say({ type: 'ended', sub: first.id, problem: { title: 'Not found' } })
    visit.say(eventAt(first.id, 11))
    visit.say(eventAt(second.id, 11))
    await eventually('11', () => other.seen.includes(11))
    expect(ended).toMatchObject({ seen: [], calls: ['ended Not found'] })
    await cutOff(visit)
    clock.advance(1_000)
    const again = await online(2)
    await again.hears('subscribe')
    client.retryNow()
    expect(again.heard.filter(({ type }) => type === 'subscribe')).toMatchObject([{ id: second.id }])
  })

  it('is not heard any more after unsubscribing', async () => {
    connect()
    const { seen, stop } = follow()
    const other = follow()
    const visit = await online()
    const { id } = await visit.hears('subscribe')
    stop()
    expect(await visit.hears('unsubscribe')).toEqual({ type: 'unsubscribe', id })
    visit.say(eventAt(id, 11))
    visit.say(eventAt((await visit.hears('subscribe', 2)).id, 11))
    await eventually('11', () => other.seen.includes(11))
    expect(seen).toEqual([])
  })

  it('is read past frames that nobody knows yet, and what is no frame', async () => {
    connect()
    const { seen } = follow()
    const visit = await online()
    const { id } = await visit.hears('subscribe')
    visit.say({ type: 'confetti', sub: id })
    for (const text of ['nonsense', 'null', '[]', '7', '{"sub":1}']) visit.socket.send(text)
    visit.socket.send(Buffer.from([1, 2, 3]))
    visit.say(eventAt(id, 11))
    await eventually('11', () => seen.includes(11))
    expect(client.status).toEqual({ code: 'online' })
  })
})

describe('the connection', () => {
  it('asks for a ticket before each try, and says where it stands', async () => {
    let tickets = 0
    connect({ getTicket: async () => `t&${++tickets}` })
    const statuses: string[] = []
    client.onStatus(({ code }) => statuses.push(code))
    const first = await online()
    expect(first.url).toBe('/api/v1/stream?ticket=t%261')
    expect(client.person).toEqual({ id: 'me', name: 'Me' })
    expect(await cutOff(first)).toEqual({ code: 'waiting', retryAt: clock.now() + 550 })
    clock.advance(549)
    expect(server.sockets).toHaveLength(1)
    clock.advance(1)
    expect((await online(2)).url).toBe('/api/v1/stream?ticket=t%262')
    expect(statuses).toEqual(['connecting', 'online', 'waiting', 'connecting', 'online'])
  })

  it('gives up when there is no ticket to be had, and tries again when it merely failed', async () => {
    const answers = [new Error('the network is down'), new StreamRefused()]
    connect({ getTicket: () => Promise.reject(answers.shift()) })
    await eventually('waiting', () => client.status.code === 'waiting')
    // The pause of a client that has never been greeted.
    clock.advance(1_750)
    await eventually('ended', () => client.status.code === 'ended')
    expect(client.status).toEqual({ code: 'ended', reason: 'not_signed_in' })
    expect(clock.waiting).toBe(0)
  })

  it.each(['session_ended', 'not_allowed'] as const)('is not tried again after %s', async (reason) => {
    connect()
    const visit = await online()
    visit.say({ type: 'bye', reason, retry: null })
    await eventually('ended', () => client.status.code === 'ended')
    expect(client.status).toEqual({ code: 'ended', reason })
    expect(clock.waiting).toBe(0)
    clock.advance(600_000)
    expect(server.sockets).toHaveLength(1)
  })

  it('comes back when the server asks it to, after a pause from the range that it names', async () => {
    connect()
    const visit = await online()
    visit.say({ type: 'bye', reason: 'going_away', retry: { minMs: 2_000, maxMs: 6_000 } })
    const { retryAt } = await eventually('waiting', () => client.status.code === 'waiting' && client.status)
    expect(retryAt - clock.now()).toBe(4_000)
  })

  it('waits longer with each failure, and shortly again after a connection that held', async () => {
    connect()
    const pauses: number[] = []
    for (const visits of [1, 2, 3]) {
      const { retryAt } = await cutOff(await online(visits))
      pauses.push(retryAt - clock.now())
      clock.advance(retryAt - clock.now())
    }
    expect(pauses).toEqual([550, 1_050, 2_050])
    const visit = await online(4)
    clock.advance(10_000)
    const { retryAt } = await cutOff(visit)
    expect(retryAt - clock.now()).toBe(550)
  })

  it('is given up when the server is silent, and kept while it speaks', async () => {
    connect()
    const visit = await online(1, { pingMs: 20_000 })
    clock.advance(20_000)
    await visit.hears('ping')
    let inbox = 0
    client.subscribe({ kind: 'notifications' }, { onInbox: (unread) => (inbox = unread) })
    const { id: sub } = await visit.hears('subscribe')
    visit.say({ type: 'inbox', sub, unread: 3 })
    await eventually('inbox', () => inbox === 3)
    clock.advance(30_000)
    expect(client.status.code).toBe('online')
    clock.advance(10_000)
    expect(client.status.code).toBe('waiting')
    await eventually('closed', () => visit.socket.readyState === visit.socket.CLOSED)
  })

  it('does not answer a ping, so that nothing is answered for ever', async () => {
    connect()
    const visit = await online()
    follow()
    for (let n = 0; n < 3; n++) visit.say({ type: 'ping' })
    visit.say({ type: 'pong' })
    client.subscribe(topic, {})
    await visit.hears('subscribe', 2)
    expect(visit.heard.map(({ type }) => type)).toEqual(['subscribe', 'subscribe'])
  })

  it('is tried again when a server never greets', async () => {
    connect()
    await server.visit(1)
    clock.advance(15_000)
    expect(client.status.code).toBe('waiting')
  })

  it('waits for the network, comes back with it, and now and then tries all the same', async () => {
    connect()
    const first = await online()
    offline = true
    networkChanged()
    expect(client.status).toEqual({ code: 'offline' })
    await eventually('closed', () => first.socket.readyState === first.socket.CLOSED)
    clock.advance(29_999)
    expect(server.sockets).toHaveLength(1)
    clock.advance(1)
    const second = await online(2)
    networkChanged()
    expect(client.status.code).toBe('offline')
    offline = false
    networkChanged()
    expect(client.status).toEqual({ code: 'waiting', retryAt: clock.now() + 50 })
    clock.advance(50)
    await online(3)
    expect(second.socket.readyState).not.toBe(second.socket.OPEN)
  })

  it('is tried at once on demand', async () => {
    connect()
    await cutOff(await online())
    client.retryNow()
    await online(2)
    client.retryNow()
    expect(client.status.code).toBe('online')
    expect(server.sockets).toHaveLength(2)
  })

  it('leaves nothing behind when it is closed', async () => {
    connect()
    const { seen } = follow()
    const visit = await online()
    const { id } = await visit.hears('subscribe')
    visit.say({ type: 'typing', sub: id, requestId, person: { id: 'a', name: 'A' }, internal: false, expiresMs: 6_000 })
    client.close()
    expect(client.status).toEqual({ code: 'ended', reason: 'closed' })
    await eventually('closed', () => visit.socket.readyState === visit.socket.CLOSED)
    expect(clock.waiting).toBe(0)
    expect(networkChanged).toBe(nobodyListens)
    expect(seen).toEqual([])
  })
})

describe('pauses', () => {
  const retry = { minMs: 500, maxMs: 4_000 }
  it('are drawn from all of a range that doubles up to half a minute', () => {
    for (const [failures, longest] of [
      [0, 4_000],
      [1, 8_000],
      [3, 30_000],
      [1_000, 30_000],
    ] as const) {
      expect(drawPause(retry, failures, 0)).toBe(500)
      expect(drawPause(retry, failures, 1)).toBe(longest)
    }
    expect(drawPause({ minMs: 60_000, maxMs: 90_000 }, 5, 1)).toBe(90_000)
  })
})

describe('what is true now', () => {
  async function watch() {
    connect()
    const typists: string[][] = []
    const presence: { present: string[]; joined: string[]; left: string[] }[] = []
    const names = (list: readonly { person: { name: string } }[]) => list.map(({ person }) => person.name)
    client.subscribe(topic, {
      onTyping: (list) => typists.push(names(list)),
      onPresence: ({ present, joined, left }) =>
        presence.push({ present: names(present), joined: names(joined), left: names(left) }),
    })
    const visit = await online()
    const { id: sub } = await visit.hears('subscribe')
    visit.say({ type: 'subscribed', sub, cursor: 10 })
    return { visit, sub, typists, presence }
  }
  const named = (name: string) => ({ id: name, name })
  const typing = (sub: string, name: string) => ({
    type: 'typing',
    sub,
    requestId,
    person: named(name),
    internal: false,
    expiresMs: 6_000,
  })

  it('is who types, until six seconds after the last sign, or the message itself', async () => {
    const { visit, sub, typists } = await watch()
    visit.say(typing(sub, 'Dana'))
    visit.say(typing(sub, 'Dana'))
    visit.say(typing(sub, 'Ali'))
    await eventually('two', () => typists.length === 2)
    visit.say(eventAt(sub, 11, 'e', 'Ali'))
    await eventually('three', () => typists.length === 3)
    clock.advance(5_999)
    expect(typists).toEqual([['Dana'], ['Dana', 'Ali'], ['Dana']])
    clock.advance(1)
    expect(typists.at(-1)).toEqual([])
    visit.say(typing(sub, 'Dana'))
    await eventually('Dana', () => typists.at(-1)?.length === 1)
    await cutOff(visit)
    expect(typists.at(-1)).toEqual([])
  })

  it('goes on with each sign of typing', async () => {
    const { visit, sub, typists } = await watch()
    visit.say(typing(sub, 'Dana'))
    await eventually('Dana', () => typists.length === 1)
    clock.advance(4_000)
    visit.say(typing(sub, 'Dana'))
    visit.say(typing(sub, 'Ali'))
    await eventually('Ali', () => typists.length === 2)
    clock.advance(5_999)
    expect(typists).toEqual([['Dana'], ['Dana', 'Ali']])
    clock.advance(1)
    expect(typists.at(-1)).toEqual([])
  })

  it('is who is there, with who came and who went', async () => {
    const { visit, sub, presence } = await watch()
    const show = (...names: string[]) => {
      const present = names.map((name) => ({ person: named(name), state: 'viewing', since: '' }))
      visit.say({ type: 'presence', sub, requestId, present })
    }
    show('Dana')
    show('Dana', 'Ali')
    show('Ali')
    await eventually('three', () => presence.length === 3)
    expect(presence).toEqual([
      { present: ['Dana'], joined: ['Dana'], left: [] },
      { present: ['Dana', 'Ali'], joined: ['Ali'], left: [] },
      { present: ['Ali'], joined: [], left: ['Dana'] },
    ])
  })

  it('is told: typing once in three seconds, and not later when there is no connection', async () => {
    connect()
    client.typing(requestId)
    const visit = await online()
    for (let n = 0; n < 30; n++) {
      client.typing(requestId, { internal: true })
      clock.advance(100)
    }
    client.typing(requestId)
    await visit.hears('typing', 2)
    expect(visit.heard).toEqual([
      { type: 'typing', requestId, internal: true },
      { type: 'typing', requestId, internal: false },
    ])
  })

  it('is who is connected but looks at something else, who neither comes nor goes by that', async () => {
    connect()
    const heard: Presence[] = []
    client.subscribe(topic, { onPresence: (presence) => heard.push(presence) })
    const visit = await online()
    const { id: sub } = await visit.hears('subscribe')
    const rita = { person: named('Rita'), since: '' }
    const show = (...present: object[]) => visit.say({ type: 'presence', sub, requestId, present })
    show({ ...rita, state: 'online', elsewhere: true })
    show({ ...rita, state: 'away', elsewhere: true })
    show({ ...rita, state: 'viewing' })
    show({ ...rita, state: 'online' })
    show({ ...rita, state: 'online', elsewhere: true })
    show()
    await eventually('six', () => heard.length === 6)
    const names = (list: readonly { person: { name: string } }[]) => list.map(({ person }) => person.name).join()
    const told = heard.map((one) => [one.present, one.elsewhere, one.joined, one.left].map(names))
    expect(told).toEqual([
      ['', 'Rita', '', ''],
      ['', 'Rita', '', ''],
      ['Rita', '', 'Rita', ''],
      ['Rita', '', '', ''],
      ['', 'Rita', '', 'Rita'],
      ['', '', '', ''],
    ])
    expect(heard.map(({ elsewhere }) => elsewhere[0]?.state)).toEqual([
      'online',
      'away',
      undefined,
      undefined,
      'online',
      undefined,
    ])
  })

  it('is told: presence once, and again to a new server', async () => {
    connect()
    client.presence(requestId)
    const first = await online()
    client.presence(requestId, 'viewing')
    client.presence(requestId, 'replying')
    await first.hears('presence', 2)
    await cutOff(first)
    clock.advance(1_000)
    const second = await online(2)
    await second.hears('presence')
    expect(first.heard.map((frame) => 'state' in frame && frame.state)).toEqual(['viewing', 'replying'])
    expect(second.heard).toEqual([{ type: 'presence', requestId, state: 'replying' }])
  })
})

describe('receipts', () => {
  it('are told later, the newest of each request alone', async () => {
    connect()
    for (const n of [1, 3, 2]) client.read(requestId, messageId(n))
    client.read(messageId(50), messageId(51))
    client.received(requestId, messageId(4))
    const visit = await online()
    await visit.hears('received')
    expect(visit.heard).toEqual([
      { type: 'read', requestId, messageId: messageId(3) },
      { type: 'read', requestId: messageId(50), messageId: messageId(51) },
      { type: 'received', requestId, messageId: messageId(4) },
    ])
  })

  it('are told at most once a second, and never backwards', async () => {
    connect()
    const visit = await online()
    for (const n of [1, 2, 3]) client.read(requestId, messageId(n))
    await visit.hears('read')
    clock.advance(1_000)
    client.read(requestId, messageId(2))
    expect((await visit.hears('read', 2)).messageId).toBe(messageId(3))
    expect(visit.heard).toHaveLength(2)
  })

  it('are told again when the connection was lost just after', async () => {
    connect()
    const first = await online()
    client.read(requestId, messageId(1))
    await first.hears('read')
    await cutOff(first)
    clock.advance(1_000)
    expect((await (await online(2)).hears('read')).messageId).toBe(messageId(1))
  })

  it('are kept for twenty requests at most', async () => {
    connect()
    for (let n = 100; n < 300; n++) client.read(`${requestId.slice(0, -3)}${n}`, messageId(1))
    const visit = await online()
    await visit.hears('read', 20)
    client.typing(requestId)
    await visit.hears('typing')
    expect(visit.heard.filter(({ type }) => type === 'read')).toHaveLength(20)
    expect(visit.heard[0]).toMatchObject({ requestId: `${requestId.slice(0, -3)}280` })
  })
})

describe('a refusal', () => {
  it('is told to the page', async () => {
    const problems: string[] = []
    connect({ onProblem: ({ title }) => problems.push(title) })
    const visit = await online()
    visit.say({ type: 'error', problem: { title: 'You may not do this' } })
    await eventually('problem', () => problems.length === 1)
    expect(problems).toEqual(['You may not do this'])
    expect(client.status.code).toBe('online')
  })
})
