/**
 * Ten thousand sockets whose replica is killed come back at another one within a second, beside as many that come to
 * a bare `ws` server and are greeted: how long until each has what it missed, and how many transactions that took.
 */
import type { AddressInfo } from 'node:net'
import { writeMessage } from '@holdfast/db/messages/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { outbox } from '@holdfast/db/requests/schema.ts'
import { takeRequest } from '@holdfast/db/requests/take-request.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { WebSocketServer } from 'ws'
import { createApi } from '../support/children.ts'
import { newRequest } from '../support/harness.ts'
import { held } from '../support/live-request.ts'
import { inParallel } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { type Bench, type Figure, percentile } from './support/bench.ts'
import { cpuMs } from './support/cpu.ts'
import { readPss } from './support/pss.ts'
import { signInCrowd } from './support/sign-in-crowd.ts'
import { Crowd, type CrowdClient, type CrowdResult } from './support/socket-crowd.ts'

const persons = 2_000
const socketsEach = 5
const count = persons * socketsEach
/** Requests that somebody writes to while their requesters' sockets are away. */
const written = 200
const withinMs = 1_000
const goalKib = 30

interface Person {
  readonly personId: string
  readonly requestId: string
}

export async function stream(bench: Bench): Promise<Figure[]> {
  const { harness, stack } = bench
  const org = await seedMinimalOrganization(harness.db)
  const everybody = await takePeopleIn(bench, org)
  const clients = await signInAll(bench, { org, everybody })
  await bench.need('relay')
  const [first, second] = [
    createApi(stack, { suffix: '-first', env: { LOG_LEVEL: 'warn' } }),
    createApi(stack, { suffix: '-second', port: stack.ports.api + 8, env: { LOG_LEVEL: 'warn' } }),
  ]
  const crowd = new Crowd()
  try {
    await Promise.all([first.start(), second.start()])
    const url = (port: number) => `ws://127.0.0.1:${port}/api/v1/stream`
    const before = await readPss(first.pid)
    const arrived = await crowd.arrive({ url: url(stack.ports.api), withinMs: 10_000, clients })
    bench.log(`stream: arrived ${JSON.stringify({ errors: arrived.errors, frames: arrived.frames })}`)
    if (arrived.failed > 0) throw new Error(`${arrived.failed} sockets could not be opened`)
    const kib = ((await readPss(first.pid)) - before) / count
    const after = await placedUpTo(bench)
    await first.kill('SIGKILL')
    await inParallel(everybody.slice(0, written), 8, (person) => writeTo(bench, org, person))
    await placedUpTo(bench)
    await bench.release('relay')
    const transactions = await countTransactions(bench)
    const waiting = clients.map((client, index) => ({ ...client, expected: index % persons < written ? 1 : 0 }))
    const cpu = cpuMs([second.pid])
    const back = await crowd.arrive({ url: url(stack.ports.api + 8), withinMs, clients: waiting, after })
    const cpuEach = (cpuMs([second.pid]) - cpu) / count
    const took = (await countTransactions(bench)) - transactions
    const bare = await arriveAtBare(crowd, clients)
    bench.log(`stream: back ${JSON.stringify({ errors: back.errors, frames: back.frames })}`)
    return figuresOf({ kib, cpuEach, back, bare, took })
  } finally {
    await crowd.leave()
    await Promise.all([first.stop(), second.stop()])
  }
}

function figuresOf(found: {
  kib: number
  cpuEach: number
  back: CrowdResult
  bare: CrowdResult
  took: number
}): Figure[] {
  const { kib, cpuEach, back, bare, took } = found
  const bench = 'stream'
  const all = ({ thereMs }: CrowdResult) =>
    percentile(
      thereMs.toSorted((a, b) => a - b),
      100,
    )
  const ratio = all(back) / all(bare)
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
  return [
    {
      bench,
      what: 'memory a socket with three topics',
      value: `${kib.toFixed(1)} KiB`,
      goal: `≤ ${goalKib} KiB`,
      met: kib <= goalKib,
    },
    {
      bench,
      what: `${count} sockets back within a second: all caught up / all greeted by bare ws`,
      value: `${ratio.toFixed(1)} (${seconds(all(back))} / ${seconds(all(bare))})`,
      goal: '',
      met: null,
    },
    { bench, what: 'CPU of the replica for each', value: `${cpuEach.toFixed(2)} ms`, goal: '', met: null },
    { bench, what: 'sockets that did not come back', value: String(back.failed), goal: '0', met: back.failed === 0 },
    {
      bench,
      what: 'transactions of PostgreSQL that this took',
      value: String(took),
      goal: `≤ ${count / 10}`,
      met: took <= count / 10,
    },
  ]
}

