/** The relay (design decisions 3 and 8): outbox in order, places without gaps, one leader; and the intake before it. */
import { allLogSubjects, type LogEntry, logHeadSubject } from '@holdfast/contracts/events.ts'
import { Database } from '@holdfast/db/database.ts'
import { events, outbox, requests } from '@holdfast/db/requests/schema.ts'
import { takeRequest } from '@holdfast/db/requests/take-request.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connectGateway, type RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import { startRelay } from '@holdfast/workers/relay/relay.ts'
import { requestWorkflowId } from '@holdfast/workflows/requests/messages.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { and, count, eq, ne, sql } from 'drizzle-orm'
import { pino } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest, newRequest } from '../support/harness.ts'
import { keysOf } from '../support/payload-keys.ts'
import { until } from '../support/until.ts'

const servers = inject('servers')
const harness = new Harness(servers)
const { db } = harness
const admin = new Database(servers.databaseAdminUrl, { max: 2, applicationName: 'test-admin' })
let nats: NatsConnection

beforeAll(async () => {
  nats = await connect(natsAccess(servers.natsUrl))
})
afterAll(() => Promise.all([harness.close(), admin.close(), nats.close()]))

/** Listens to the log of all organizations. */
function listen() {
  const heard: LogEntry[] = []
  const subscription = nats.subscribe(allLogSubjects, {
    callback: (_error, message) => void heard.push(message.json<LogEntry>()),
  })
  return { heard, stop: () => subscription.unsubscribe() }
}

async function placed(org: MinimalOrganization) {
  return until('every event to have its place', async () => {
    const rows = await db.tenant(org.orgId, (tx) => tx.select().from(events).orderBy(events.position))
    return rows.every(({ position }) => position !== null) ? rows : undefined
  })
}

describe('positions', () => {
  it('are without gaps over all organizations, in the order of the commits, and published in that order', async () => {
    const { heard, stop } = listen()
    await nats.flush()
    const orgs = await Promise.all([1, 2, 3].map(() => seedMinimalOrganization(db)))
    const live = await Promise.all(orgs.flatMap((org) => Array.from({ length: 10 }, () => harness.take(org))))
    await Promise.all(live.map((request) => request.change({ type: 'take' })))
    await Promise.all(live.map((request) => request.change({ type: 'cancel' })))
    const [gaps] = await admin.statement<{ count: number; highest: number; lowest: number }>(
      'SELECT count(*)::int AS count, max(position)::int AS highest, min(position)::int AS lowest FROM events WHERE position IS NOT NULL',
    )
    expect(gaps).toEqual({ count: gaps?.highest, highest: gaps?.highest, lowest: 1 })
    for (const org of orgs) {
      const rows = await placed(org)
      expect(rows).toHaveLength(40)
      for (const request of live) {
        const own = rows.filter(({ requestId }) => requestId === request.id).map(({ seq }) => seq)
        if (request.org === org) expect(own).toEqual([1, 2, 3, 4])
      }
    }
    const told = await until('all of them on the wire', () => {
      const mine = heard.filter(({ orgId }) => orgs.some((org) => org.orgId === orgId))
      return mine.length >= 120 ? mine : undefined
    })
    stop()
    expect(told).toHaveLength(120)
    expect(told.map(({ position }) => position)).toEqual(told.map(({ position }) => position).sort((a, b) => a - b))
    expect(Object.keys(told[0] ?? {}).sort()).toEqual(
      ['id', 'internal', 'occurredAt', 'orgId', 'position', 'requestId', 'seq', 'type'].sort(),
    )
  })

  it('are given to an event that commits late when it commits, never in between', async () => {
    const org = await seedMinimalOrganization(db)
    const request = await harness.take(org)
    await request.opened()
    const early = { orgId: org.orgId, requestId: request.id, type: 'message', actorKind: 'person', actorId: 'x' }
    const placeOf = async (id: string) =>
      until('a place', async () => {
        const [row] = await db.tenant(org.orgId, (tx) => tx.select().from(events).where(eq(events.id, id)))
        return row?.position ?? undefined
      })
    const [late, next] = [uuidv7(), uuidv7()]
    await db.tenant(org.orgId, async (tx) => {
      await tx.insert(events).values({ ...early, id: late, occurredAt: new Date() })
      await db.tenant(org.orgId, (other) => other.insert(events).values({ ...early, id: next, occurredAt: new Date() }))
      await placeOf(next)
    })
    expect(await placeOf(late)).toBeGreaterThan(await placeOf(next))
  })

  it('have their head told every few seconds, so that a loss at the end is noticed', async () => {
    const heads: number[] = []
    const subscription = nats.subscribe(logHeadSubject, {
      callback: (_error, message) => void heads.push(message.json<{ position: number }>().position),
    })
    const head = await until('the head', () => heads[0])
    subscription.unsubscribe()
    expect(head).toBeGreaterThan(0)
  })
})

