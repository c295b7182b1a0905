/** Clocks of docs/lifecycle.md and lines S8–S10 of survives.md, on skipped time. */
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { requestStateQuery } from '@holdfast/workflows/requests/messages.ts'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { atBreach, dueOf, happened, ladderOf, nth, only, warnAt } from '../support/clock-plans.ts'
import { Harness } from '../support/harness.ts'
import { after, minuteMs, plus } from '../support/local-time.ts'
import { stagesOf } from '../support/stages.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())
/** Minutes are real minutes here: the calendar is always open. */
const { open, taken } = stagesOf(harness, { calendar: aroundTheClock })

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
