/** What once stopped a team's line or a request's workflow for good. */
import { people } from '@holdfast/db/people/schema.ts'
import { officeRules } from '@holdfast/db/seed/calendars.ts'
import { type MinimalOptions, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { teams } from '@holdfast/db/teams/schema.ts'
import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness } from '../support/harness.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

const always = { ...officeRules('UTC', []), alwaysOpen: true }

async function open(options: MinimalOptions) {
  const org = await seedMinimalOrganization(harness.db, options)
  const request = await harness.take(org, { teamId: org.teamId })
  await request.opened()
  return { org, request }
}

describe('a line', () => {
  it('does not keep what has ended, so that those behind are served', async () => {
    const { org, request } = await open({ strategy: 'round_robin', agents: 1 })
    await request.resolve()
    await request.change({ type: 'unassign', personId: org.agentId })
    await request.change({ type: 'confirm' })
    expect(await request.row()).toMatchObject({ status: 'closed', assigneeId: null, lineSince: null })
    const next = await harness.take(org, { teamId: org.teamId })
    await next.opened()
    expect((await next.row()).assigneeId).toBe(org.agentId)
  })

  it('takes what its primary only observes from now on', async () => {
    const { org, request } = await open({ strategy: 'manual' })
    await request.change({ type: 'assign', personId: org.agentId, kind: 'primary' })
    await request.change({ type: 'assign', personId: org.agentId, kind: 'observer' })
    const row = await request.row()
    expect(row).toMatchObject({ status: 'open', assigneeId: null })
    expect(row.lineSince).not.toBeNull()
  })

  it('takes what wakes for somebody who was blocked meanwhile', async () => {
    const { org, request } = await open({ strategy: 'manual' })
    await request.change({ type: 'take' })
    await request.change({ type: 'wait', reason: 'requester' })
    await harness.db.tenant(org.orgId, (tx) =>
      tx.update(people).set({ blockedAt: new Date() }).where(eq(people.id, org.agentId)),
    )
    await request.reply('requester_reply', new Date())
    await request.event('requester_replied')
    const row = await request.row()
    expect(row).toMatchObject({ status: 'open', assigneeId: null })
    expect(row.lineSince).not.toBeNull()
  })
})

describe('a ladder', () => {
  it('passes over a team that was switched off, and the request goes on', async () => {
    const second = uuidv7()
    const steps = [
      { id: 'second-line', at: { kind: 'breach' as const }, actions: [{ kind: 'reassign' as const, teamId: second }] },
    ]
    const org = await seedMinimalOrganization(harness.db, {
      calendar: always,
      targets: sameTargets(targets(0, 0, 60)),
      ladders: { firstResponse: [], nextResponse: [], resolution: steps },
    })
    await harness.db.tenant(org.orgId, (tx) =>
      tx.insert(teams).values({ id: second, orgId: org.orgId, key: 'second', name: 'Second line', active: false }),
    )
    const request = await harness.take(org, { teamId: org.teamId, occurredAt: new Date(Date.now() - 2 * 3_600_000) })
    const escalated = await request.event('escalated')
    expect(escalated.data).toMatchObject({ notReassigned: 'team_off' })
    expect(escalated.internal).toBe(true)
    expect((await request.row()).teamId).toBe(org.teamId)
    await request.change({ type: 'take' })
    await until('the request in progress', async () =>
      (await request.row()).status === 'in_progress' ? true : undefined,
    )
  })

  it('raises a priority and never lowers it', async () => {
    const actions = [{ kind: 'raise_priority' as const, to: 'normal' as const }]
    const org = await seedMinimalOrganization(harness.db, {
      calendar: always,
      targets: sameTargets(targets(0, 0, 60)),
      ladders: { firstResponse: [], nextResponse: [], resolution: [{ id: 'raise', at: { kind: 'breach' }, actions }] },
    })
    const occurredAt = new Date(Date.now() - 2 * 3_600_000)
    const [high, low] = await Promise.all([
      harness.take(org, { priority: 'high', occurredAt }),
      harness.take(org, { priority: 'low', occurredAt }),
    ])
    await Promise.all([high.event('escalated'), low.event('escalated')])
    expect((await high.row()).priority).toBe('high')
    expect((await low.row()).priority).toBe('normal')
  })
})
