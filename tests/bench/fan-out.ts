/**
 * One message to a thousand sockets that follow its request, from the commit to the last of them, beside the same
 * bytes through bare NATS to as many bare `ws` sockets.
 */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { writeMessage } from '@holdfast/db/messages/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { outbox } from '@holdfast/db/requests/schema.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect } from '@nats-io/transport-node'
import { WebSocket, WebSocketServer } from 'ws'
import { held } from '../support/live-request.ts'
import { type Bench, type Figure, percentile } from './support/bench.ts'
import { signIn } from './support/http.ts'
import { signInCrowd } from './support/sign-in-crowd.ts'
import { Crowd, type CrowdClient } from './support/socket-crowd.ts'

const sockets = 1_000
const socketsEach = 50
const messages = 60
/** The first ones find cold code. */
const warmUp = 20
const pauseMs = 100
const goalRatio = 2

interface Place {
  readonly org: MinimalOrganization
  readonly requestId: string
}

export async function fanOut(bench: Bench): Promise<Figure[]> {
  const { harness, stack } = bench
  await Promise.all([bench.need('relay'), bench.need('api')])
  const org = await seedMinimalOrganization(harness.db)
  const { id: requestId } = await harness.takeHeld(org)
  await harness.db.tenant(org.orgId, (tx) => tx.update(outbox).set({ nextAttemptAt: held }))
  const session = await signIn(stack, harness, org)
  const url = `ws://127.0.0.1:${stack.ports.api}/api/v1/stream`
  const { ticket } = JSON.parse(String(await session.post('/api/v1/stream/tickets', {}))) as { ticket: string }
  await session.close()
  const place = { org, requestId }
  const crowd = new Crowd()
  try {
    const sample = await readOne(bench, place, `${url}?ticket=${ticket}`)
    const topics = [{ kind: 'request', requestId }]
    const signedIn = await signInCrowd(bench, org, await takeAgentsIn(bench, org))
    const clients: CrowdClient[] = signedIn.map((headers) => ({ headers, topics, expected: 0 }))
    const { failed } = await crowd.arrive({ url, withinMs: 3_000, clients })
    if (failed > 0) throw new Error(`${failed} sockets could not be opened`)
    const ours = await measure(crowd, async (body) => {
      await write(bench, place, body)
    })
    const bare = await throughBare(bench, crowd, { clients, sample })
    return figuresOf(ours, bare)
  } finally {
    await crowd.leave()
  }
}

/** @returns who opens each of the sockets: several each, but no more than one person may */
async function takeAgentsIn({ harness }: Bench, { orgId }: MinimalOrganization): Promise<string[]> {
  const ids = Array.from({ length: sockets / socketsEach }, () => newId())
  const rows = ids.map((id) => ({ id, orgId, name: 'Somebody', email: `${id}@example.test`, role: 'technician' }))
  await harness.db.tenant(orgId, (tx) => tx.insert(people).values(rows))
  return Array.from({ length: sockets }, (_, index) => ids[index % ids.length] as string)
}

function figuresOf(ours: readonly number[], bare: readonly number[]): Figure[] {
  const bench = 'fan-out'
  const shown = (sorted: readonly number[]) =>
    `${percentile(sorted, 50).toFixed(0)} / ${percentile(sorted, 99).toFixed(0)} ms`
  const ratio = percentile(ours, 50) / percentile(bare, 50)
  return [
    {
      bench,
      what: 'ours / bare NATS and ws, p50',
      value: ratio.toFixed(2),
      goal: `≤ ${goalRatio}`,
      met: ratio <= goalRatio,
    },
    { bench, what: `commit to the last of ${sockets} sockets, p50 / p99`, value: shown(ours), goal: '', met: null },
    { bench, what: 'the same bytes, bare, p50 / p99', value: shown(bare), goal: '', met: null },
  ]
}

/** @returns milliseconds until the last one had each message, sorted */
async function measure(crowd: Crowd, say: (body: string) => Promise<void>): Promise<number[]> {
  const took: number[] = []
  for (let index = 0; index < messages + warmUp; index += 1) {
    const body = `message ${index} ${newId()}`
    const heard = crowd.heard(body)
    await say(body)
    const at = performance.timeOrigin + performance.now()
    const last = await heard
    if (index >= warmUp) took.push(last - at)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  return took.sort((a, b) => a - b)
}

async function throughBare(
  { stack }: Bench,
  crowd: Crowd,
  { clients, sample }: { clients: readonly CrowdClient[]; sample: string },
): Promise<number[]> {
  const nats = await connect(natsAccess(stack.urls.natsUrl))
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  server.on('connection', (socket) => socket.send('{"type":"hello"}'))
  nats.subscribe('bench.fan-out', {
    callback: (_, message) => {
      const text = message.string()
      for (const client of server.clients) client.send(text)
    },
  })
  try {
    if (!server.address()) await once(server, 'listening')
    const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
    await crowd.arrive({ url, withinMs: 3_000, clients: clients.map((client) => ({ ...client, topics: [] })) })
    const frame = JSON.parse(sample) as { message: object }
    return await measure(crowd, async (body) => {
      nats.publish('bench.fan-out', JSON.stringify({ ...frame, message: { ...frame.message, body } }))
    })
  } finally {
    for (const client of server.clients) client.terminate()
    server.close()
    await nats.close()
  }
}

function write({ harness }: Bench, { org, requestId }: Place, body: string): Promise<unknown> {
  const { orgId, agentId } = org
  const author = { kind: 'person' as const, id: agentId }
  const rest = { internal: false, clientId: null, signal: null, channel: 'api' as const, replyToId: null }
  const message = { id: newId(), orgId, requestId, author, body, createdAt: new Date(), mentions: [], fileCount: 0 }
  return harness.db.tenant(orgId, (tx) => writeMessage(tx, { ...message, ...rest }))
}

/** @returns an event as it is sent, for its bytes */
async function readOne(bench: Bench, place: Place, url: string): Promise<string> {
  const ws = new WebSocket(url)
  const texts: string[] = []
  ws.on('message', (data: Buffer) => texts.push(data.toString()))
  await once(ws, 'open')
  ws.send(JSON.stringify({ type: 'subscribe', id: '0', topic: { kind: 'request', requestId: place.requestId } }))
  while (!texts.some((text) => text.includes('"subscribed"'))) await once(ws, 'message')
  await write(bench, place, 'a message to see how long one is, with an id behind it')
  while (!texts.some((text) => text.startsWith('{"type":"event"'))) await once(ws, 'message')
  ws.terminate()
  return texts.find((text) => text.startsWith('{"type":"event"')) ?? ''
}
