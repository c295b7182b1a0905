/** Clocks and ladders of docs/lifecycle.md and lines S4, S5, S7–S12 of survives.md, on skipped time. */

import type { LadderAction, LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { categories } from '@holdfast/db/categories/schema.ts'
import { requestAssignees } from '@holdfast/db/requests/schema.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { type MinimalOptions, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { policyRules, publishPolicy, sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { slaPolicies } from '@holdfast/db/sla/schema.ts'
import { requestStateQuery } from '@holdfast/workflows/requests/messages.ts'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { after, minuteMs, plus } from '../support/local-time.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

/** Minutes are real minutes here: the calendar is always open. */
async function open(options: MinimalOptions) {
  const org = await seedMinimalOrganization(harness.db, { calendar: aroundTheClock, ...options })
  const request = await harness.take(org, { teamId: org.teamId })
  await request.opened()
  return request
}

async function taken(options: MinimalOptions) {
  const request = await open(options)
  await request.change({ type: 'take' })
  return request
}

const only = {
  firstResponse: (minutes: number) => sameTargets(targets(minutes, 0, 0)),
  nextResponse: (minutes: number) => sameTargets(targets(0, minutes, 0)),
  resolution: (minutes: number) => sameTargets(targets(0, 0, minutes)),
}

const leads: LadderAction = { kind: 'notify', to: ['team_leads'] }
const warnAt = (percent: number): LadderStep => ({ id: 'warn', at: { kind: 'percent', percent }, actions: [leads] })
const atBreach: LadderStep = { id: 'breach', at: { kind: 'breach' }, actions: [leads] }
const later = (minutes: number): LadderStep => ({ id: 'later', at: { kind: 'after', minutes }, actions: [leads] })

function ladderOf(kind: 'firstResponse' | 'nextResponse' | 'resolution', steps: LadderStep[]) {
  return { firstResponse: [], nextResponse: [], resolution: [], [kind]: steps }
}

async function dueOf(request: LiveRequest, kind: string, cycle = 1): Promise<Date> {
  const { dueAt } = await request.clock(kind, cycle)
  if (!dueAt) throw new Error(`the ${kind} clock ${cycle} is not due`)
  return dueAt
}

async function happened(request: LiveRequest, ...types: string[]) {
  return (await request.events()).filter(({ type }) => types.includes(type))
}

/** Waits until so many events of the type are on record, and looks at the last. */
function nth(request: LiveRequest, type: string, count: number) {
  return until(`${count} × ${type}`, async () => (await happened(request, type))[count - 1])
}

describe.concurrent('pause', () => {
  it('S8: a paused clock never breaches and never escalates; it goes on with what was left', async () => {
    const ladders = ladderOf('resolution', [warnAt(50), atBreach])
    const request = await taken({ targets: only.resolution(60), ladders })
    await request.change({ type: 'wait', reason: 'requester' })
    expect(await request.clock('resolution')).toMatchObject({ state: 'paused', dueAt: null })
    expect((await request.handle.query(requestStateQuery))?.nextWake).toBeNull()
    const { usedMs } = await request.clock('resolution')
    await request.passTo(plus(new Date(), 20 * 60))
    await request.change({ type: 'resume' })
    const resumed = await request.event('resumed')
    expect(await happened(request, 'breached', 'escalated', 'escalation_missed')).toEqual([])
    const due = await dueOf(request, 'resolution')
    expect(due.getTime()).toBeCloseTo(resumed.occurredAt.getTime() + 60 * minuteMs - usedMs, -2)
    await request.passTo(after(due))
    expect((await request.event('breached')).data).toMatchObject({ clock: 'resolution', dueAt: due.toISOString() })
  })

  it('S9: two days of waiting stay credited when the priority changes', async () => {
    const byPriority = { ...only.resolution(600), critical: targets(0, 0, 120) }
    const request = await taken({ targets: byPriority })
    await request.change({ type: 'wait', reason: 'vendor' })
    const end = plus(new Date(), 2 * 24 * 60)
    await request.passTo(end)
    await request.change({ type: 'resume' })
    await request.change({ type: 'edit', payloadId: await request.payload({ priority: 'critical' }) })
    const { usedMs, state, targetMinutes } = await request.clock('resolution')
    expect([state, targetMinutes]).toEqual(['running', 120])
    expect(usedMs).toBeLessThan(5 * minuteMs)
    expect((await dueOf(request, 'resolution')).getTime()).toBeGreaterThan(plus(end, 110).getTime())
  })

  it('pauses the first response only where the policy says so', async () => {
    const pause = { firstResponse: ['vendor' as const] }
    const request = await taken({ targets: only.firstResponse(60), pause })
    await request.change({ type: 'wait', reason: 'requester' })
    expect((await request.clock('first_response')).state).toBe('running')
    await request.change({ type: 'wait', reason: 'vendor' })
    expect((await request.clock('first_response')).state).toBe('paused')
    await request.change({ type: 'wait', reason: 'requester' })
    expect((await request.clock('first_response')).state).toBe('running')
  })
})

describe.concurrent('first and next response', () => {
  it('rule 5: an answer after the breach is breached and answered', async () => {
    const request = await open({ targets: only.firstResponse(60) })
    const due = await dueOf(request, 'first_response')
    await request.passTo(plus(due, 130))
    await request.event('breached')
    await request.reply('agent_reply', plus(due, 130))
    await request.event('agent_replied')
    const clock = await request.clock('first_response')
    expect(clock).toMatchObject({ state: 'breached', breachedAt: due, dueAt: due, endedAt: plus(due, 130) })
    expect(await happened(request, 'breached')).toHaveLength(1)
  })

  it('counts the requester’s first unanswered message, is met by the next reply, and then counts again', async () => {
    const request = await taken({ targets: only.nextResponse(60) })
    const first = new Date()
    await request.reply('requester_reply', first)
    await nth(request, 'requester_replied', 1)
    expect(await dueOf(request, 'next_response')).toEqual(plus(first, 60))
    await request.reply('requester_reply', plus(first, 5))
    await nth(request, 'requester_replied', 2)
    expect(await dueOf(request, 'next_response')).toEqual(plus(first, 60))
    await request.reply('agent_reply', plus(first, 20))
    await nth(request, 'agent_replied', 1)
    expect(await request.clock('next_response')).toMatchObject({ state: 'met', endedAt: plus(first, 20) })
    await request.reply('requester_reply', plus(first, 30))
    await nth(request, 'requester_replied', 3)
    expect(await dueOf(request, 'next_response', 2)).toEqual(plus(first, 90))
  })

  it('S10: nothing lives after resolve, and a thank-you starts nothing', async () => {
    const ladders = { ...ladderOf('nextResponse', [atBreach]), resolution: [atBreach] }
    const request = await taken({ targets: sameTargets(targets(0, 60, 120)), ladders })
    await request.reply('requester_reply', new Date(), { thanks: true })
    await nth(request, 'requester_replied', 1)
    expect((await request.clocks()).map(({ kind }) => kind)).toEqual(['resolution'])
    await request.reply('requester_reply', new Date())
    await nth(request, 'requester_replied', 2)
    await request.resolve()
    await request.reply('requester_reply', new Date(), { thanks: true })
    await nth(request, 'requester_replied', 3)
    expect((await request.handle.query(requestStateQuery))?.nextWake?.kind).toBe('auto_close')
    await request.passTo(plus(new Date(), 300))
    await request.change({ type: 'confirm' })
    expect(await happened(request, 'breached', 'escalated')).toEqual([])
    expect((await request.clocks()).map(({ kind, state }) => [kind, state])).toEqual([
      ['next_response', 'cancelled'],
      ['resolution', 'met'],
    ])
  })

  it('is met by a reply that was taken before the deadline and told after it', async () => {
    const request = await open({ targets: only.firstResponse(60), ladders: ladderOf('firstResponse', [atBreach]) })
    const due = await dueOf(request, 'first_response')
    await request.holdMessage('agent_reply', plus(due, -5))
    // Not far: from here on the workflow asks again every half second.
    await request.passTo(after(due))
    expect(await happened(request, 'breached')).toEqual([])
    await request.releaseOutbox()
    const replied = await request.event('agent_replied')
    expect(replied.occurredAt).toEqual(plus(due, -5))
    const clock = await request.clock('first_response')
    expect(clock).toMatchObject({ state: 'met', breachedAt: null, endedAt: plus(due, -5) })
    expect(await request.notifications()).toEqual([])
  })
})

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

describe.concurrent('escalation', () => {
  it('S4: one effect a level a cycle, whatever is changed, paused and planned again', async () => {
    const ladders = ladderOf('resolution', [atBreach, later(10)])
    const byPriority = { ...only.resolution(60), high: targets(0, 0, 50), critical: targets(0, 0, 40) }
    const request = await taken({ targets: byPriority, ladders })
    await request.passTo(plus(new Date(), 90))
    await nth(request, 'escalated', 2)
    for (const priority of ['high', 'critical', 'normal']) {
      await request.change({ type: 'edit', payloadId: await request.payload({ priority }) })
    }
    await request.change({ type: 'wait', reason: 'vendor' })
    await request.change({ type: 'resume' })
    await request.tell({ type: 'replan', key: uuidv7(), actor: { kind: 'person', id: request.org.adminId } })
    await request.resolve()
    await request.change({ type: 'reopen', byAgent: true })
    await request.passTo(plus(new Date(), 300))
    const keys = (await request.effects()).map(({ key }) => key)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(2)
    expect(await request.notifications()).toHaveLength(2)
    expect(await happened(request, 'breached')).toHaveLength(1)
  })

  it('S5: two cycles in one day both notify', async () => {
    const request = await taken({ targets: only.nextResponse(60), ladders: ladderOf('nextResponse', [atBreach]) })
    const start = new Date()
    for (const [cycle, minutes] of [
      [1, 0],
      [2, 120],
    ] as const) {
      await request.reply('requester_reply', plus(start, minutes))
      await request.passTo(plus(start, minutes + 61))
      await nth(request, 'escalated', cycle)
      await request.reply('agent_reply', plus(start, minutes + 62))
      await nth(request, 'agent_replied', cycle)
    }
    const cycles = (await request.notifications()).map(({ payload }) => (payload as { cycle: number }).cycle)
    expect(cycles.sort()).toEqual([1, 2])
  })

  it('S7: the full ladder fires in order, with what each step does', async () => {
    const steps: LadderStep[] = [
      { id: 'warn', at: { kind: 'percent', percent: 50 }, actions: [{ kind: 'notify', to: ['primary'] }] },
      { id: 'breach', at: { kind: 'breach' }, actions: [leads, { kind: 'raise_priority' }] },
      { id: 'team', at: { kind: 'after', minutes: 30 }, actions: [{ kind: 'notify', to: ['team'] }] },
    ]
    const request = await open({ targets: only.resolution(60), ladders: ladderOf('resolution', steps) })
    const { org } = request
    await request.change({ type: 'assign', personId: org.otherAgentId, kind: 'primary' })
    const due = await dueOf(request, 'resolution')
    await request.passTo(plus(due, 31))
    await nth(request, 'escalated', 3)
    const told = await happened(request, 'escalated', 'breached')
    expect(told.map(({ data }) => (data as { stepId?: string }).stepId ?? 'the target')).toEqual([
      'warn',
      'the target',
      'breach',
      'team',
    ])
    const late = told.map(({ occurredAt }, index) => {
      const planned = [plus(due, -30), due, due, plus(due, 30)][index] as Date
      return Math.round((occurredAt.getTime() - planned.getTime()) / minuteMs)
    })
    expect(late).toEqual([0, 0, 0, 0])
    expect((await request.row()).priority).toBe('high')
    const byPerson = (await request.notifications()).map(({ personId }) => personId)
    expect(byPerson.sort()).toEqual([org.agentId, org.agentId, org.otherAgentId, org.otherAgentId].sort())
  })

  it('a step that reassigns keeps the former assignee as observer', async () => {
    const org = await seedMinimalOrganization(harness.db, { targets: null, calendar: aroundTheClock })
    const steps: LadderStep[] = [
      { id: 'give', at: { kind: 'breach' }, actions: [{ kind: 'reassign', personId: org.otherAgentId }] },
    ]
    await harness.db.tenant(org.orgId, (tx) => {
      const rules = policyRules({ ...org, targets: only.resolution(60), ladders: ladderOf('resolution', steps) })
      return publishPolicy(tx, {
        orgId: org.orgId,
        name: 'Gives',
        position: 1,
        versions: [{ rules, reason: 'a test' }],
      })
    })
    const request = await harness.take(org, { teamId: org.teamId })
    await request.opened()
    await request.change({ type: 'take' })
    await request.passTo(after(await dueOf(request, 'resolution')))
    await request.event('escalated')
    expect((await request.row()).assigneeId).toBe(org.otherAgentId)
    const parts = await harness.db.tenant(org.orgId, (tx) =>
      tx.select().from(requestAssignees).where(eq(requestAssignees.requestId, request.id)),
    )
    expect(parts).toMatchObject([{ personId: org.agentId, kind: 'observer' }])
  })

  it('tells the next level when nobody acknowledges within the patience, and not when somebody does', async () => {
    const steps: LadderStep[] = [
      { ...atBreach, patienceMinutes: 10 },
      { id: 'team', at: { kind: 'after', minutes: 60 }, actions: [{ kind: 'notify', to: ['primary'] }] },
    ]
    const options = { targets: only.resolution(60), ladders: ladderOf('resolution', steps) }
    const [ignored, noticed] = await Promise.all([taken(options), taken(options)])
    const due = await dueOf(ignored, 'resolution')
    await ignored.passTo(plus(due, 11))
    const told = await ignored.event('escalation_unacknowledged')
    expect(told.data).toMatchObject({ stepId: 'breach', nextStepId: 'team' })
    expect((await ignored.notifications()).map(({ template }) => template).sort()).toEqual([
      'escalation',
      'unacknowledged',
    ])

    await noticed.passTo(plus(due, 1))
    await noticed.event('escalated')
    const acknowledge = { type: 'acknowledge', clock: 'resolution', cycle: 1, stepId: 'breach' } as const
    await noticed.change(acknowledge)
    await noticed.passTo(plus(due, 59))
    await noticed.change({ type: 'wait', reason: 'vendor' })
    expect(await happened(noticed, 'escalation_unacknowledged')).toEqual([])
    expect(await noticed.notifications()).toHaveLength(1)
  })
})
