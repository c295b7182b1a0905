/** Each is told once, however many notifiers there are and whenever one dies. */
import { mayConcern } from '@holdfast/activities/notifications/recipients.ts'
import { tellOrganization } from '@holdfast/activities/notifications/tell-organization.ts'
import { noticesMissedSubject } from '@holdfast/contracts/events.ts'
import { Database } from '@holdfast/db/database.ts'
import { effects, notifications } from '@holdfast/db/effects/schema.ts'
import { logAfterText, type TellingEvent } from '@holdfast/db/notifications/log-reader.ts'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { and, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CommitGate } from '../support/commit-gate.ts'
import type { LiveRequest } from '../support/harness.ts'
import { NotifierDesk } from '../support/notifier-desk.ts'
import { until } from '../support/until.ts'

const desk = new NotifierDesk()
const { admin, db, servers } = desk
let nats: NatsConnection
beforeAll(async () => {
  nats = await connect(natsAccess(servers.natsUrl))
})
afterAll(() => Promise.all([desk.close(), nats.close()]))

describe('two notifiers, and one that dies', () => {
  /** Keeps every relay from telling, so that only the test does. */
  async function asLeader<T>(work: () => Promise<T>): Promise<T> {
    const client = await admin.connect()
    try {
      const queued = client.query('SELECT pg_advisory_lock(4802)')
      await until('to be next', async () => {
        const rows = await admin.statement(`SELECT 1 FROM pg_locks WHERE objid = 4802 AND NOT granted`)
        return rows.length > 0 ? true : undefined
      })
      await admin.statement(
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4802 AND granted`,
      )
      await queued
      return await work()
    } finally {
      client.release(true)
    }
  }

  /** Everything that has happened to the request and has its place. */
  async function logOf({ org, id }: LiveRequest, count: number) {
    const all = await until('places', async () => {
      const rows = await admin.statement<TellingEvent>(logAfterText, [0, 1_000_000])
      const own = rows.filter((row) => row.requestId === id)
      return own.length >= count ? own : undefined
    })
    return { events: all.filter(mayConcern), upTo: all.at(-1)?.position ?? 0, orgId: org.orgId }
  }

  it('tell once, when both have the same events', async () => {
    const request = await desk.taken()
    const { agentId, requesterId } = request.org
    await asLeader(async () => {
      for (let n = 0; n < 5; n += 1) await desk.say(request, agentId)
      const { orgId, events, upTo } = await logOf(request, 8)
      const told = await Promise.all([1, 2, 3, 4].map(() => tellOrganization(db, orgId, events, upTo)))
      expect(told.map(({ length }) => length).sort()).toEqual([0, 0, 0, 5])
    })
    expect(await desk.toldTo(request, requesterId)).toHaveLength(5)
    expect(await desk.emailsTo(request, requesterId)).toHaveLength(1)
  })

  it.each(['before', 'after'] as const)('tell once, when one dies %s its COMMIT', async (point) => {
    const request = await desk.taken()
    const { agentId, requesterId } = request.org
    const gate = await CommitGate.open(servers.databaseUrl)
    const gated = new Database(gate.urlOf(servers.databaseUrl), { max: 1, applicationName: 'test-dying' })
    await asLeader(async () => {
      for (let n = 0; n < 3; n += 1) await desk.say(request, agentId)
      const { orgId, events, upTo } = await logOf(request, 6)
      const reached = gate.arm(orgId, point)
      const dying = tellOrganization(gated, orgId, events, upTo).catch((error: Error) => error)
      await reached
      // The connection goes as that of a process that was killed.
      await gate.close()
      expect(await dying).toBeInstanceOf(Error)
    })
    expect(await desk.toldTo(request, requesterId)).toHaveLength(3)
    expect(await desk.emailsTo(request, requesterId)).toHaveLength(1)
    await gated.close()
  })

  it('have inboxes read again when another takes over', async () => {
    const heard: string[] = []
    const subscription = nats.subscribe(noticesMissedSubject, {
      callback: (_, message) => void heard.push(message.subject),
    })
    await nats.flush()
    await asLeader(async () => undefined)
    await until('the new leader to say so', () => heard[0])
    subscription.unsubscribe()
  })

  it('tell each of many once, while their connections are cut again and again', async () => {
    const request = await desk.taken()
    const { agentId, requesterId } = request.org
    let isDone = false
    let cuts = 0
    const cutting = (async () => {
      while (!isDone) {
        const rows = await admin.statement(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test-notifier'
             OR pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 4802 AND granted)`,
        )
        cuts += rows.length
        await new Promise((resolve) => setTimeout(resolve, 30))
      }
    })()
    let said = 0
    for (; said < 60 || cuts < 20; said += 1) await desk.say(request, agentId)
    isDone = true
    await cutting
    const told = await desk.toldTo(request, requesterId)
    expect(told).toHaveLength(said)
    expect(new Set(told.map(({ eventId }) => eventId)).size).toBe(said)
    const lines = await db.tenant(request.org.orgId, (tx) =>
      tx
        .select()
        .from(effects)
        .where(and(eq(effects.requestId, request.id), like(effects.key, 'event:%'))),
    )
    const inbox = lines.filter(({ kind }) => kind === 'inbox')
    const entries = await db.tenant(request.org.orgId, (tx) => tx.select().from(notifications))
    expect(new Set(inbox.map(({ id }) => id))).toEqual(new Set(entries.map(({ effectId }) => effectId)))
  })
})
