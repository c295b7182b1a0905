import { randomUUID } from 'node:crypto'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { natsPlugin } from '../../plugins/nats.ts'
import { testConfig, until } from '../../test-helper.ts'
import { type ConnectedCaller, LivePeople } from './live-people.ts'

const requestId = randomUUID()
let orgId: string
let rita: ConnectedCaller
const replicas: Replica[] = []
let observer: NatsConnection
/** What goes over the wire about the organization's people. */
let said: { subject: string; text: string }[] = []

beforeAll(async () => {
  observer = await connect(natsAccess(testConfig().natsUrl))
  const take = (_: unknown, message: { subject: string; string(): string }) =>
    void said.push({ subject: message.subject, text: message.string() })
  observer.subscribe('holdfast.live.*.*', { callback: take })
  observer.subscribe('holdfast.live-ask.*', { callback: take })
  await observer.flush()
})
afterAll(() => observer.close())
beforeEach(() => {
  orgId = randomUUID()
  rita = { orgId, personId: randomUUID(), person: { name: 'Rita' }, link: null }
})
afterEach(async () => {
  for (const replica of replicas.splice(0)) await replica.app.close()
  said = []
})

class Replica {
  readonly people: LivePeople
  readonly app: FastifyInstance
  readonly warnings: unknown[] = []
  /** What was shown whenever the watcher was told. */
  readonly told: (string | undefined)[] = []

  private constructor(app: FastifyInstance, times: { repeatMs: number; forgetMs: number; settleMs: number }) {
    this.app = app
    const log = { warn: (...words: unknown[]) => this.warnings.push(words) } as never
    this.people = new LivePeople(app.wire, log, { replica: randomUUID(), times })
    app.addHook('onClose', async () => this.people.close())
    replicas.push(this)
  }

  static async start({ repeatMs = 100, forgetMs = 400, settleMs = 20 } = {}): Promise<Replica> {
    const app = Fastify()
    await app.register(natsPlugin, { config: testConfig() })
    const replica = new Replica(app, { repeatMs, forgetMs, settleMs })
    await app.listen({ host: '127.0.0.1', port: 0 })
    await eventually(() => app.wire.connected)
    await replica.flush()
    return replica
  }

  async flush(): Promise<void> {
    await this.app.wire.connection?.flush()
    await observer.flush()
  }

  watch(personId = rita.personId): () => void {
    return this.people.watch(orgId, personId, () => void this.told.push(this.shown()))
  }

  shown(within = requestId): string | undefined {
    return this.people.find(orgId, rita.personId, within)?.state
  }

  sees(state: string | undefined): Promise<unknown> {
    return eventually(() => this.told.length > 0 && this.told.at(-1) === state && this.shown() === state)
  }
}

const eventually = (look: () => boolean) => until(async () => look(), Boolean, 5_000)
const ofRita = () => said.filter(({ subject }) => subject === `holdfast.live.${orgId}.${rita.personId}`)
const patient = { repeatMs: 60_000, forgetMs: 600_000 }

