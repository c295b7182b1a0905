/** Who is told of what, once (features D5; S5, S6): the notifier on the real stack. */
import { mayConcern } from '@holdfast/activities/notifications/recipients.ts'
import { tellOrganization } from '@holdfast/activities/notifications/tell-organization.ts'
import { allNoticeSubjects, type NoticeEntry, noticesMissedSubject } from '@holdfast/contracts/events.ts'
import type { Channels, NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { Database, type Tx } from '@holdfast/db/database.ts'
import { effects, mutedRequests, notificationPreferences, notifications } from '@holdfast/db/effects/schema.ts'
import { writeMessage } from '@holdfast/db/messages/commands.ts'
import { markRead } from '@holdfast/db/messages/reads.ts'
import { logAfterText, type TellingEvent } from '@holdfast/db/notifications/log-reader.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { events, outbox } from '@holdfast/db/requests/schema.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { type MinimalOptions, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { and, asc, eq, like, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { CommitGate } from '../support/commit-gate.ts'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { plus } from '../support/local-time.ts'
import { until } from '../support/until.ts'

const servers = inject('servers')
const harness = new Harness(servers)
const { db } = harness
const admin = new Database(servers.databaseAdminUrl, { max: 4, applicationName: 'test-admin' })
let nats: NatsConnection

beforeAll(async () => {
  nats = await connect(natsAccess(servers.natsUrl))
})
afterAll(() => Promise.all([harness.close(), admin.close(), nats.close()]))

/** A request that the first agent works on. */
async function taken(options: MinimalOptions = {}): Promise<LiveRequest> {
  const org = await seedMinimalOrganization(db, options)
  const request = await harness.take(org, { teamId: org.teamId })
  await request.opened()
  await request.change({ type: 'take' })
  await settled(request)
  return request
}

interface Saying {
  readonly internal?: boolean
  readonly mentions?: readonly string[]
  /** Done in the same transaction. */
  readonly alongside?: (tx: Tx, messageId: string) => Promise<unknown>
}

/** As the API writes it, without what it means to the workflow. */
async function say(request: LiveRequest, authorId: string, saying: Saying = {}) {
  const { internal = false, mentions = [], alongside } = saying
  const { orgId } = request.org
  const id = uuidv7()
  const author = { kind: 'person', id: authorId } as const
  const message = { id, orgId, requestId: request.id, author, internal, body: 'Hello', channel: 'portal' as const }
  const rest = { replyToId: null, mentions, fileCount: 0, clientId: null, createdAt: new Date(), signal: null }
  await db.tenant(orgId, async (tx) => {
    await writeMessage(tx, { ...message, ...rest })
    await alongside?.(tx, id)
  })
  return id
}

/** Waits until the notifier has passed everything that has happened to the request so far. */
async function settled({ id }: LiveRequest): Promise<void> {
  await until('the notifier to have passed all of it', async () => {
    const [row] = await admin.statement<{ passed: boolean }>(
      `SELECT bool_and(coalesce(position <= (SELECT position FROM log_readers WHERE name = 'notifier'), false)) AS passed
       FROM events WHERE request_id = $1`,
      [id],
    )
    return row?.passed ? true : undefined
  })
}

/** What a person was told of the request, in order. */
async function toldTo(request: LiveRequest, personId: string) {
  await settled(request)
  return (await request.told()).filter((notice) => notice.personId === personId)
}

async function kindsTo(request: LiveRequest, personId: string): Promise<string[]> {
  return (await toldTo(request, personId)).map(({ kind }) => kind)
}

async function prefer({ org }: LiveRequest, personId: string, kind: NotificationKind, channels: Channels) {
  await db.tenant(org.orgId, (tx) =>
    tx.insert(notificationPreferences).values({ orgId: org.orgId, personId, kind, ...channels }),
  )
}

function emailsTo({ org }: LiveRequest, personId: string, template = 'digest') {
  const theirs = and(eq(effects.kind, 'email'), eq(effects.recipientId, personId), eq(effects.template, template))
  return db.tenant(org.orgId, (tx) => tx.select().from(effects).where(theirs).orderBy(asc(effects.id)))
}

describe('a message', () => {
  it('is told once to everybody who takes part but its author, at its place in the log', async () => {
    const request = await taken()
    const { agentId, otherAgentId, requesterId } = request.org
    await request.change({ type: 'assign', personId: otherAgentId, kind: 'observer' })
    await settled(request)
    const heard: NoticeEntry[] = []
    const subscription = nats.subscribe(allNoticeSubjects, {
      callback: (_, message) => void heard.push(message.json<NoticeEntry>()),
    })
    await nats.flush()
    const messageId = await say(request, agentId)
    const [notice, ...more] = (await toldTo(request, requesterId)).filter(({ kind }) => kind === 'reply')
    const [event] = (await request.events()).filter(({ type }) => type === 'message_posted')
    expect(more).toEqual([])
    expect(notice).toMatchObject({ kind: 'reply', template: 'message_posted', payload: { messageId }, inbox: true })
    expect(notice).toMatchObject({ eventId: event?.id, position: event?.position, browser: true, readAt: null })
    expect(await kindsTo(request, otherAgentId)).toEqual(['assigned', 'reply'])
    expect(await kindsTo(request, agentId)).toEqual([])
    const mine = await until('both to be heard of', () => {
      const found = heard.filter(({ position }) => position === event?.position)
      return found.length === 2 ? found : undefined
    })
    subscription.unsubscribe()
    expect(mine.map(({ personId }) => personId).sort()).toEqual([otherAgentId, requesterId].sort())
    expect(mine).toContainEqual({ personId: requesterId, notificationId: notice?.id, position: event?.position })
  })

  it('that the workflow hears of too is told once', async () => {
    const request = await taken()
    const { agentId, requesterId } = request.org
    const id = await say(request, requesterId)
    await request.reply('requester_reply', new Date(), { id })
    await request.event('requester_replied')
    expect(await kindsTo(request, agentId)).toEqual(['reply'])
  })

  it('that is internal is told to those who work on it, never to the requester, even when it names them', async () => {
    const request = await taken()
    const { agentId, otherAgentId, requesterId, supervisorId } = request.org
    await prefer(request, requesterId, 'note', { inbox: true, browser: true, email: true })
    await say(request, otherAgentId, { internal: true, mentions: [requesterId, supervisorId] })
    expect(await kindsTo(request, requesterId)).toEqual([])
    expect(await kindsTo(request, supervisorId)).toEqual(['mention'])
    expect(await kindsTo(request, agentId)).toEqual(['note'])
  })

  it('of a muted request is told only to whom it names', async () => {
    const request = await taken()
    const { orgId, agentId, requesterId } = request.org
    await db.tenant(orgId, (tx) => tx.insert(mutedRequests).values({ orgId, personId: agentId, requestId: request.id }))
    await say(request, requesterId)
    expect(await kindsTo(request, agentId)).toEqual([])
    await say(request, requesterId, { mentions: [agentId] })
    expect(await kindsTo(request, agentId)).toEqual(['mention'])
  })

  it('that was read while it was being told is read from the beginning, and is not mailed', async () => {
    const request = await taken()
    const { orgId, requesterId: personId, agentId } = request.org
    const messageId = await say(request, agentId, {
      alongside: (tx, id) => markRead(tx, { orgId, requestId: request.id, personId, messageId: id, withNotes: false }),
    })
    const [notice] = await toldTo(request, personId)
    expect(notice).toMatchObject({ kind: 'reply', payload: { messageId }, readAt: expect.any(Date) })
  })

  it('is not told to who is blocked', async () => {
    const request = await taken()
    const { orgId, agentId, requesterId } = request.org
    await db.tenant(orgId, (tx) => tx.update(people).set({ blockedAt: new Date() }).where(eq(people.id, requesterId)))
    await say(request, agentId)
    expect(await kindsTo(request, requesterId)).toEqual([])
  })
})

describe('what happens to a request', () => {
  it('is told to whom it concerns, by default as the desk chose', async () => {
    const request = await taken()
    const { agentId, otherAgentId, requesterId } = request.org
    await request.change({ type: 'assign', personId: otherAgentId, kind: 'primary' })
    await request.change({ type: 'wait', reason: 'requester', actor: { kind: 'person', id: agentId } })
    await request.resolve()
    await request.change({ type: 'confirm', actor: { kind: 'person', id: requesterId } })
    const shown = (notices: Awaited<ReturnType<typeof toldTo>>) =>
      notices.map(({ kind, template, emailEffectId }) => `${kind} ${template}${emailEffectId ? ' by email' : ''}`)
    expect(shown(await toldTo(request, otherAgentId))).toEqual([
      'assigned assigned by email',
      'status waiting',
      'status resolved',
      'status confirmed',
    ])
    expect(shown(await toldTo(request, requesterId))).toEqual(['status waiting by email', 'status resolved by email'])
    expect(await kindsTo(request, agentId)).toEqual([])
    expect(await emailsTo(request, requesterId, 'request_received')).toMatchObject([
      { requestId: request.id, groupKey: `received:${request.id}` },
    ])
  })

  it('is not told of an import', async () => {
    const org = await seedMinimalOrganization(db)
    const external = { source: 'old-desk', id: 'INC1' }
    const request = await harness.take(org, { teamId: org.teamId, importing: true, channel: 'import', external })
    await request.opened()
    const importer = { kind: 'person', id: org.agentId } as const
    const at = () => new Date().toISOString()
    await request.change({ type: 'assign', personId: org.otherAgentId, kind: 'primary', occurredAt: at() })
    await request.resolve(new Date())
    await request.change({ type: 'finish_import', actor: importer })
    await settled(request)
    expect(await request.told()).toEqual([])
    await request.change({ type: 'reopen', byAgent: true, actor: { kind: 'person', id: org.adminId } })
    expect(await kindsTo(request, org.requesterId)).toEqual(['status'])
    const all = await db.tenant(org.orgId, (tx) => tx.select().from(effects).where(eq(effects.kind, 'email')))
    expect(all.map(({ groupKey }) => groupKey)).toEqual([`digest:${org.requesterId}:${request.id}`])
  })
})

describe('an escalation', () => {
  const leads = [{ kind: 'notify' as const, to: ['team_leads' as const] }]
  const atBreach: LadderStep = { id: 'breach', at: { kind: 'breach' }, actions: leads }
  const ladders = { firstResponse: [], nextResponse: [atBreach], resolution: [] }

  it('of each of two cycles in a day gets its place, and is mailed at once (S5)', async () => {
    const request = await taken({ calendar: aroundTheClock, targets: sameTargets(targets(0, 60, 0)), ladders })
    const { agentId } = request.org
    const start = new Date()
    for (const [cycle, minutes] of [
      [1, 0],
      [2, 120],
    ] as const) {
      await request.reply('requester_reply', plus(start, minutes))
      await request.passTo(plus(start, minutes + 61))
      await until(`escalation ${cycle}`, async () =>
        (await request.eventTypes()).filter((type) => type === 'escalated').length === cycle ? true : undefined,
      )
      await request.reply('agent_reply', plus(start, minutes + 62))
    }
    await until('both to be on record', async () => ((await request.notifications()).length === 2 ? true : undefined))
    const told = await toldTo(request, agentId)
    const escalated = (await request.events()).filter(({ type }) => type === 'escalated')
    expect(
      told.map(({ kind, eventId, position, inbox, browser }) => ({ kind, eventId, position, inbox, browser })),
    ).toEqual(
      escalated.map(({ id, position }) => ({ kind: 'escalation', eventId: id, position, inbox: true, browser: true })),
    )
    const emails = await emailsTo(request, agentId)
    expect(emails.map(({ groupKey }) => groupKey)).toEqual(emails.map(() => `urgent:${agentId}`))
    for (const { sendAt, createdAt } of emails) expect(sendAt.getTime() - createdAt.getTime()).toBeLessThan(1_000)
    expect(told.every(({ emailEffectId }) => emails.some(({ id }) => id === emailEffectId))).toBe(true)
  })
})

describe('email', () => {
  it('of twenty changes in five minutes is one, which waits', async () => {
    const request = await taken()
    const { agentId, orgId, requesterId } = request.org
    for (let n = 0; n < 20; n += 1) await say(request, agentId)
    const told = await toldTo(request, requesterId)
    const emails = await emailsTo(request, requesterId)
    expect(told).toHaveLength(20)
    expect(emails).toMatchObject([{ state: 'pending', requestId: request.id, causeEventId: told[0]?.eventId }])
    expect(new Set(told.map(({ emailEffectId }) => emailEffectId))).toEqual(new Set([emails[0]?.id]))
    const waitsMs = (emails[0]?.sendAt.getTime() ?? 0) - (emails[0]?.createdAt.getTime() ?? 0)
    expect(Math.abs(waitsMs - 5 * 60_000)).toBeLessThan(5_000)
    const waiting = await db.tenant(orgId, (tx) =>
      tx
        .select()
        .from(outbox)
        .where(eq(sql`payload->>'effectId'`, emails[0]?.id ?? '')),
    )
    expect(waiting).toMatchObject([{ kind: 'effect', requestId: null, nextAttemptAt: emails[0]?.sendAt }])
  })

  it('that is joined goes out when the first of its causes asks for it, and never later', async () => {
    const request = await taken()
    const { agentId, orgId, requesterId } = request.org
    const outboxOf = (id: string) =>
      db.tenant(orgId, (tx) =>
        tx
          .select({ at: outbox.nextAttemptAt })
          .from(outbox)
          .where(eq(sql`payload->>'effectId'`, id))
          .orderBy(asc(outbox.id)),
      )
    await say(request, agentId)
    await settled(request)
    const [first] = await emailsTo(request, requesterId)
    const id = first?.id ?? ''
    // As one that waits for the end of quiet hours, which the person then has no more.
    const late = plus(new Date(), 600)
    await db.tenant(orgId, async (tx) => {
      await tx.update(effects).set({ sendAt: late }).where(eq(effects.id, id))
      await tx.update(outbox).set({ nextAttemptAt: late }).where(eq(sql`payload->>'effectId'`, id))
    })
    await say(request, agentId)
    await settled(request)
    const [joined, ...more] = await emailsTo(request, requesterId)
    expect(more).toEqual([])
    expect(joined?.sendAt.getTime()).toBeLessThan(plus(new Date(), 6).getTime())
    expect(await outboxOf(id)).toEqual([{ at: late }, { at: joined?.sendAt }])
    await say(request, agentId)
    await settled(request)
    expect((await emailsTo(request, requesterId)).map(({ sendAt }) => sendAt)).toEqual([joined?.sendAt])
    expect(await outboxOf(id)).toHaveLength(2)
  })

  it('that is being sent takes nothing more in: what happens then is another', async () => {
    const request = await taken()
    const { agentId, orgId, requesterId } = request.org
    await say(request, agentId)
    await settled(request)
    const [first] = await emailsTo(request, requesterId)
    // As the activity that sends it does.
    await db.tenant(orgId, (tx) =>
      tx
        .update(effects)
        .set({ state: 'sending' })
        .where(eq(effects.id, first?.id ?? '')),
    )
    await say(request, agentId)
    const [, late] = await toldTo(request, requesterId)
    const emails = await emailsTo(request, requesterId)
    expect(emails.map(({ state }) => state)).toEqual(['sending', 'pending'])
    expect(late?.emailEffectId).toBe(emails[1]?.id)
  })

  it('tells only what was not read before its time, and is not sent when all of it was', async () => {
    const [unread, read] = [await taken(), await taken()]
    for (const request of [unread, read]) {
      const { agentId, requesterId, orgId } = request.org
      for (const _ of [1, 2]) await say(request, agentId)
      const [first] = await toldTo(request, requesterId)
      const which = request === read ? eq(notifications.requestId, request.id) : eq(notifications.id, first?.id ?? '')
      await db.tenant(orgId, async (tx) => {
        await tx.update(notifications).set({ readAt: new Date() }).where(which)
        const [email] = await emailsTo(request, requesterId)
        const now = new Date()
        await tx
          .update(effects)
          .set({ sendAt: now })
          .where(eq(effects.id, email?.id ?? ''))
        await tx
          .update(outbox)
          .set({ nextAttemptAt: now })
          .where(eq(sql`payload->>'effectId'`, email?.id ?? ''))
      })
    }
    const settledAs = (request: LiveRequest) =>
      until('the email to be settled', async () => {
        const [email] = await emailsTo(request, request.org.requesterId)
        return email && !['pending', 'sending'].includes(email.state) ? email.state : undefined
      })
    expect(await settledAs(read)).toBe('suppressed')
    expect(await settledAs(unread)).toBe('done')
  })

  it('of somebody’s whole desk is one, urgent news apart', async () => {
    const one = await taken()
    const { org } = one
    const other = await harness.take(org, { teamId: org.teamId })
    await other.opened()
    for (const request of [one, other]) {
      await request.change({ type: 'assign', personId: org.otherAgentId, kind: 'primary' })
    }
    await settled(other)
    expect((await emailsTo(one, org.otherAgentId)).map(({ groupKey, requestId }) => [groupKey, requestId])).toEqual([
      [`digest:${org.otherAgentId}`, null],
    ])
    expect([...(await one.told()), ...(await other.told())].filter(({ emailEffectId }) => emailEffectId)).toHaveLength(
      2,
    )
  })
})

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
    const request = await taken()
    const { agentId, requesterId } = request.org
    await asLeader(async () => {
      for (let n = 0; n < 5; n += 1) await say(request, agentId)
      const { orgId, events, upTo } = await logOf(request, 8)
      const told = await Promise.all([1, 2, 3, 4].map(() => tellOrganization(db, orgId, events, upTo)))
      expect(told.map(({ length }) => length).sort()).toEqual([0, 0, 0, 5])
    })
    expect(await toldTo(request, requesterId)).toHaveLength(5)
    expect(await emailsTo(request, requesterId)).toHaveLength(1)
  })

  it.each(['before', 'after'] as const)('tell once, when one dies %s its COMMIT', async (point) => {
    const request = await taken()
    const { agentId, requesterId } = request.org
    const gate = await CommitGate.open(servers.databaseUrl)
    const gated = new Database(gate.urlOf(servers.databaseUrl), { max: 1, applicationName: 'test-dying' })
    await asLeader(async () => {
      for (let n = 0; n < 3; n += 1) await say(request, agentId)
      const { orgId, events, upTo } = await logOf(request, 6)
      const reached = gate.arm(orgId, point)
      const dying = tellOrganization(gated, orgId, events, upTo).catch((error: Error) => error)
      await reached
      // The connection goes as that of a process that was killed.
      await gate.close()
      expect(await dying).toBeInstanceOf(Error)
    })
    expect(await toldTo(request, requesterId)).toHaveLength(3)
    expect(await emailsTo(request, requesterId)).toHaveLength(1)
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
    const request = await taken()
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
    for (; said < 60 || cuts < 20; said += 1) await say(request, agentId)
    isDone = true
    await cutting
    const told = await toldTo(request, requesterId)
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

describe('an event that cannot be told', () => {
  it('silences nobody else', async () => {
    const request = await taken()
    const { orgId, agentId, requesterId } = request.org
    await db.tenant(orgId, async (tx) => {
      const actor = { actorKind: 'system', actorId: 'test' }
      const shared = { orgId, requestId: request.id, type: 'assigned', occurredAt: new Date(), ...actor }
      await tx.insert(events).values([
        { ...shared, data: { personId: 'nobody' } },
        { ...shared, data: { personId: requesterId } },
      ])
    })
    await say(request, agentId)
    expect(await kindsTo(request, requesterId)).toEqual(['assigned', 'reply'])
  })
})

describe('the cost', () => {
  it('in statements does not grow with what happened', async () => {
    const request = await taken()
    const { orgId, agentId, requesterId } = request.org
    const counting = new Counting(servers.databaseUrl)
    const counts: number[] = []
    for (const messages of [1, 40]) {
      const first = (await request.events()).length
      for (let n = 0; n < messages; n += 1) await say(request, n % 2 === 0 ? agentId : requesterId)
      await settled(request)
      const all = await admin.statement<TellingEvent>(logAfterText, [0, 1_000_000])
      const own = all.filter((event) => event.requestId === request.id).slice(first)
      expect(own).toHaveLength(messages)
      // The place of this organization is set back, so that the same is told as if for the first time.
      await admin.statement(`DELETE FROM log_readers WHERE name = 'notifier/' || $1`, [orgId])
      counting.count = 0
      await tellOrganization(counting, orgId, own, own.at(-1)?.position ?? 0)
      counts.push(counting.count)
    }
    expect(counts).toEqual([8, 8])
    await counting.close()
    // Told again all the same, by keys that are once for ever.
    expect((await request.told()).length).toBe(41)
  })
})

/** Counts what is asked of PostgreSQL inside of its transactions, BEGIN and COMMIT included. */
class Counting extends Database {
  count = 0

  constructor(url: string) {
    super(url, { max: 1, applicationName: 'test-counting' })
  }

  override tenant: Database['tenant'] = (orgId, work) =>
    super.tenant(orgId, async (tx, client) => {
      const { query } = client
      client.query = ((...args: Parameters<typeof query>) => {
        this.count += 1
        return query.apply(client, args)
      }) as typeof query
      try {
        return await work(tx, client)
      } finally {
        client.query = query
        this.count += 2
      }
    })
}
