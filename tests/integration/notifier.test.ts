/** Who is told of what, once (features D5; S5, S6): the notifier on the real stack. */
import { tellOrganization } from '@holdfast/activities/notifications/tell-organization.ts'
import { allNoticeSubjects, type NoticeEntry } from '@holdfast/contracts/events.ts'
import { Database } from '@holdfast/db/database.ts'
import { effects, mutedRequests } from '@holdfast/db/effects/schema.ts'
import { markRead } from '@holdfast/db/messages/reads.ts'
import { logAfterText, type TellingEvent } from '@holdfast/db/notifications/log-reader.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { events } from '@holdfast/db/requests/schema.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { natsAccess } from '@holdfast/gateway/nats-access.ts'
import { connect, type NatsConnection } from '@nats-io/transport-node'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { atBreach, ladderOf } from '../support/clock-plans.ts'
import { plus } from '../support/local-time.ts'
import { NotifierDesk } from '../support/notifier-desk.ts'
import { until } from '../support/until.ts'

const desk = new NotifierDesk()
const { admin, db, harness, servers } = desk
let nats: NatsConnection
beforeAll(async () => {
  nats = await connect(natsAccess(servers.natsUrl))
})
afterAll(() => Promise.all([desk.close(), nats.close()]))

describe('a message', () => {
  it('is told once to everybody who takes part but its author, at its place in the log', async () => {
    const request = await desk.taken()
    const { agentId, otherAgentId, requesterId } = request.org
    await request.change({ type: 'assign', personId: otherAgentId, kind: 'observer' })
    await desk.settled(request)
    const heard: NoticeEntry[] = []
    const subscription = nats.subscribe(allNoticeSubjects, {
      callback: (_, message) => void heard.push(message.json<NoticeEntry>()),
    })
    await nats.flush()
    const messageId = await desk.say(request, agentId)
    const [notice, ...more] = (await desk.toldTo(request, requesterId)).filter(({ kind }) => kind === 'reply')
    const [event] = (await request.events()).filter(({ type }) => type === 'message_posted')
    expect(more).toEqual([])
    expect(notice).toMatchObject({ kind: 'reply', template: 'message_posted', payload: { messageId }, inbox: true })
    expect(notice).toMatchObject({ eventId: event?.id, position: event?.position, browser: true, readAt: null })
    expect(await desk.kindsTo(request, otherAgentId)).toEqual(['assigned', 'reply'])
    expect(await desk.kindsTo(request, agentId)).toEqual([])
    const mine = await until('both to be heard of', () => {
      const found = heard.filter(({ position }) => position === event?.position)
      return found.length === 2 ? found : undefined
    })
    subscription.unsubscribe()
    expect(mine.map(({ personId }) => personId).sort()).toEqual([otherAgentId, requesterId].sort())
    expect(mine).toContainEqual({ personId: requesterId, notificationId: notice?.id, position: event?.position })
  })

  it('that the workflow hears of too is told once', async () => {
    const request = await desk.taken()
    const { agentId, requesterId } = request.org
    const id = await desk.say(request, requesterId)
    await request.reply('requester_reply', new Date(), { id })
    await request.event('requester_replied')
    expect(await desk.kindsTo(request, agentId)).toEqual(['reply'])
  })

  it('that is internal is told to those who work on it, never to the requester, even when it names them', async () => {
    const request = await desk.taken()
    const { agentId, otherAgentId, requesterId, supervisorId } = request.org
    await desk.prefer(request, requesterId, 'note', { inbox: true, browser: true, email: true })
    await desk.say(request, otherAgentId, { internal: true, mentions: [requesterId, supervisorId] })
    expect(await desk.kindsTo(request, requesterId)).toEqual([])
    expect(await desk.kindsTo(request, supervisorId)).toEqual(['mention'])
    expect(await desk.kindsTo(request, agentId)).toEqual(['note'])
  })

  it('of a muted request is told only to whom it names', async () => {
    const request = await desk.taken()
    const { orgId, agentId, requesterId } = request.org
    await db.tenant(orgId, (tx) => tx.insert(mutedRequests).values({ orgId, personId: agentId, requestId: request.id }))
    await desk.say(request, requesterId)
    expect(await desk.kindsTo(request, agentId)).toEqual([])
    await desk.say(request, requesterId, { mentions: [agentId] })
    expect(await desk.kindsTo(request, agentId)).toEqual(['mention'])
  })

  it('that was read while it was being told is read from the beginning, and is not mailed', async () => {
    const request = await desk.taken()
    const { orgId, requesterId: personId, agentId } = request.org
    const messageId = await desk.say(request, agentId, {
      alongside: (tx, id) => markRead(tx, { orgId, requestId: request.id, personId, messageId: id, withNotes: false }),
    })
    const [notice] = await desk.toldTo(request, personId)
    expect(notice).toMatchObject({ kind: 'reply', payload: { messageId }, readAt: expect.any(Date) })
  })

  it('is not told to who is blocked', async () => {
    const request = await desk.taken()
    const { orgId, agentId, requesterId } = request.org
    await db.tenant(orgId, (tx) => tx.update(people).set({ blockedAt: new Date() }).where(eq(people.id, requesterId)))
    await desk.say(request, agentId)
    expect(await desk.kindsTo(request, requesterId)).toEqual([])
  })
})

