/** Two replicas of the API, on servers that are broken under them: nothing lost, nothing twice, in order. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {} from '@holdfast/api/plugins/metrics.ts'
import type { StreamTestClient } from '@holdfast/api/stream/stream-test-client.ts'
import { follow as followRequest, listen, openSocket } from '@holdfast/api/stream/stream-test-desk.ts'
import { type Asker, openDesk, type TestDesk, testConfig } from '@holdfast/api/test-helper.ts'
import { Database } from '@holdfast/db/database.ts'
import { migrate } from '@holdfast/db/migrate.ts'
import { connectGateway } from '@holdfast/gateway/request-gateway.ts'
import { type Stack, startStack } from '@holdfast/stack/index.ts'
import { createOwnProcess } from '@holdfast/stack/own-processes.ts'
import type { ManagedProcess } from '@holdfast/stack/processes.ts'
import { startRelay } from '@holdfast/workers/relay/relay.ts'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

let stack: Stack
let dataDir: string
/** One replica in this process, one that can be killed. */
let desk: TestDesk
let here: number
let other: ManagedProcess
let requester: Asker
let agent: Asker
const undo: (() => Promise<unknown>)[] = []
const clients: StreamTestClient[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-stream-'))
  undo.push(() => rm(dataDir, { recursive: true, force: true }))
  stack = await startStack({ dataDir, ports: 'free', only: ['postgres', 'nats'] })
  undo.push(() => stack.stop())
  await migrate(stack.urls.databaseOwnerUrl)
  const relayDb = new Database(stack.urls.relayDatabaseUrl, { max: 4 })
  const gateway = connectGateway({ address: stack.urls.temporalAddress, payloadKeys: [] })
  const log = pino({ level: 'silent' })
  const relay = startRelay({ db: relayDb, gateway, log, natsUrl: stack.urls.natsUrl })
  undo.push(async () => {
    await relay.stop()
    await Promise.all([relayDb.close(), gateway.close()])
  })
  const { databaseUrl, natsUrl } = stack.urls
  desk = await openDesk(
    {},
    { databaseUrl, natsUrl, stream: { gatherMs: 50, slowBytes: 500_000, tooSlowBytes: 1_000_000 } },
  )
  undo.push(() => desk.close())
  here = await listen(desk.app)
  const { masterKey, publicUrl } = testConfig()
  other = createOwnProcess(stack, 'api', { HOLDFAST_MASTER_KEY: masterKey, PUBLIC_URL: publicUrl, LOG_LEVEL: 'warn' })
  undo.push(() => other.stop())
  await other.start()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
}, 120_000)

afterEach(() => {
  for (const client of clients.splice(0)) client.cut()
})

afterAll(async () => {
  for (const one of undo.reverse()) await one()
})

const there = () => stack.ports.api

function open(port: number, asker: Asker, org = desk.org): StreamTestClient {
  const client = openSocket(port, org, { asker })
  clients.push(client)
  return client
}

async function follow(port: number, asker: Asker, requestId: string, after?: number): Promise<StreamTestClient> {
  const client = open(port, asker)
  await client.first('hello')
  await followRequest(client, requestId, after)
  return client
}

/** A request that was taken in; nobody works on it here. */
async function takeIn(): Promise<string> {
  const answer = await requester.ask({ method: 'POST', url: '/requests', payload: { title: 'Smoke' } })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id
}

async function write(asker: Asker, requestId: string, body: string, port?: number): Promise<void> {
  const url = `/requests/${requestId}/messages`
  if (port === undefined) {
    const answer = await asker.ask({ method: 'POST', url, payload: { body } })
    expect(answer.statusCode, answer.body).toBe(201)
    return
  }
  const headers = { cookie: asker.cookie, 'content-type': 'application/json' }
  const target = `http://127.0.0.1:${port}/api/v1${url}`
  const answer = await fetch(target, { method: 'POST', headers, body: JSON.stringify({ body }) })
  expect(answer.status, await answer.text()).toBe(201)
}

const bodiesOf = (...followed: StreamTestClient[]) =>
  followed.flatMap((client) => client.of('event', 'r').flatMap(({ message }) => (message ? [message.body] : [])))
const named = (word: string, count: number) => Array.from({ length: count }, (_, n) => `${word} ${n}`)
const cursorOf = (client: StreamTestClient) =>
  client.of('event', 'r').at(-1)?.position ?? client.of('subscribed', 'r')[0]?.cursor ?? 0

it('brings what is written at one replica to the sockets of the other', async () => {
  const id = await takeIn()
  const [theirs, ours] = [await follow(there(), requester, id), await follow(here, agent, id)]
  await write(agent, id, 'from here')
  await theirs.until(() => bodiesOf(theirs).length === 1, 'message from here')
  await write(requester, id, 'from there', there())
  await ours.until(() => bodiesOf(ours).length === 2, 'message from there')
  expect(bodiesOf(theirs)).toEqual(['from here', 'from there'])
  expect(bodiesOf(ours)).toEqual(['from here', 'from there'])
})