describe('who is connected', () => {
  it('is known to who watches, on every replica: that they came, are away, and went', async () => {
    const [one, two] = [await Replica.start(patient), await Replica.start(patient)]
    one.watch()
    await one.flush()
    two.people.connected('a', rita, 'viewing')
    await one.sees('online')
    expect(one.people.find(orgId, rita.personId, requestId)).toMatchObject({
      person: { id: rita.personId, name: 'Rita' },
      elsewhere: true,
    })
    two.people.connected('a', rita, 'away')
    await one.sees('away')
    one.people.connected('b', rita, 'replying')
    await one.sees('online')
    one.people.gone('b')
    await one.sees('away')
    two.people.gone('a')
    await one.sees(undefined)
    expect(one.told).toEqual(['online', 'away', 'online', 'away', undefined])
  })

  it('is answered for who came before anybody watched', async () => {
    const [one, two] = [await Replica.start(patient), await Replica.start(patient)]
    two.people.connected('a', rita, 'viewing')
    await two.flush()
    one.watch()
    await one.sees('online')
  })

  it('costs no message while nobody watches, nor after the last one has stopped', async () => {
    const [one, two] = [await Replica.start(), await Replica.start()]
    for (let n = 0; n < 1_000; n++) two.people.connected(`s${n}`, { ...rita, personId: randomUUID() }, 'viewing')
    two.people.connected('a', rita, 'viewing')
    const { protocol } = two.app.wire.connection as unknown as { protocol: { subscriptions: { size(): number } } }
    const before = protocol.subscriptions.size()
    await new Promise((resolve) => setTimeout(resolve, 400))
    await two.flush()
    expect(said.filter(({ subject }) => subject.includes(orgId))).toEqual([])
    expect(protocol.subscriptions.size()).toBe(before)
    expect(before).toBeLessThan(5)
    const unwatch = one.watch()
    await one.sees('online')
    unwatch()
    // Whoever asked is remembered for a while, and then forgotten.
    await new Promise((resolve) => setTimeout(resolve, 600))
    await two.flush()
    const sofar = said.filter(({ subject }) => subject.includes(orgId)).length
    two.people.connected('a', rita, 'away')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await two.flush()
    expect(said.filter(({ subject }) => subject.includes(orgId))).toHaveLength(sofar)
  })

  it('is asked for together by those who begin to watch together', async () => {
    const one = await Replica.start(patient)
    for (let n = 0; n < 1_200; n++) one.watch(randomUUID())
    const asks = () => said.filter(({ subject }) => subject === `holdfast.live-ask.${orgId}`)
    const asked = () => asks().flatMap(({ text }) => JSON.parse(text).personIds as string[])
    await eventually(() => asked().length === 1_200)
    expect(asks()).toHaveLength(3)
  })

  it('of a replica that died is gone after a while, of one that lives stays', async () => {
    const [one, dead] = [await Replica.start(), await Replica.start()]
    one.watch()
    dead.people.connected('a', rita, 'viewing')
    await one.sees('online')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(one.shown()).toBe('online')
    await dead.app.wire.connection?.close()
    await one.sees(undefined)
  })

  it('of a replica that closes is gone at once', async () => {
    const [one, leaving] = [await Replica.start(patient), await Replica.start(patient)]
    one.watch()
    leaving.people.connected('a', rita, 'viewing')
    await one.sees('online')
    leaving.people.close()
    await one.sees(undefined)
  })

  it('is told a few times of somebody who comes and goes without end', async () => {
    const [one, two] = [
      await Replica.start({ ...patient, settleMs: 250 }),
      await Replica.start({ ...patient, settleMs: 250 }),
    ]
    one.watch()
    two.people.connected('a', rita, 'viewing')
    await one.sees('online')
    const before = ofRita().length
    const end = Date.now() + 1_000
    for (let n = 0; Date.now() < end; n++) {
      two.people.connected('a', rita, n % 2 === 0 ? 'away' : 'viewing')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await two.flush()
    expect(ofRita().length - before).toBeLessThanOrEqual(5)
    two.people.connected('a', rita, 'away')
    await one.sees('away')
  })

  it('by a link counts for its request alone: an address that somebody typed proves nothing elsewhere', async () => {
    const [one, two] = [await Replica.start(patient), await Replica.start(patient)]
    one.watch()
    two.people.connected('a', { ...rita, link: { requestId } }, 'viewing')
    await one.sees('online')
    expect(one.shown(randomUUID())).toBeUndefined()
    expect(two.shown(randomUUID())).toBeUndefined()
    two.people.connected('b', rita, 'away')
    await eventually(() => one.people.find(orgId, rita.personId, randomUUID())?.state === 'away')
    expect(one.shown()).toBe('online')
  })

  it('takes no harm from what nobody understands', async () => {
    const one = await Replica.start(patient)
    one.watch()
    await one.flush()
    const texts = ['nonsense', 'null', '{"replica":"x","kind":"connected","connected":[null]}', '{"kind":"ask"}']
    for (const text of texts) observer.publish(`holdfast.live.${orgId}.${rita.personId}`, text)
    for (const text of ['nonsense', '{"replica":"x"}']) observer.publish(`holdfast.live-ask.${orgId}`, text)
    await eventually(() => one.warnings.length === 6)
    expect(one.shown()).toBeUndefined()
  })
})
