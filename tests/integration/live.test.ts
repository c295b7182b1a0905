/** Agents and a requester on two replicas, with the client that portal, desktop and widget use. */
import { buildApp } from '@holdfast/api/app.ts'
import type { App } from '@holdfast/api/app-type.ts'
import '@holdfast/api/plugins/nats.ts'
import { type Asker, makeRequest, openDesk, type TestDesk, testConfig } from '@holdfast/api/test-helper.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { createStreamClient, type Presence, type StreamClient } from '@holdfast/stream-client/stream-client.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { until } from '../support/until.ts'

let desk: TestDesk
let replicas: [App, App]
let agent: Asker
let other: Asker
let requester: Asker
let requestId: string
const pages: Page[] = []

beforeAll(async () => {
  desk = await openDesk()
  replicas = [desk.app, await buildApp(testConfig())]
  for (const app of replicas) await app.listen({ host: '127.0.0.1', port: 0 })
  for (const app of replicas) await until('NATS', () => app.wire.connected || undefined)
  agent = await desk.as(desk.org.agentId)
  other = await desk.as(desk.org.otherAgentId)
  requester = await desk.as(desk.org.requesterId)
})
afterAll(async () => {
  await replicas[1].close()
  await desk.close()
})
beforeEach(async () => {
  requestId = (await makeRequest(requester)).id
})
afterEach(() => {
  for (const page of pages.splice(0)) page.client.close()
})

/** A page that shows the request. */
class Page {
  readonly client: StreamClient
  readonly typists: string[][] = []
  readonly presence: Presence[] = []
  readonly reads: ReadMark[] = []
  readonly texts: string[] = []
  subscribed = 0
  #isOffline = false
  #networkChanged = () => {}

  private constructor(asker: Asker, app: App) {
    const { port } = app.server.address() as { port: number }
    this.client = createStreamClient({
      url: `ws://127.0.0.1:${port}/api/v1/stream`,
      getTicket: async () => (await asker.ask({ method: 'POST', url: '/stream/tickets' })).json().ticket,
      network: {
        isOffline: () => this.#isOffline,
        listen: (onChange) => {
          this.#networkChanged = onChange
          return () => {}
        },
      },
    })
    const topic = { kind: 'request', requestId } as const
    this.client.subscribe(topic, {
      onSubscribed: ({ reads }) => {
        this.subscribed += 1
        this.reads.push(...reads)
      },
      onEvent: ({ message }) => void (message && this.texts.push(message.body)),
      onTyping: (list) => this.typists.push(list.map(({ person }) => person.name)),
      onPresence: (presence) => this.presence.push(presence),
      onRead: (mark) => this.reads.push(mark),
    })
    pages.push(this)
  }

  static async open(asker: Asker, app: App): Promise<Page> {
    const page = new Page(asker, app)
    await until('subscribed', () => page.subscribed || undefined)
    return page
  }

  /** Into a tunnel, and out of it. */
  set offline(isOffline: boolean) {
    this.#isOffline = isOffline
    this.#networkChanged()
  }

  /** Waits until exactly these are shown, as `name state`. */
  shows(...people: string[]): Promise<true> {
    return until(`presence of ${people.join()}`, () => {
      const shown = this.presence.at(-1)?.present.map(({ person, state }) => `${person.name} ${state}`) ?? []
      return shown.join() === people.join() || undefined
    })
  }

  says(name: string): Promise<true> {
    return until(`${name} types`, () => this.typists.at(-1)?.includes(name) || undefined)
  }
}

const post = async (asker: Asker, body: string): Promise<string> => {
  const answer = await asker.ask({ method: 'POST', url: `/requests/${requestId}/messages`, payload: { body } })
  expect(answer.statusCode).toBe(201)
  return answer.json().message.id
}