/** Persons with a request each, on which nobody works: the workflows are held. */
async function takePeopleIn({ harness }: Bench, org: MinimalOrganization): Promise<Person[]> {
  const everybody = Array.from({ length: persons }, () => ({ personId: newId(), requestId: newId() }))
  await harness.db.tenant(org.orgId, async (tx) => {
    const rows = everybody.map(({ personId: id }) => ({
      id,
      orgId: org.orgId,
      name: 'Somebody',
      email: `${id}@example.test`,
      role: 'requester',
    }))
    await tx.insert(people).values(rows)
  })
  await inParallel(everybody, 8, async ({ personId, requestId }) => {
    const actor = { kind: 'person' as const, id: personId }
    await takeRequest(harness.db, newRequest(org, { id: requestId, requesterId: personId, actor }))
  })
  await harness.db.tenant(org.orgId, (tx) => tx.update(outbox).set({ nextAttemptAt: held }))
  return everybody
}

async function signInAll(
  bench: Bench,
  { org, everybody }: { org: MinimalOrganization; everybody: readonly Person[] },
): Promise<CrowdClient[]> {
  const visitors = Array.from({ length: count }, (_, index) => everybody[index % persons] as Person)
  const personIds = visitors.map(({ personId }) => personId)
  const signedIn = await signInCrowd(bench, org, personIds)
  return signedIn.map((headers, index) => {
    const topics = [
      { kind: 'queue' },
      { kind: 'notifications' },
      { kind: 'request', requestId: visitors[index]?.requestId },
    ]
    return { headers, topics, expected: 0 }
  })
}

function writeTo({ harness }: Bench, { orgId, agentId }: MinimalOrganization, { requestId }: Person): Promise<unknown> {
  const message = { id: newId(), orgId, requestId, author: { kind: 'person' as const, id: agentId }, internal: false }
  const rest = {
    body: 'We are looking at it',
    clientId: null,
    createdAt: new Date(),
    signal: null,
    channel: 'api' as const,
    replyToId: null,
    mentions: [],
    fileCount: 0,
  }
  return harness.db.tenant(orgId, (tx) => writeMessage(tx, { ...message, ...rest }))
}

/** Waits until every event has its place. @returns the last one */
async function placedUpTo({ harness }: Bench): Promise<number> {
  await until('every event to have its place', async () => {
    const [row] = await harness.db.statement<{ head: number; all: boolean }>(
      'SELECT log_head()::float8 AS head, true AS all',
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const [again] = await harness.db.statement<{ head: number }>('SELECT log_head()::float8 AS head')
    return row?.head === again?.head ? true : undefined
  })
  const [row] = await harness.db.statement<{ head: number }>('SELECT log_head()::float8 AS head')
  return row?.head ?? 0
}

/** All of the database so far; connections tell of theirs within a second. */
async function countTransactions({ harness }: Bench): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const [row] = await harness.db.statement<{ count: number }>(
    'SELECT (xact_commit + xact_rollback)::float8 AS count FROM pg_stat_database WHERE datname = current_database()',
  )
  return row?.count ?? 0
}

async function arriveAtBare(crowd: Crowd, clients: readonly CrowdClient[]): Promise<CrowdResult> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false, backlog: 4_096 })
  server.on('connection', (socket) => socket.send('{"type":"hello"}'))
  if (!server.address()) await new Promise((resolve) => server.once('listening', resolve))
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    return await crowd.arrive({
      url,
      withinMs,
      clients: clients.map((client) => ({ ...client, topics: [], expected: 0 })),
    })
  } finally {
    for (const client of server.clients) client.terminate()
    server.close()
  }
}
