import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StreamRefused } from './stream-client.ts'
import { nobodyListens, requestId, ScriptedPage, topic } from './testing/scripted-page.ts'
import { eventually } from './testing/scripted-server.ts'

let page: ScriptedPage
beforeEach(async () => {
  page = await ScriptedPage.open()
})
afterEach(() => page.close())

describe('the connection', () => {
  it('asks for a ticket before each try, and says where it stands', async () => {
    let tickets = 0
    page.connect({ getTicket: async () => `t&${++tickets}` })
    const statuses: string[] = []
    page.client.onStatus(({ code }) => statuses.push(code))
    const first = await page.online()
    expect(first.url).toBe('/api/v1/stream?ticket=t%261')
    expect(page.client.person).toEqual({ id: 'me', name: 'Me' })
    expect(await page.cutOff(first)).toEqual({ code: 'waiting', retryAt: page.clock.now() + 550 })
    page.clock.advance(549)
    expect(page.server.sockets).toHaveLength(1)
    page.clock.advance(1)
    expect((await page.online(2)).url).toBe('/api/v1/stream?ticket=t%262')
    expect(statuses).toEqual(['connecting', 'online', 'waiting', 'connecting', 'online'])
  })

  it('gives up when there is no ticket to be had, and tries again when it merely failed', async () => {
    const answers = [new Error('the network is down'), new StreamRefused()]
    page.connect({ getTicket: () => Promise.reject(answers.shift()) })
    await eventually('waiting', () => page.client.status.code === 'waiting')
    // The pause of a client that has never been greeted.
    page.clock.advance(1_750)
    await eventually('ended', () => page.client.status.code === 'ended')
    expect(page.client.status).toEqual({ code: 'ended', reason: 'not_signed_in' })
    expect(page.clock.waiting).toBe(0)
  })

  it.each(['session_ended', 'not_allowed'] as const)('is not tried again after %s', async (reason) => {
    page.connect()
    const visit = await page.online()
    visit.say({ type: 'bye', reason, retry: null })
    await eventually('ended', () => page.client.status.code === 'ended')
    expect(page.client.status).toEqual({ code: 'ended', reason })
    expect(page.clock.waiting).toBe(0)
    page.clock.advance(600_000)
    expect(page.server.sockets).toHaveLength(1)
  })

  it('comes back when the server asks it to, after a pause from the range that it names', async () => {
    page.connect()
    const visit = await page.online()
    visit.say({ type: 'bye', reason: 'going_away', retry: { minMs: 2_000, maxMs: 6_000 } })
    const { retryAt } = await eventually('waiting', () => page.client.status.code === 'waiting' && page.client.status)
    expect(retryAt - page.clock.now()).toBe(4_000)
  })

  it('waits longer with each failure, and shortly again after a connection that held', async () => {
    page.connect()
    const pauses: number[] = []
    for (const visits of [1, 2, 3]) {
      const { retryAt } = await page.cutOff(await page.online(visits))
      pauses.push(retryAt - page.clock.now())
      page.clock.advance(retryAt - page.clock.now())
    }
    expect(pauses).toEqual([550, 1_050, 2_050])
    const visit = await page.online(4)
    page.clock.advance(10_000)
    const { retryAt } = await page.cutOff(visit)
    expect(retryAt - page.clock.now()).toBe(550)
  })

  it('is given up when the server is silent, and kept while it speaks', async () => {
    page.connect()
    const visit = await page.online(1, { pingMs: 20_000 })
    page.clock.advance(20_000)
    await visit.hears('ping')
    let inbox = 0
    page.client.subscribe({ kind: 'notifications' }, { onInbox: (unread) => (inbox = unread) })
    const { id: sub } = await visit.hears('subscribe')
    visit.say({ type: 'inbox', sub, unread: 3 })
    await eventually('inbox', () => inbox === 3)
    page.clock.advance(30_000)
    expect(page.client.status.code).toBe('online')
    page.clock.advance(10_000)
    expect(page.client.status.code).toBe('waiting')
    await eventually('closed', () => visit.socket.readyState === visit.socket.CLOSED)
  })

  it('does not answer a ping, so that nothing is answered for ever', async () => {
    page.connect()
    const visit = await page.online()
    page.follow()
    for (let n = 0; n < 3; n++) visit.say({ type: 'ping' })
    visit.say({ type: 'pong' })
    page.client.subscribe(topic, {})
    await visit.hears('subscribe', 2)
    expect(visit.heard.map(({ type }) => type)).toEqual(['subscribe', 'subscribe'])
  })

  it('is tried again when a server never greets', async () => {
    page.connect()
    await page.server.visit(1)
    page.clock.advance(15_000)
    expect(page.client.status.code).toBe('waiting')
  })

  it('waits for the network, comes back with it, and now and then tries all the same', async () => {
    page.connect()
    const first = await page.online()
    page.isOffline = true
    page.networkChanged()
    expect(page.client.status).toEqual({ code: 'offline' })
    await eventually('closed', () => first.socket.readyState === first.socket.CLOSED)
    page.clock.advance(29_999)
    expect(page.server.sockets).toHaveLength(1)
    page.clock.advance(1)
    const second = await page.online(2)
    page.networkChanged()
    expect(page.client.status.code).toBe('offline')
    page.isOffline = false
    page.networkChanged()
    expect(page.client.status).toEqual({ code: 'waiting', retryAt: page.clock.now() + 50 })
    page.clock.advance(50)
    await page.online(3)
    expect(second.socket.readyState).not.toBe(second.socket.OPEN)
  })

  it('is tried at once on demand', async () => {
    page.connect()
    await page.cutOff(await page.online())
    page.client.retryNow()
    await page.online(2)
    page.client.retryNow()
    expect(page.client.status.code).toBe('online')
    expect(page.server.sockets).toHaveLength(2)
  })

  it('leaves nothing behind when it is closed', async () => {
    page.connect()
    const { seen } = page.follow()
    const visit = await page.online()
    const { id } = await visit.hears('subscribe')
    visit.say({ type: 'typing', sub: id, requestId, person: { id: 'a', name: 'A' }, internal: false, expiresMs: 6_000 })
    page.client.close()
    expect(page.client.status).toEqual({ code: 'ended', reason: 'closed' })
    await eventually('closed', () => visit.socket.readyState === visit.socket.CLOSED)
    expect(page.clock.waiting).toBe(0)
    expect(page.networkChanged).toBe(nobodyListens)
    expect(seen).toEqual([])
  })
})