it('loses nothing when a replica is killed and its clients come back at another', async () => {
  const id = await takeIn()
  const client = await follow(there(), requester, id)
  const writing = (async () => {
    for (const body of named('m', 60)) await write(agent, id, body)
  })()
  await client.until(() => bodiesOf(client).length >= 10, 'some messages')
  await other.kill('SIGKILL')
  await client.until(() => client.closed !== null, 'end of the socket')
  const again = await follow(here, requester, id, cursorOf(client))
  await writing
  await again.until(() => bodiesOf(again).at(-1) === 'm 59', 'last message')
  expect(bodiesOf(client, again)).toEqual(named('m', 60))
  await other.start()
}, 60_000)

it('goes on without NATS, and after it', async () => {
  const id = await takeIn()
  const [theirs, ours] = [await follow(there(), requester, id), await follow(here, agent, id)]
  const all = [...named('before', 5), ...named('without', 20), ...named('after', 5)]
  for (const body of all.slice(0, 5)) await write(agent, id, body)
  const { nats } = stack.processes
  if (!nats) throw new Error('no NATS')
  await nats.kill('SIGKILL')
  for (const body of all.slice(5, 25)) await write(agent, id, body)
  for (const client of [theirs, ours]) await client.until(() => bodiesOf(client).length === 25, 'messages without NATS')
  await nats.restart()
  for (const body of all.slice(25)) await write(agent, id, body)
  for (const client of [theirs, ours]) {
    await client.until(() => bodiesOf(client).length === 30, 'messages after NATS')
    expect(bodiesOf(client)).toEqual(all)
  }
}, 60_000)

it('goes on after PostgreSQL', async () => {
  const id = await takeIn()
  const [theirs, ours] = [await follow(there(), requester, id), await follow(here, agent, id)]
  const late = open(here, agent)
  await late.first('hello')
  await write(agent, id, 'before')
  const { postgres } = stack.processes
  if (!postgres) throw new Error('no PostgreSQL')
  await postgres.kill('SIGKILL')
  // Asked for while it is away; answered when it is back.
  late.say({ type: 'subscribe', id: 'late', topic: { kind: 'request', requestId: id }, after: 0 })
  await postgres.restart()
  await expect
    .poll(
      async () => {
        const answer = await agent.ask({ method: 'POST', url: `/requests/${id}/messages`, payload: { body: 'after' } })
        return answer.statusCode
      },
      { timeout: 20_000 },
    )
    .toBe(201)
  for (const client of [theirs, ours]) {
    await client.until(() => bodiesOf(client).includes('after'), 'message after PostgreSQL')
    expect(bodiesOf(client)).toEqual(['before', 'after'])
  }
  await late.until(() => late.of('event', 'late').some(({ message }) => message?.body === 'after'), 'the late one')
  expect(late.of('event', 'late').flatMap(({ message }) => message?.body ?? [])).toEqual(['before', 'after'])
}, 60_000)

it('drops who does not read, and nobody else', async () => {
  const id = await takeIn()
  const [slow, quick] = [await follow(here, requester, id), await follow(here, agent, id)]
  slow.ws.pause()
  const text = 'x'.repeat(12_000)
  const dropped = async () => (await desk.app.metrics.getSingleMetricAsString('holdfast_stream_dropped_total')) ?? ''
  let written = 0
  while (!(await dropped()).includes('too_slow')) {
    await write(agent, id, `${written} ${text}`)
    written += 1
    expect(written).toBeLessThan(1_000)
  }
  await quick.until(() => bodiesOf(quick).length === written, 'all messages')
  expect(quick.closed).toBeNull()
  slow.ws.resume()
  await slow.until(() => slow.closed !== null, 'end of the slow one')
}, 120_000)

it('takes away what somebody may not see any more, at the other replica too', async () => {
  const id = await takeIn()
  const admin = await desk.as(desk.org.adminId)
  const client = await follow(there(), await desk.as(desk.org.otherAgentId), id)
  const url = `/management/people/${desk.org.otherAgentId}`
  const headers = { 'if-match': '*' }
  const answer = await admin.ask({ method: 'PATCH', url, headers, payload: { role: 'requester' } })
  expect(answer.statusCode, answer.body).toBe(200)
  const { problem } = await client.first('ended', 'r')
  expect(problem.type).toBe('urn:holdfast:problem:not_found')
  await write(requester, id, 'not for them')
  const probe = await follow(there(), agent, id, 0)
  await probe.until(() => bodiesOf(probe).length === 1, 'message')
  expect(bodiesOf(client)).toEqual([])
  expect(client.closed).toBeNull()
  await admin.ask({ method: 'POST', url: `${url}/block` })
  expect((await client.first('bye')).reason).toBe('session_ended')
})

it('takes a ticket once among all replicas', async () => {
  const { ticket } = (await requester.ask({ method: 'POST', url: '/stream/tickets' })).json() as { ticket: string }
  const query = `?ticket=${ticket}`
  const both = [here, there()].map((port) => openSocket(port, desk.org, { query }))
  clients.push(...both)
  const isAnswered = ({ frames, refused }: StreamTestClient) => frames.length > 0 || refused !== null
  for (const client of both) await client.until(() => isAnswered(client), 'answer')
  expect(both.filter(({ refused }) => refused?.status === 401)).toHaveLength(1)
})
