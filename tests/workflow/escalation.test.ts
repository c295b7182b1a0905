/** Ladders of docs/lifecycle.md and lines S4, S5 and S7 of survives.md, on skipped time. */
import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { requestAssignees } from '@holdfast/db/requests/schema.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { policyRules, publishPolicy, targets } from '@holdfast/db/seed/policies.ts'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { atBreach, dueOf, happened, ladderOf, later, leads, nth, only } from '../support/clock-plans.ts'
import { Harness } from '../support/harness.ts'
import { after, minuteMs, plus } from '../support/local-time.ts'
import { stagesOf } from '../support/stages.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())
/** Minutes are real minutes here: the calendar is always open. */
const { open, taken } = stagesOf(harness, { calendar: aroundTheClock })

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
