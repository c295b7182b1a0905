/** Which emails the notifier has sent: few, at their time, and of what nobody has read yet. */
import { effects, notifications } from '@holdfast/db/effects/schema.ts'
import { outbox } from '@holdfast/db/requests/schema.ts'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import type { LiveRequest } from '../support/harness.ts'
import { plus } from '../support/local-time.ts'
import { NotifierDesk } from '../support/notifier-desk.ts'
import { until } from '../support/until.ts'

const desk = new NotifierDesk()
const { db, harness } = desk
afterAll(() => desk.close())

describe('email', () => {
  it('of twenty changes in five minutes is one, which waits', async () => {
    const request = await desk.taken()
    const { agentId, orgId, requesterId } = request.org
    for (let n = 0; n < 20; n += 1) await desk.say(request, agentId)
    const told = await desk.toldTo(request, requesterId)
    const emails = await desk.emailsTo(request, requesterId)
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
    const request = await desk.taken()
    const { agentId, orgId, requesterId } = request.org
    const outboxOf = (id: string) =>
      db.tenant(orgId, (tx) =>
        tx
          .select({ at: outbox.nextAttemptAt })
          .from(outbox)
          .where(eq(sql`payload->>'effectId'`, id))
          .orderBy(asc(outbox.id)),
      )
    await desk.say(request, agentId)
    await desk.settled(request)
    const [first] = await desk.emailsTo(request, requesterId)
    const id = first?.id ?? ''
    // As one that waits for the end of quiet hours, which the person then has no more.
    const late = plus(new Date(), 600)
    await db.tenant(orgId, async (tx) => {
      await tx.update(effects).set({ sendAt: late }).where(eq(effects.id, id))
      await tx.update(outbox).set({ nextAttemptAt: late }).where(eq(sql`payload->>'effectId'`, id))
    })
    await desk.say(request, agentId)
    await desk.settled(request)
    const [joined, ...more] = await desk.emailsTo(request, requesterId)
    expect(more).toEqual([])
    expect(joined?.sendAt.getTime()).toBeLessThan(plus(new Date(), 6).getTime())
    expect(await outboxOf(id)).toEqual([{ at: late }, { at: joined?.sendAt }])
    await desk.say(request, agentId)
    await desk.settled(request)
    expect((await desk.emailsTo(request, requesterId)).map(({ sendAt }) => sendAt)).toEqual([joined?.sendAt])
    expect(await outboxOf(id)).toHaveLength(2)
  })

  it('that is being sent takes nothing more in: what happens then is another', async () => {
    const request = await desk.taken()
    const { agentId, orgId, requesterId } = request.org
    await desk.say(request, agentId)
    await desk.settled(request)
    const [first] = await desk.emailsTo(request, requesterId)
    // As the activity that sends it does.
    await db.tenant(orgId, (tx) =>
      tx
        .update(effects)
        .set({ state: 'sending' })
        .where(eq(effects.id, first?.id ?? '')),
    )
    await desk.say(request, agentId)
    const [, late] = await desk.toldTo(request, requesterId)
    const emails = await desk.emailsTo(request, requesterId)
    expect(emails.map(({ state }) => state)).toEqual(['sending', 'pending'])
    expect(late?.emailEffectId).toBe(emails[1]?.id)
  })

  it('tells only what was not read before its time, and is not sent when all of it was', async () => {
    const [unread, read] = [await desk.taken(), await desk.taken()]
    for (const request of [unread, read]) {
      const { agentId, requesterId, orgId } = request.org
      for (const _ of [1, 2]) await desk.say(request, agentId)
      const [first] = await desk.toldTo(request, requesterId)
      const which = request === read ? eq(notifications.requestId, request.id) : eq(notifications.id, first?.id ?? '')
      await db.tenant(orgId, async (tx) => {
        await tx.update(notifications).set({ readAt: new Date() }).where(which)
        const [email] = await desk.emailsTo(request, requesterId)
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
        const [email] = await desk.emailsTo(request, request.org.requesterId)
        return email && !['pending', 'sending'].includes(email.state) ? email.state : undefined
      })
    expect(await settledAs(read)).toBe('suppressed')
    expect(await settledAs(unread)).toBe('done')
  })

  it('of somebody’s whole desk is one, urgent news apart', async () => {
    const one = await desk.taken()
    const { org } = one
    const other = await harness.take(org, { teamId: org.teamId })
    await other.opened()
    for (const request of [one, other]) {
      await request.change({ type: 'assign', personId: org.otherAgentId, kind: 'primary' })
    }
    await desk.settled(other)
    expect(
      (await desk.emailsTo(one, org.otherAgentId)).map(({ groupKey, requestId }) => [groupKey, requestId]),
    ).toEqual([[`digest:${org.otherAgentId}`, null]])
    expect([...(await one.told()), ...(await other.told())].filter(({ emailEffectId }) => emailEffectId)).toHaveLength(
      2,
    )
  })
})
