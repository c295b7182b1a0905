import { randomUUID } from 'node:crypto'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { plainAsker } from '@holdfast/contracts/people/rights.ts'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { natsPlugin } from '../../plugins/nats.ts'
import { testConfig, until } from '../../test-helper.ts'
import { Live, type LivePerson, type LiveTimes } from './live.ts'
import { type LiveItem, visibleTo } from './live-item.ts'

const orgId = randomUUID()
const person = (name: string, role: Role = 'technician'): LivePerson => ({
  orgId,
  ...plainAsker(randomUUID(), role),
  person: { name },
})
const dana = person('Dana')
const ali = person('Ali')
const rita = person('Rita', 'requester')
/** What takes seconds in service takes a fraction of one here. */
const times: LiveTimes = { repeatMs: 100, forgetMs: 400, settleMs: 20, typingEveryMs: 300 }

let requestId: string
const replicas: Replica[] = []
beforeEach(() => {
  requestId = randomUUID()
})
afterEach(async () => {
  for (const replica of replicas.splice(0)) await replica.end()
})

/** As much of the API as lives here: NATS and what is told over it. */
class Replica {
  readonly live: Live
  readonly app: FastifyInstance
  readonly warnings: unknown[] = []

  private constructor(app: FastifyInstance, options: Partial<LiveTimes>) {
    this.app = app
    const warn = (...said: unknown[]) => this.warnings.push(said)
    this.live = new Live(app.wire, { warn } as never, { ...times, ...options })
    app.addHook('onClose', async () => this.live.close())
    replicas.push(this)
  }

  static async prepare(options: Partial<LiveTimes> = {}): Promise<Replica> {
    const app = Fastify()
    await app.register(natsPlugin, { config: testConfig() })
    return new Replica(app, options)
  }

  static async start(options: Partial<LiveTimes> = {}): Promise<Replica> {
    const replica = await Replica.prepare(options)
    await replica.listen()
    return replica
  }

  async listen(): Promise<void> {
    await this.app.listen({ host: '127.0.0.1', port: 0 })
    await eventually(() => this.app.wire.connected)
  }

  /** All that was said has been heard by the server. */
  async flush(): Promise<void> {
    await this.app.wire.connection?.flush()
  }

  /** Watches the request and keeps everything that is told. */
  watch(): { items: LiveItem[]; unwatch: () => void } {
    const items: LiveItem[] = []
    return { items, unwatch: this.live.watch(orgId, requestId, (item) => void items.push(item)) }
  }

  shown(): string[] {
    return this.live.listPresent(orgId, requestId).map(({ person: { name }, state }) => `${name} ${state}`)
  }

  async sees(...people: string[]): Promise<void> {
    await until(
      async () => this.shown(),
      (shown) => shown.join() === people.join(),
      5_000,
    )
  }

  async end(): Promise<void> {
    await this.app.close()
  }
}

const typists = (items: LiveItem[]) => items.flatMap((item) => (item.kind === 'typing' ? [item.person.name] : []))
const eventually = (look: () => boolean) => until(async () => look(), Boolean, 5_000)