describe('what happens to a request', () => {
  it('is told to whom it concerns, by default as the desk chose', async () => {
    const request = await desk.taken()
    const { agentId, otherAgentId, requesterId } = request.org
    await request.change({ type: 'assign', personId: otherAgentId, kind: 'primary' })
    await request.change({ type: 'wait', reason: 'requester', actor: { kind: 'person', id: agentId } })
    await request.resolve()
    await request.change({ type: 'confirm', actor: { kind: 'person', id: requesterId } })
    const shown = (notices: Awaited<ReturnType<typeof desk.toldTo>>) =>
      notices.map(({ kind, template, emailEffectId }) => `${kind} ${template}${emailEffectId ? ' by email' : ''}`)
    expect(shown(await desk.toldTo(request, otherAgentId))).toEqual([
      'assigned assigned by email',
      'status waiting',
      'status resolved',
      'status confirmed',
    ])
    expect(shown(await desk.toldTo(request, requesterId))).toEqual([
      'status waiting by email',
      'status resolved by email',
    ])
    expect(await desk.kindsTo(request, agentId)).toEqual([])
    expect(await desk.emailsTo(request, requesterId, 'request_received')).toMatchObject([
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
    await desk.settled(request)
    expect(await request.told()).toEqual([])
    await request.change({ type: 'reopen', byAgent: true, actor: { kind: 'person', id: org.adminId } })
    expect(await desk.kindsTo(request, org.requesterId)).toEqual(['status'])
    const all = await db.tenant(org.orgId, (tx) => tx.select().from(effects).where(eq(effects.kind, 'email')))
    expect(all.map(({ groupKey }) => groupKey)).toEqual([`digest:${org.requesterId}:${request.id}`])
  })
})

describe('an escalation', () => {
  const ladders = ladderOf('nextResponse', [atBreach])

  it('of each of two cycles in a day gets its place, and is mailed at once (S5)', async () => {
    const request = await desk.taken({ calendar: aroundTheClock, targets: sameTargets(targets(0, 60, 0)), ladders })
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
    const told = await desk.toldTo(request, agentId)
    const escalated = (await request.events()).filter(({ type }) => type === 'escalated')
    expect(
      told.map(({ kind, eventId, position, inbox, browser }) => ({ kind, eventId, position, inbox, browser })),
    ).toEqual(
      escalated.map(({ id, position }) => ({ kind: 'escalation', eventId: id, position, inbox: true, browser: true })),
    )
    const emails = await desk.emailsTo(request, agentId)
    expect(emails.map(({ groupKey }) => groupKey)).toEqual(emails.map(() => `urgent:${agentId}`))
    for (const { sendAt, createdAt } of emails) expect(sendAt.getTime() - createdAt.getTime()).toBeLessThan(1_000)
    expect(told.every(({ emailEffectId }) => emails.some(({ id }) => id === emailEffectId))).toBe(true)
  })
})

describe('an event that cannot be told', () => {
  it('silences nobody else', async () => {
    const request = await desk.taken()
    const { orgId, agentId, requesterId } = request.org
    await db.tenant(orgId, async (tx) => {
      const actor = { actorKind: 'system', actorId: 'test' }
      const shared = { orgId, requestId: request.id, type: 'assigned', occurredAt: new Date(), ...actor }
      await tx.insert(events).values([
        { ...shared, data: { personId: 'nobody' } },
        { ...shared, data: { personId: requesterId } },
      ])
    })
    await desk.say(request, agentId)
    expect(await desk.kindsTo(request, requesterId)).toEqual(['assigned', 'reply'])
  })
})

describe('the cost', () => {
  it('in statements does not grow with what happened', async () => {
    const request = await desk.taken()
    const { orgId, agentId, requesterId } = request.org
    const counting = new Counting(servers.databaseUrl)
    const counts: number[] = []
    for (const messages of [1, 40]) {
      const first = (await request.events()).length
      for (let n = 0; n < messages; n += 1) await desk.say(request, n % 2 === 0 ? agentId : requesterId)
      await desk.settled(request)
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
