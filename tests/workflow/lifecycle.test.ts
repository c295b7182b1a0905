/** The rows of the state table of docs/lifecycle.md, through the real workflow: while somebody works on it. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness } from '../support/harness.ts'
import { refusalOf } from '../support/refusal.ts'
import { stagesOf, standing } from '../support/stages.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())
const { closed, open, taken } = stagesOf(harness)

describe.concurrent('take, assign, hand over', () => {
  it('puts it in progress when a person takes it or is assigned, not when a team alone has it', async () => {
    const request = await open()
    expect(await standing(request)).toMatchObject({ status: 'open', assigneeId: null })
    const { org } = request
    await request.change({ type: 'hand_over', teamId: org.teamId })
    expect(await standing(request)).toMatchObject({ status: 'open', assigneeId: null })
    await request.change({ type: 'assign', personId: org.otherAgentId, kind: 'collaborator' })
    expect(await standing(request)).toMatchObject({ status: 'open', assigneeId: null })
    await request.change({ type: 'assign', personId: org.otherAgentId, kind: 'primary' })
    expect(await standing(request)).toMatchObject({ status: 'in_progress', assigneeId: org.otherAgentId })
    await request.change({ type: 'take' })
    expect(await standing(request)).toMatchObject({ status: 'in_progress', assigneeId: org.agentId })
  })

  it('stays where it is while it waits or is resolved', async () => {
    const request = await taken()
    const { org } = request
    await request.change({ type: 'wait', reason: 'vendor' })
    await request.change({ type: 'assign', personId: org.otherAgentId, kind: 'primary' })
    expect(await standing(request)).toMatchObject({ status: 'waiting', assigneeId: org.otherAgentId })
    await request.resolve()
    await request.change({ type: 'take' })
    expect(await standing(request)).toMatchObject({ status: 'resolved', assigneeId: org.agentId })
  })

  it('hands over to a named person, or to whom the team’s strategy finds, in one step', async () => {
    const named = await taken()
    await named.change({ type: 'hand_over', teamId: named.org.teamId, personId: named.org.otherAgentId })
    expect(await standing(named)).toMatchObject({ status: 'in_progress', assigneeId: named.org.otherAgentId })
    const given = await open({ strategy: 'round_robin' })
    await given.change({ type: 'hand_over', teamId: given.org.teamId })
    const { status, assigneeId } = await given.row()
    expect([status, given.org.agentIds.includes(assigneeId ?? '')]).toEqual(['in_progress', true])
  })

  it('opens it again when the primary is taken off, and puts it in the team’s line', async () => {
    const request = await taken()
    await request.change({ type: 'unassign', personId: request.org.agentId })
    const { status, assigneeId, lineSince } = await request.row()
    expect([status, assigneeId, lineSince !== null]).toEqual(['open', null, true])
    await refusalOf(request.change({ type: 'unassign', personId: request.org.otherAgentId }), 'not_found')
  })

  it('refuses a person who cannot work on it, and who is no person', async () => {
    const request = await open()
    const { requesterId } = request.org
    await refusalOf(request.change({ type: 'assign', personId: requesterId, kind: 'primary' }), 'person_unavailable')
    await request.change({ type: 'assign', personId: requesterId, kind: 'observer' })
    const token = { kind: 'token', id: 'a-robot' } as const
    await refusalOf(request.change({ type: 'take', actor: token }), 'person_unavailable')
  })

  it('is refused when it has ended', async () => {
    const request = await closed()
    const { teamId, agentId: personId } = request.org
    await refusalOf(request.change({ type: 'take' }))
    await refusalOf(request.change({ type: 'assign', personId, kind: 'primary' }))
    await refusalOf(request.change({ type: 'hand_over', teamId }))
    await refusalOf(request.change({ type: 'unassign', personId }))
  })
})

describe.concurrent('a public reply by an agent', () => {
  it('starts the work; who answers first becomes primary', async () => {
    const request = await open()
    await request.reply('agent_reply', new Date())
    await request.event('agent_replied')
    expect(await standing(request)).toMatchObject({ status: 'in_progress', assigneeId: request.org.agentId })
  })

  it('takes the request from nobody', async () => {
    const request = await open()
    const { otherAgentId } = request.org
    await request.change({ type: 'assign', personId: otherAgentId, kind: 'primary' })
    await request.reply('agent_reply', new Date())
    await request.event('agent_replied')
    expect(await standing(request)).toMatchObject({ status: 'in_progress', assigneeId: otherAgentId })
  })

  it('does nothing to a request that is closed, nor when a robot wrote it', async () => {
    const request = await open()
    const robot = { kind: 'token', id: 'a-robot' } as const
    const occurredAt = new Date().toISOString()
    await request.change({ type: 'take' })
    await request.tell({ type: 'agent_reply', messageId: uuidv7(), actor: robot, occurredAt, thanks: false })
    await request.change({ type: 'wait', reason: 'vendor' })
    expect((await request.clock('first_response')).state).toBe('running')
    await request.resolve()
    await request.change({ type: 'confirm' })
    await request.reply('agent_reply', new Date())
    await request.change({ type: 'reopen', byAgent: true })
    expect(await request.eventTypes()).not.toContain('agent_replied')
  })
})

describe.concurrent('waiting', () => {
  it('is refused while nobody works on it, and changes its reason', async () => {
    const request = await open()
    const refusal = await refusalOf(request.change({ type: 'wait', reason: 'vendor' }))
    expect(refusal.extra).toEqual({
      action: 'wait',
      status: 'open',
      reason: 'nobody works on it yet',
      remedy: 'Take it or assign it to a person first.',
    })
    await request.change({ type: 'take' })
    for (const reason of ['requester', 'vendor', 'change', 'scheduled'] as const) {
      await request.change({ type: 'wait', reason })
      expect(await standing(request)).toMatchObject({ status: 'waiting', waitReason: reason })
    }
    await request.change({ type: 'resume' })
    expect(await standing(request)).toMatchObject({ status: 'in_progress', waitReason: null })
    await refusalOf(request.change({ type: 'resume' }))
  })

  it('ends with the requester’s answer only when it waits for the requester', async () => {
    const request = await taken()
    await request.change({ type: 'wait', reason: 'vendor' })
    await request.reply('requester_reply', new Date())
    await request.event('requester_replied')
    expect(await standing(request)).toMatchObject({ status: 'waiting', waitReason: 'vendor' })
    await request.change({ type: 'wait', reason: 'requester' })
    await request.reply('requester_reply', new Date())
    await request.reaches('in_progress')
  })

  it('wakes by itself at its end', async () => {
    const request = await taken()
    const end = new Date(Date.now() + 3 * 3_600_000)
    await request.change({ type: 'wait', reason: 'scheduled', until: end.toISOString() })
    await request.passTo(new Date(end.getTime() - 60_000))
    expect(await standing(request)).toMatchObject({ status: 'waiting' })
    await request.passTo(new Date(end.getTime() + 1_000))
    const resumed = await request.event('resumed')
    expect(resumed.actorId).toBe('lifecycle')
    expect(resumed.occurredAt.getTime()).toBeGreaterThanOrEqual(end.getTime())
    expect(await standing(request)).toMatchObject({ status: 'in_progress', waitReason: null })
  })

  it('reminds after the business days without an answer, then resolves as unanswered', async () => {
    const request = await taken()
    await request.change({ type: 'wait', reason: 'requester', unansweredBusinessDays: 2 })
    const { remindAt, resolveUnansweredAt } = await request.row()
    if (!remindAt || !resolveUnansweredAt) throw new Error('nothing was planned')
    await request.passTo(new Date(remindAt.getTime() + 1_000))
    const reminded = await request.event('reminded')
    expect(reminded.actorId).toBe('lifecycle')
    expect(await request.notifications()).toMatchObject([
      { personId: request.org.requesterId, template: 'wait_reminder' },
    ])
    await request.passTo(new Date(resolveUnansweredAt.getTime() + 1_000))
    await request.reaches('resolved')
    expect(await standing(request)).toMatchObject({ resolutionCode: 'unanswered' })
    expect((await request.events()).find(({ type }) => type === 'resolved')?.actorId).toBe('lifecycle')
    expect(await request.notifications()).toHaveLength(1)
  })

  it('forgets reminder and end when an answer comes', async () => {
    const request = await taken()
    const until = new Date(Date.now() + 86_400_000).toISOString()
    await request.change({ type: 'wait', reason: 'requester', unansweredBusinessDays: 1, until })
    await request.reply('requester_reply', new Date())
    const row = await request.reaches('in_progress')
    expect([row.remindAt, row.resolveUnansweredAt, row.waitUntil]).toEqual([null, null, null])
  })
})