describe('typing', () => {
  it('reaches every replica, once in its time for each person however often it is said', async () => {
    const [one, two] = [await Replica.start(), await Replica.start()]
    const [here, there] = [one.watch(), two.watch()]
    await two.flush()
    const begun = Date.now()
    let told = 0
    while (Date.now() - begun < 1_000) {
      one.live.typing(dana, requestId, false)
      if (told++ === 0) one.live.typing(ali, requestId, false)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await eventually(() => typists(there.items).length === typists(here.items).length)
    expect(told).toBeGreaterThan(40)
    // At 0, 300, 600 and 900 ms.
    const count = typists(here.items).filter((name) => name === 'Dana').length
    expect(count).toBeGreaterThanOrEqual(3)
    expect(count).toBeLessThanOrEqual(4)
    expect(typists(here.items).filter((name) => name === 'Ali')).toHaveLength(1)
    expect(here.items[0]).toMatchObject({ kind: 'typing', requestId, internal: false, expiresMs: 6_000 })
  })

  it('of one person on two replicas is still told once', async () => {
    const [one, two] = [await Replica.start(), await Replica.start()]
    const [here, there] = [one.watch(), two.watch()]
    await Promise.all([one.flush(), two.flush()])
    one.live.typing(dana, requestId, false)
    await eventually(() => typists(there.items).length === 1)
    two.live.typing(dana, requestId, false)
    two.live.typing(ali, requestId, false)
    await eventually(() => typists(here.items).includes('Ali'))
    expect(typists(here.items)).toEqual(['Dana', 'Ali'])
    expect(typists(there.items)).toEqual(['Dana', 'Ali'])
  })

  it('that comes a little early is told at its time, not dropped', async () => {
    const one = await Replica.prepare()
    const { items } = one.watch()
    one.live.typing(dana, requestId, false)
    await new Promise((resolve) => setTimeout(resolve, 285))
    one.live.typing(dana, requestId, false)
    await eventually(() => typists(items).length === 2)
  })

  it('of a note is taken from nobody who may not read notes', async () => {
    const one = await Replica.prepare()
    const { items } = one.watch()
    one.live.typing(rita, requestId, true)
    one.live.typing(dana, requestId, true)
    expect(typists(items)).toEqual(['Dana'])
  })
})

describe('presence', () => {
  it('is told to all who watch, on every replica: who came, what they do, who went', async () => {
    const [one, two] = [await Replica.start(), await Replica.start()]
    const { items } = one.watch()
    two.watch()
    two.live.present('socket-1', dana, requestId, 'viewing')
    await one.sees('Dana viewing')
    two.live.present('socket-1', dana, requestId, 'replying')
    one.live.present('socket-2', ali, requestId, 'viewing')
    await Promise.all([one, two].map((replica) => replica.sees('Dana replying', 'Ali viewing')))
    two.live.gone('socket-1')
    await Promise.all([one, two].map((replica) => replica.sees('Ali viewing')))
    const told = () => items.flatMap((item) => (item.kind === 'presence' ? [item.present] : []))
    const names = () => told().map((present) => present.map(({ person: { name } }) => name).join())
    await eventually(() => names().at(-1) === 'Ali')
    expect(told().at(-1)).toMatchObject([{ person: { id: ali.personId, name: 'Ali' }, state: 'viewing' }])
  })

  it('is asked for by a replica that begins to watch', async () => {
    const one = await Replica.start({ repeatMs: 60_000, forgetMs: 600_000 })
    one.live.present('socket-1', dana, requestId, 'viewing')
    await one.flush()
    const two = await Replica.start({ repeatMs: 60_000, forgetMs: 600_000 })
    const { items } = two.watch()
    await two.sees('Dana viewing')
    await eventually(() => items.some((item) => item.kind === 'presence' && item.present.length === 1))
  })

  it('shows a person with several sockets once, as the most active of them says', async () => {
    const [one, two] = [await Replica.start(), await Replica.start()]
    one.watch()
    one.live.present('a', dana, requestId, 'away')
    await one.sees('Dana away')
    const [{ since } = { since: '' }] = one.live.listPresent(orgId, requestId)
    two.live.present('b', dana, requestId, 'replying')
    await one.sees('Dana replying')
    one.live.present('c', dana, requestId, 'viewing')
    two.live.gone('b')
    await one.sees('Dana viewing')
    expect(one.live.listPresent(orgId, requestId)).toMatchObject([{ since }])
    one.live.gone('c')
    await one.sees('Dana away')
    one.live.gone('a')
    await one.sees()
  })

  it('follows a socket from request to request, and ends with it', async () => {
    const one = await Replica.prepare()
    one.live.present('a', dana, requestId, 'viewing')
    const other = randomUUID()
    one.live.present('a', dana, other, 'viewing')
    expect(one.shown()).toEqual([])
    expect(one.live.listPresent(orgId, other)).toHaveLength(1)
    one.live.present('a', dana, null, 'away')
    expect(one.live.listPresent(orgId, other)).toEqual([])
    one.live.gone('a')
    one.live.gone('never there')
  })

  it('of a replica that died is gone after a while, of one that lives stays', async () => {
    const [one, dead] = [await Replica.start(), await Replica.start()]
    const alive = await Replica.start()
    one.watch()
    dead.live.present('a', dana, requestId, 'viewing')
    await one.sees('Dana viewing')
    alive.live.present('b', ali, requestId, 'viewing')
    await one.sees('Dana viewing', 'Ali viewing')
    // Its process is gone without a word.
    await dead.app.wire.connection?.close()
    await one.sees('Ali viewing')
    await new Promise((resolve) => setTimeout(resolve, times.forgetMs * 2))
    expect(one.shown()).toEqual(['Ali viewing'])
  })

  it('of a replica that closes is gone at once', async () => {
    const patient = { repeatMs: 60_000, forgetMs: 600_000 }
    const [one, leaving] = [await Replica.start(patient), await Replica.start(patient)]
    one.watch()
    leaving.live.present('a', dana, requestId, 'viewing')
    await one.sees('Dana viewing')
    leaving.live.close()
    await one.sees()
  })

  it('comes back after NATS was away', async () => {
    const patient = { repeatMs: 60_000, forgetMs: 600_000 }
    const [one, two] = [await Replica.start(patient), await Replica.start(patient)]
    one.watch()
    two.live.present('a', dana, requestId, 'viewing')
    await one.sees('Dana viewing')
    const away = eventually(() => !one.app.wire.connected)
    await one.app.wire.connection?.reconnect()
    await away
    two.live.present('a', dana, requestId, 'replying')
    one.live.present('b', ali, requestId, 'viewing')
    await two.flush()
    await Promise.all([one, two].map((replica) => replica.sees('Dana replying', 'Ali viewing')))
  })

  it('begins before NATS is there', async () => {
    const patient = { repeatMs: 60_000, forgetMs: 600_000 }
    const one = await Replica.prepare(patient)
    one.live.present('a', dana, requestId, 'viewing')
    const { items } = one.watch()
    one.live.typing(ali, requestId, false)
    await one.sees('Dana viewing')
    expect(typists(items)).toEqual(['Ali'])
    const two = await Replica.start(patient)
    two.watch()
    await one.listen()
    await two.sees('Dana viewing')
  })

  it('of a thousand who come together is told a few times, not a thousand', async () => {
    const one = await Replica.prepare()
    const { items } = one.watch()
    for (let n = 0; n < 1_000; n++) one.live.present(`s${n}`, person(`P${n}`), requestId, 'viewing')
    await eventually(() => items.length > 0)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(items.length).toBeLessThan(10)
    expect(items.at(-1)).toMatchObject({ present: { length: 50 } })
  })
})

describe('watching', () => {
  let observer: NatsConnection
  beforeAll(async () => {
    observer = await connect(natsAccess(testConfig().natsUrl))
  })
  afterAll(() => observer.close())

  it('ends for one watcher alone, and on the wire with the last', async () => {
    const one = await Replica.start()
    const subscriptions = () => one.app.wire.connection?.stats().inMsgs ?? 0
    const [first, second] = [one.watch(), one.watch()]
    const said = JSON.stringify({
      replica: 'another',
      kind: 'item',
      item: { kind: 'read', requestId, mark: {}, publicMark: null },
    })
    const say = async () => {
      await one.flush()
      observer.publish(`holdfast.live.${orgId}.${requestId}`, said)
      await observer.flush()
      await one.flush()
    }
    await say()
    await eventually(() => first.items.length === 1 && second.items.length === 1)
    first.unwatch()
    first.unwatch()
    await say()
    await eventually(() => second.items.length === 2)
    second.unwatch()
    const before = subscriptions()
    await say()
    expect(subscriptions()).toBe(before)
    expect([first.items.length, second.items.length]).toEqual([1, 2])
  })

  it('takes no harm from what nobody understands', async () => {
    const one = await Replica.start()
    const { items } = one.watch()
    await one.flush()
    for (const text of ['nonsense', 'null', '{"replica":"x","kind":"here","people":[null]}', '{"kind":"ask"}']) {
      observer.publish(`holdfast.live.${orgId}.${requestId}`, text)
    }
    await eventually(() => one.warnings.length === 4)
    one.live.typing(dana, requestId, false)
    expect(typists(items)).toEqual(['Dana'])
  })
})

describe('what a watcher may see', () => {
  const mark = {
    person: { id: dana.personId, name: 'Dana' },
    deliveredId: 'm2',
    deliveredAt: null,
    readId: 'm2',
    readAt: null,
  }
  const present = [
    { person: { id: dana.personId, name: 'Dana' }, state: 'replying' as const, since: '' },
    { person: { id: ali.personId, name: 'Ali' }, state: 'viewing' as const, since: '' },
  ]
  const typing = (internal: boolean): LiveItem => ({
    kind: 'typing',
    requestId: 'r',
    person: { id: dana.personId, name: 'Dana' },
    internal,
    expiresMs: 6_000,
  })

  it('is everything for an agent but the own typing and presence', () => {
    expect(visibleTo(ali, typing(true))).toMatchObject({ type: 'typing', internal: true, expiresMs: 6_000 })
    expect(visibleTo(dana, typing(false))).toBeNull()
    expect(visibleTo(ali, { kind: 'presence', requestId: 'r', present })).toEqual({
      type: 'presence',
      requestId: 'r',
      present: [present[0]],
    })
    expect(visibleTo(ali, { kind: 'read', requestId: 'r', mark, publicMark: null })).toMatchObject({ mark })
  })

  it('is for a requester who writes to them and how far they read, but no note and nobody who looks on', () => {
    expect(visibleTo(rita, typing(false))).toMatchObject({ type: 'typing', person: { name: 'Dana' } })
    expect(visibleTo(rita, typing(true))).toBeNull()
    expect(visibleTo(rita, { kind: 'presence', requestId: 'r', present })).toBeNull()
    expect(visibleTo(rita, { kind: 'read', requestId: 'r', mark, publicMark: null })).toBeNull()
    const publicMark = { ...mark, readId: 'm1' }
    expect(visibleTo(rita, { kind: 'read', requestId: 'r', mark, publicMark })).toEqual({
      type: 'read',
      requestId: 'r',
      mark: publicMark,
    })
  })
})