describe('two relays', () => {
  const relays: { stop(): Promise<void> }[] = []
  const connections: { close(): Promise<void> }[] = []
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()))
    await Promise.all(connections.splice(0).map((connection) => connection.close()))
  })

  function another() {
    const relayDb = new Database(servers.relayDatabaseUrl, { max: 4, applicationName: 'test-second-relay' })
    const gateway = connectGateway({ address: servers.temporalAddress, payloadKeys: keysOf(servers) })
    connections.push(relayDb, gateway)
    relays.push(startRelay({ db: relayDb, gateway, log: pino({ level: 'silent' }), natsUrl: servers.natsUrl }))
  }

  const leaders = () =>
    admin.statement<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 4801 AND granted ORDER BY pid`,
    )

  it('have one leader; another takes over when its connection is ended; nothing is lost or twice', async () => {
    another()
    const { heard, stop } = listen()
    const org = await seedMinimalOrganization(db)
    const [leader] = await until('one leader', async () => {
      const found = await leaders()
      return found.length === 1 ? found : undefined
    })
    const before = await Promise.all(Array.from({ length: 5 }, () => harness.take(org)))
    await admin.statement('SELECT pg_terminate_backend($1)', [leader?.pid])
    const after = await Promise.all(Array.from({ length: 5 }, () => harness.take(org)))
    await Promise.all([...before, ...after].map((request) => request.opened()))
    await until('another leader', async () => {
      const found = await leaders()
      return found.length === 1 && found[0]?.pid !== leader?.pid ? true : undefined
    })
    const rows = await placed(org)
    expect(rows).toHaveLength(20)
    // What the old leader had placed but not published when it died is read from PostgreSQL; nothing comes twice.
    const last = await harness.take(org)
    const mine = () => heard.filter(({ orgId }) => orgId === org.orgId)
    await until('the next on the wire', () => mine().find(({ requestId }) => requestId === last.id))
    stop()
    const positions = mine().map(({ position }) => position)
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b))
    const [gaps] = await admin.statement<{ count: number; highest: number }>(
      'SELECT count(*)::int AS count, max(position)::int AS highest FROM events WHERE position IS NOT NULL',
    )
    expect(gaps?.count).toBe(gaps?.highest)
  })

  it('start every request once', async () => {
    another()
    const org = await seedMinimalOrganization(db)
    const all = await Promise.all(Array.from({ length: 40 }, () => harness.take(org)))
    await Promise.all(all.map((request) => request.opened()))
    expect((await all[0]?.eventTypes()) ?? []).toEqual(['created', 'routed'])
    await until('an empty outbox', () => emptied(org))
  })
})

/** But for mail, which waits for its time. */
async function emptied(org: MinimalOrganization): Promise<true | undefined> {
  const [row] = await db.tenant(org.orgId, (tx) =>
    tx.select({ left: count() }).from(outbox).where(ne(outbox.kind, 'effect')),
  )
  return row?.left === 0 ? true : undefined
}

describe('the outbox', () => {
  it('keeps the order of each request, whatever comes in between', async () => {
    const org = await seedMinimalOrganization(db)
    const request = await harness.takeHeld(org)
    for (let n = 0; n < 5; n++) await request.holdMessage('agent_reply', new Date(Date.now() + n))
    const ids = (await request.outbox())
      .filter(({ kind }) => kind === 'message')
      .map(({ payload }) => messageId(payload))
    await request.releaseOutbox()
    await until('an empty outbox', () => emptied(org))
    await until('all replies', async () => ((await replies(request)).length === 5 ? true : undefined))
    expect(await replies(request)).toEqual(ids)
  })

  it('holds up nobody else when one row fails, and tries it again', async () => {
    const nowhere = await seedMinimalOrganization(db, { temporalNamespace: 'no-such-namespace' })
    const org = await seedMinimalOrganization(db)
    const failing = await harness.take(nowhere)
    const row = await until('two tries', async () => {
      const [found] = await failing.outbox()
      return found && found.attempts >= 2 ? found : undefined
    })
    expect(row.lastError).toMatch(/namespace/i)
    const all = await Promise.all(Array.from({ length: 40 }, () => harness.take(org)))
    await Promise.all(all.map((request) => request.opened()))
    expect(await failing.eventTypes()).toEqual(['created'])
    await admin.statement('DELETE FROM outbox WHERE id = $1', [row.id])
  })

  it('tells an organization’s rows in its own namespace, whoever wrote them', async () => {
    const told: (string | undefined)[] = []
    const own = await seedMinimalOrganization(db, { temporalNamespace: 'theirs-alone' })
    // Rows of other tests that come its way are told as they should be.
    const gateway: RequestGateway = {
      ...harness.gateway,
      tell: async (target, signal) =>
        target.orgId === own.orgId ? void told.push(target.namespace) : harness.gateway.tell(target, signal),
      start: async (target, facts) =>
        target.orgId === own.orgId ? void told.push(target.namespace) : harness.gateway.start(target, facts),
    }
    const request = await harness.takeHeld(own)
    await request.holdMessage('agent_reply', new Date())
    const relayDb = new Database(servers.relayDatabaseUrl, { max: 4, applicationName: 'test-second-relay' })
    const relay = startRelay({ db: relayDb, gateway, log: pino({ level: 'silent' }), natsUrl: '' })
    // Both relays look for it; the other one fails there, so in the end it is this one that tells.
    await request.releaseOutbox()
    await until('an empty outbox', () => emptied(own))
    await relay.stop()
    await relayDb.close()
    expect(told).toEqual(['theirs-alone', 'theirs-alone'])
  })

  it('starts one run, however often it is told', async () => {
    const org = await seedMinimalOrganization(db)
    const request = await harness.takeHeld(org)
    const facts = { number: 'HF-1', priority: 'normal', type: 'incident' }
    const start = () => harness.gateway.start({ orgId: org.orgId, requestId: request.id }, facts)
    await Promise.all([start(), start(), start()])
    await request.opened()
    const { runId } = await request.handle.describe()
    await request.releaseOutbox()
    await until('an empty outbox', () => emptied(org))
    await start()
    expect((await request.handle.describe()).runId).toBe(runId)
    // A run that has ended is not started again by the relay either.
    await request.handle.terminate()
    await start()
    expect((await request.handle.describe()).status.name).toBe('TERMINATED')
    expect(request.workflowId).toBe(requestWorkflowId(request.id))
  })
})

function messageId(payload: unknown): string {
  return (payload as { messageId: string }).messageId
}

async function replies(request: LiveRequest): Promise<string[]> {
  return (await request.events()).filter(({ type }) => type === 'agent_replied').map(({ data }) => messageId(data))
}

describe('intake', () => {
  const total = (org: MinimalOrganization) =>
    db.tenant(org.orgId, async (tx) => {
      const [row] = await tx
        .select({ requests: count() })
        .from(requests)
        .where(and(eq(requests.orgId, org.orgId), sql`true`))
      return row?.requests
    })

  it('takes the same key once and answers the same, also at the same time', async () => {
    const org = await seedMinimalOrganization(db)
    const idempotency = { key: 'a-key', fingerprint: 'a-body' }
    const all = await Promise.all(Array.from({ length: 8 }, () => takeRequest(db, newRequest(org, { idempotency }))))
    expect(all.map(({ outcome }) => outcome).sort()).toEqual([...Array(7).fill('repeated'), 'taken'])
    expect(new Set(all.map(({ id, number }) => `${id} ${number}`)).size).toBe(1)
    expect(await takeRequest(db, newRequest(org, { idempotency }))).toMatchObject({
      outcome: 'repeated',
      id: all[0]?.id,
    })
    expect(await total(org)).toBe(1)
  })

  it('refuses a key that was used for something else, and tells people’s keys apart', async () => {
    const org = await seedMinimalOrganization(db)
    const take = (fingerprint: string, actorId = org.requesterId) =>
      takeRequest(
        db,
        newRequest(org, { idempotency: { key: 'k', fingerprint }, actor: { kind: 'person', id: actorId } }),
      )
    expect((await take('one')).outcome).toBe('taken')
    expect((await take('two')).outcome).toBe('mismatch')
    expect((await take('two', org.agentId)).outcome).toBe('taken')
    expect(await total(org)).toBe(2)
  })

  it('takes the same external id once, also at the same time; another source is another request', async () => {
    const org = await seedMinimalOrganization(db)
    const external = { source: 'log', id: 'INC-1' }
    const all = await Promise.all(Array.from({ length: 8 }, () => takeRequest(db, newRequest(org, { external }))))
    expect(all.map(({ outcome }) => outcome).sort()).toEqual([...Array(7).fill('repeated'), 'taken'])
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    const other = await takeRequest(db, newRequest(org, { external: { source: 'mail', id: 'INC-1' } }))
    expect(other.outcome).toBe('taken')
    expect(await total(org)).toBe(2)
  })

  it('leaves nothing behind when something that it names does not exist, so that the key can be used again', async () => {
    const org = await seedMinimalOrganization(db)
    const idempotency = { key: 'k', fingerprint: 'f' }
    const unknown = takeRequest(db, newRequest(org, { idempotency, categoryId: uuidv7() }))
    await expect(unknown).rejects.toMatchObject({ code: 'HF001', column: 'categoryId' })
    expect(await total(org)).toBe(0)
    expect((await takeRequest(db, newRequest(org, { idempotency }))).outcome).toBe('taken')
  })
})
