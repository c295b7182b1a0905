/** Clocks whose plan changes under them: lines S11 and S12 of survives.md, on skipped time. */
import { categories } from '@holdfast/db/categories/schema.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { policyRules, publishPolicy, targets } from '@holdfast/db/seed/policies.ts'
import { slaPolicies } from '@holdfast/db/sla/schema.ts'
import { requestStateQuery } from '@holdfast/workflows/requests/messages.ts'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { atBreach, dueOf, happened, ladderOf, later, nth, only, warnAt } from '../support/clock-plans.ts'
import { Harness } from '../support/harness.ts'
import { after, minuteMs, plus } from '../support/local-time.ts'
import { stagesOf } from '../support/stages.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())
/** Minutes are real minutes here: the calendar is always open. */
const { open, taken } = stagesOf(harness, { calendar: aroundTheClock })

describe.concurrent('a change of plan', () => {
  it('S12: another policy takes over in one step; the old timer does not go on', async () => {
    const request = await open({ targets: only.resolution(60) })
    const { orgId, calendarId, policyVersionId } = request.org
    const categoryId = uuidv7()
    const other = await harness.db.tenant(orgId, async (tx) => {
      await tx.insert(categories).values({ id: categoryId, orgId, name: 'Network' })
      await tx.update(slaPolicies).set({ position: 2 }).where(eq(slaPolicies.orgId, orgId))
      const rules = policyRules({
        calendarId,
        targets: only.resolution(240),
        conditions: { categoryIds: [categoryId] },
      })
      return publishPolicy(tx, { orgId, name: 'Network', position: 1, versions: [{ rules, reason: 'a test' }] })
    })
    const old = await dueOf(request, 'resolution')
    await request.change({ type: 'edit', payloadId: await request.payload({ categoryId }) })
    const events = await request.events()
    expect(events.map(({ type }) => type)).toEqual(['created', 'routed', 'edited'])
    expect(events.at(-1)?.data).toMatchObject({
      changes: [
        { field: 'categoryId' },
        { field: 'policyVersionId', from: policyVersionId, to: other.policyVersionId },
      ],
      clocks: [{ clock: 'resolution', cycle: 1, from: 'running', to: 'running', dueAt: plus(old, 180).toISOString() }],
    })
    const wake = (await request.handle.query(requestStateQuery))?.nextWake
    expect(wake).toMatchObject({ kind: 'breach', at: plus(old, 180).toISOString() })
    await request.passTo(plus(old, 60))
    expect(await happened(request, 'breached')).toEqual([])
    await request.passTo(after(plus(old, 180)))
    await request.event('breached')
  })

  it('S12: a hand-over keeps what was used, in one step', async () => {
    const request = await taken({ targets: only.resolution(60) })
    const due = await dueOf(request, 'resolution')
    await request.change({ type: 'hand_over', teamId: request.org.teamId })
    expect(await dueOf(request, 'resolution')).toEqual(due)
    expect((await request.clocks()).map(({ kind, cycle }) => [kind, cycle])).toEqual([['resolution', 1]])
  })

  it('S11: retiring a policy lets requests in flight follow the next that matches, and leaves none an orphan', async () => {
    const request = await taken({ targets: only.resolution(60) })
    const { orgId, calendarId, policyId } = request.org
    const next = await harness.db.tenant(orgId, async (tx) => {
      const rules = policyRules({ calendarId, targets: only.resolution(600) })
      return publishPolicy(tx, { orgId, name: 'Next', position: 2, versions: [{ rules, reason: 'a test' }] })
    })
    const due = await dueOf(request, 'resolution')
    const retire = (id: string) =>
      harness.db.tenant(orgId, (tx) =>
        tx.update(slaPolicies).set({ retiredAt: new Date() }).where(eq(slaPolicies.id, id)),
      )
    const replan = () =>
      request.tell({ type: 'replan', key: uuidv7(), actor: { kind: 'person', id: request.org.adminId } })
    await replan()
    await retire(policyId)
    await replan()
    await nth(request, 'replanned', 1)
    expect(await request.clock('resolution')).toMatchObject({
      policyVersionId: next.policyVersionId,
      targetMinutes: 600,
      dueAt: plus(due, 540),
    })
    await retire(next.policyId)
    await replan()
    await nth(request, 'replanned', 2)
    expect((await request.clock('resolution')).state).toBe('cancelled')
    expect(await request.row()).toMatchObject({ policyVersionId: null, slaState: 'none' })
    expect((await request.handle.query(requestStateQuery))?.nextWake).toBeNull()
    // The first signal changed nothing, so it left no trace either.
    expect(await happened(request, 'replanned')).toHaveLength(2)
  })

  it('rule 4: what a shorter target has used up breaches at the change; warnings are skipped, the rest fires', async () => {
    const byPriority = { ...only.resolution(600), critical: targets(0, 0, 60) }
    const ladders = ladderOf('resolution', [warnAt(75), atBreach, later(30)])
    const request = await taken({ targets: byPriority, ladders })
    await request.passTo(plus(new Date(), 90))
    await request.change({ type: 'edit', payloadId: await request.payload({ priority: 'critical' }) })
    const edited = await request.event('edited')
    const breached = await request.event('breached')
    expect(breached.data).toMatchObject({ dueAt: edited.occurredAt.toISOString() })
    await until('the ladder', async () => ((await happened(request, 'escalated')).length === 1 ? true : undefined))
    const told = await happened(request, 'escalated', 'escalation_skipped', 'escalation_missed')
    expect(told.map(({ type, data }) => [type, (data as { stepId: string }).stepId])).toEqual([
      ['escalation_skipped', 'warn'],
      ['escalated', 'breach'],
    ])
  })

  it('rule 6: a reopened request goes on with what was used; the time spent resolved is not counted', async () => {
    const request = await taken({ targets: only.resolution(60), ladders: ladderOf('resolution', [atBreach]) })
    await request.passTo(plus(new Date(), 40))
    await request.resolve()
    const { usedMs } = await request.clock('resolution')
    expect(usedMs / minuteMs).toBeCloseTo(40, 0)
    await request.passTo(plus(new Date(), 40 + 600))
    await request.change({ type: 'reopen', byAgent: true })
    const { occurredAt } = await request.event('reopened')
    const due = await dueOf(request, 'resolution')
    expect(due.getTime() - occurredAt.getTime()).toBeCloseTo(60 * minuteMs - usedMs, -1)
    expect(await happened(request, 'breached')).toEqual([])
  })
})
