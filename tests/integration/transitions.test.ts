/** A transition is one idempotent transaction (design decision 4): activities called as Temporal calls them again. */
import { randomUUID } from 'node:crypto'
import { createRequestActivities } from '@holdfast/activities/requests/index.ts'
import { SlaLibrary } from '@holdfast/activities/requests/sla-library.ts'
import type { RequestCommand, RequestSnapshot } from '@holdfast/contracts/requests/commands.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness } from '../support/harness.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

const activities = createRequestActivities({ db: harness.db, sla: new SlaLibrary() })

/** A request that no workflow drives, so that the test can. */
async function undriven() {
  const org = await seedMinimalOrganization(harness.db, {
    calendar: aroundTheClock,
    targets: sameTargets(targets(0, 0, 60)),
  })
  const request = await harness.takeHeld(org, { teamId: org.teamId })
  const ref = { orgId: org.orgId, requestId: request.id }
  const actor = { kind: 'person', id: org.agentId } as const
  const apply = (seq: number, said: RequestCommand, taskId: string = randomUUID()) =>
    activities.applyTask({ ...ref, seq, taskId, at: new Date().toISOString(), said })
  return { request, ref, actor, apply }
}

/** The same call four times at once, as after a heartbeat that was lost. @returns the one answer of all */
async function fourTimes(call: () => Promise<RequestSnapshot>): Promise<RequestSnapshot> {
  const [first, ...others] = await Promise.all([call(), call(), call(), call()])
  for (const other of others) expect(withoutRemaining(other)).toEqual(withoutRemaining(first as RequestSnapshot))
  return first as RequestSnapshot
}

/** What is left of a clock is reckoned at the instant of asking. */
function withoutRemaining({ clocks, ...rest }: RequestSnapshot) {
  return { ...rest, clocks: clocks.map(({ remainingMs: _, ...clock }) => clock) }
}

describe.concurrent('an activity that is called again', () => {
  it('opens a request once', async () => {
    const { request, ref } = await undriven()
    const snapshot = await fourTimes(() => activities.openRequest(ref))
    expect(snapshot).toMatchObject({ seq: 2, status: 'open', nextWake: { kind: 'breach' } })
    expect(await request.eventTypes()).toEqual(['created', 'routed'])
    expect(await request.clocks()).toHaveLength(1)
  })

  it('carries a command out once, and every answer knows the clocks as they are', async () => {
    const { request, ref, actor, apply } = await undriven()
    await activities.openRequest(ref)
    const at = new Date().toISOString()
    const say = (seq: number, said: RequestCommand) => {
      const taskId = randomUUID()
      return fourTimes(() => activities.applyTask({ ...ref, seq, taskId, at, said }))
    }
    await say(3, { type: 'take', actor })
    expect(await say(4, { type: 'wait', reason: 'vendor', actor })).toMatchObject({
      nextWake: null,
      slaState: 'paused',
    })
    // An answer with the clocks of before would leave the workflow without a timer for good.
    expect(await say(5, { type: 'resume', actor })).toMatchObject({ nextWake: { kind: 'breach' }, slaState: 'running' })
    expect(await request.eventTypes()).toEqual(['created', 'routed', 'taken', 'waiting', 'resumed'])
    await apply(6, { type: 'cancel', actor })
  })

  it('breaches once', async () => {
    const { request, ref } = await undriven()
    const { nextWake: wake } = await activities.openRequest(ref)
    if (!wake) throw new Error('nothing is planned')
    const snapshot = await fourTimes(() => activities.applyWake({ ...ref, seq: 3, wake, now: wake.at }))
    expect(snapshot).toMatchObject({ seq: 3, slaState: 'breached', nextWake: null })
    expect((await request.eventTypes()).filter((type) => type === 'breached')).toHaveLength(1)
  })

  it('answers a place that is taken with what is there now', async () => {
    const { ref, actor, apply } = await undriven()
    await activities.openRequest(ref)
    const taskId = randomUUID()
    await apply(3, { type: 'take', actor }, taskId)
    await apply(4, { type: 'wait', reason: 'vendor', actor })
    expect(await apply(3, { type: 'take', actor }, taskId)).toMatchObject({ seq: 4, status: 'waiting' })
  })

  it('recognizes a command that a former run carried out, at whatever place it comes again', async () => {
    const { request, ref, actor, apply } = await undriven()
    await activities.openRequest(ref)
    const taskId = randomUUID()
    await apply(3, { type: 'take', actor }, taskId)
    expect(await apply(4, { type: 'take', actor }, taskId)).toMatchObject({ seq: 3, status: 'in_progress' })
    expect(await request.eventTypes()).toEqual(['created', 'routed', 'taken'])
    expect(await apply(4, { type: 'wait', reason: 'vendor', actor })).toMatchObject({ seq: 4 })
  })
})

describe.concurrent('a transition', () => {
  it('is whole or not at all', async () => {
    const { request, ref, actor, apply } = await undriven()
    await activities.openRequest(ref)
    const before = await Promise.all([request.row(), request.clocks(), request.eventTypes()])
    const payloadId = await request.payload({ priority: 'critical', categoryId: randomUUID() })
    await expect(apply(3, { type: 'edit', payloadId, actor })).rejects.toMatchObject({ type: 'validation_failed' })
    expect(await Promise.all([request.row(), request.clocks(), request.eventTypes()])).toEqual(before)
  })

  it('is refused for a request that does not exist, or is somebody else’s', async () => {
    const [one, two] = await Promise.all([undriven(), undriven()])
    const foreign = { orgId: one.ref.orgId, requestId: two.ref.requestId }
    await expect(activities.openRequest(foreign)).rejects.toMatchObject({ type: 'not_found', nonRetryable: true })
  })
})