describe('a request that is open on two replicas', () => {
  it('shows agents who else is there and replies, and a requester nobody', async () => {
    const dana = await Page.open(agent, replicas[0])
    const ali = await Page.open(other, replicas[1])
    const rita = await Page.open(requester, replicas[1])
    dana.client.presence(requestId)
    await ali.shows('Agent 1 viewing')
    expect(ali.presence.at(-1)?.joined).toMatchObject([{ person: { name: 'Agent 1' } }])
    rita.client.presence(requestId)
    await dana.shows('Requester viewing')
    ali.client.presence(requestId)
    dana.client.presence(requestId, 'replying')
    await ali.shows('Agent 1 replying', 'Requester viewing')
    await dana.shows('Requester viewing', 'Agent 2 viewing')
    const late = await Page.open(other, replicas[0])
    await late.shows('Agent 1 replying', 'Requester viewing')
    dana.client.close()
    await ali.shows('Requester viewing')
    expect(ali.presence.at(-1)?.left).toMatchObject([{ person: { name: 'Agent 1' } }])
    expect(rita.presence.flatMap(({ present }) => present)).toEqual([])
  })

  it('shows agents who takes part and is connected to any replica, and a requester nobody', async () => {
    const dana = await Page.open(agent, replicas[0])
    const elsewhere = () =>
      dana.presence
        .at(-1)
        ?.elsewhere.map(({ person, state }) => `${person.name} ${state}`)
        .join()
    const shows = (people: string) => until(`elsewhere ${people}`, () => elsewhere() === people || undefined)
    const other = { id: (await makeRequest(requester)).id }
    const rita = await Page.open(requester, replicas[1])
    await shows('Requester online')
    rita.client.presence(other.id, 'replying')
    rita.client.presence(null, 'away')
    await shows('Requester away')
    rita.client.presence(other.id)
    await shows('Requester online')
    rita.client.presence(requestId)
    await dana.shows('Requester viewing')
    expect(dana.presence.at(-1)?.joined).toHaveLength(1)
    rita.client.presence(other.id)
    await shows('Requester online')
    expect(dana.presence.at(-1)).toMatchObject({ present: [], left: [{ person: { name: 'Requester' } }] })
    const late = await Page.open(agent, replicas[0])
    await until('at once', () => late.presence.some((one) => one.elsewhere.length === 1) || undefined)
    rita.offline = true
    await shows('')
    rita.offline = false
    await shows('Requester online')
    const url = `/requests/${requestId}/assign`
    const ali = await desk.as(desk.org.otherAgentId)
    const page = await Page.open(ali, replicas[1])
    const assigned = await agent.ask({ method: 'POST', url, payload: { personId: desk.org.otherAgentId } })
    expect(assigned.statusCode, assigned.body).toBeLessThan(300)
    await until('the assignee', () => elsewhere()?.includes('Agent 2 online') || undefined)
    page.client.close()
    await shows('Requester online')
    expect(rita.presence.flatMap((one) => [...one.present, ...one.elsewhere])).toEqual([])
  })

  it('tells who types to those who may know', async () => {
    const dana = await Page.open(agent, replicas[0])
    const ali = await Page.open(other, replicas[1])
    const rita = await Page.open(requester, replicas[1])
    rita.client.typing(requestId)
    await Promise.all([dana.says('Requester'), ali.says('Requester')])
    dana.client.typing(requestId, { internal: true })
    await ali.says('Agent 1')
    ali.client.typing(requestId)
    await rita.says('Agent 2')
    expect(rita.typists).toEqual([['Agent 2']])
    await post(other, 'Try again')
    await until('it was sent', () => rita.typists.at(-1)?.length === 0 || undefined)
    expect(rita.texts).toEqual(['Try again'])
    expect(dana.typists.flat()).not.toContain('Agent 1')
  })

  it('tells how far the others have read, also what was read in a tunnel', async () => {
    const dana = await Page.open(agent, replicas[0])
    const rita = await Page.open(requester, replicas[1])
    const first = await post(agent, 'Is it still on fire?')
    await until('it came', () => rita.texts[0])
    rita.client.received(requestId, first)
    await until('delivered', () => dana.reads.find(({ deliveredId, readId }) => deliveredId === first && !readId))
    rita.client.read(requestId, first)
    await until('read', () => dana.reads.find(({ readId }) => readId === first))
    rita.offline = true
    expect(rita.client.status).toEqual({ code: 'offline' })
    const second = await post(agent, 'Hello?')
    rita.client.read(requestId, second)
    rita.offline = false
    await until('read later', () => dana.reads.find(({ readId }) => readId === second))
    const marks = await requester.ask({ method: 'GET', url: `/requests/${requestId}/reads` })
    expect(marks.json().items).toMatchObject([{ person: { name: 'Requester' }, readId: second }])
  })

  it('gives who was in a tunnel what they missed, once and in order', async () => {
    const rita = await Page.open(requester, replicas[1])
    await post(agent, '1')
    await until('1', () => rita.texts[0])
    rita.offline = true
    for (const text of ['2', '3', '4']) await post(agent, text)
    rita.offline = false
    await post(agent, '5')
    await until('5', () => rita.texts.includes('5') || undefined)
    expect(rita.texts).toEqual(['1', '2', '3', '4', '5'])
    expect(rita.subscribed).toBe(2)
  })
})
