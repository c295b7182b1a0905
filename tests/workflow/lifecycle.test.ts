/** The rows of the state table of docs/lifecycle.md, through the real workflow. */
import { randomUUID } from 'node:crypto'
import { type MinimalOptions, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { refusalOf } from '../support/refusal.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

async function open(options: MinimalOptions = {}, overrides: Parameters<Harness['take']>[1] = {}) {
  const org = await seedMinimalOrganization(harness.db, options)
  const request = await harness.take(org, { teamId: org.teamId, ...overrides })
  await request.opened()
  return request
}

async function taken(options?: MinimalOptions) {
  const request = await open(options)
  await request.change({ type: 'take' })
  return request
}

async function closed(options?: MinimalOptions) {
  const request = await taken(options)
  await request.resolve()
  await request.change({ type: 'confirm' })
  return request
}

/** The row's fields that tell how it stands. */
async function standing(request: LiveRequest) {
  const { status, assigneeId, waitReason, resolutionCode, reopenCount } = await request.row()
  return { status, assigneeId, waitReason, resolutionCode, reopenCount }
}

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

describe.concurrent('resolving', () => {
  it('is refused without anybody responsible, unless the actor takes it in the same step', async () => {
    const request = await open()
    const payloadId = await request.payload({ text: 'Put it out.' })
    const refusal = await refusalOf(request.change({ type: 'resolve', code: 'solved', payloadId }))
    expect(refusal.extra).toMatchObject({ action: 'resolve', reason: 'nobody is responsible for it' })
    const robot = { kind: 'token', id: 'a-robot' } as const
    const byRobot = request.change({ type: 'resolve', code: 'solved', payloadId, take: true, actor: robot })
    await refusalOf(byRobot, 'person_unavailable')
    await request.change({ type: 'resolve', code: 'solved', payloadId, take: true })
    const row = await request.row()
    expect(row).toMatchObject({ status: 'resolved', assigneeId: request.org.agentId, resolutionText: 'Put it out.' })
    expect(row.resolvedBy).toBe(request.org.agentId)
  })

  it('needs a code of the organization’s list and a text', async () => {
    const request = await taken()
    const blankText = await refusalOf(request.resolve(undefined, 'solved', ' \n\t '), 'resolution_missing')
    expect(blankText.errors).toEqual([{ path: '/text', message: 'a resolution needs a text' }])
    const unknown = await refusalOf(request.resolve(undefined, 'invented'), 'resolution_missing')
    expect(unknown.errors[0]?.path).toBe('/code')
    // What is no code at all, which may be a text, does not even enter the history.
    for (const code of ['', ' ', 'Jane Doe, 5 Main St']) {
      await refusalOf(request.resolve(undefined, code), 'validation_failed')
    }
    const elsewhere = await taken()
    const payloadId = await elsewhere.payload({ text: 'Of another request.' })
    await refusalOf(request.change({ type: 'resolve', code: 'solved', payloadId }), 'not_found')
    expect(await standing(request)).toMatchObject({ status: 'in_progress', resolutionCode: null })
    expect(await request.eventTypes()).toEqual(['created', 'routed', 'taken'])
  })

  it('may change its resolution while resolved; the former stays in the timeline', async () => {
    const request = await taken()
    await request.resolve()
    await request.resolve(undefined, 'unanswered', 'No answer after all.')
    const events = await request.events()
    expect(events.map(({ type }) => type).slice(-2)).toEqual(['resolved', 'resolution_changed'])
    expect(events.at(-1)?.data).toMatchObject({
      changes: [
        { field: 'resolutionCode', from: 'solved', to: 'unanswered' },
        { field: 'resolutionText', from: 'Put it out.', to: 'No answer after all.' },
      ],
    })
  })

  it('is confirmed, and then takes no change', async () => {
    const request = await taken()
    await refusalOf(request.change({ type: 'confirm' }))
    await request.resolve()
    await refusalOf(request.change({ type: 'cancel' }))
    await refusalOf(request.change({ type: 'wait', reason: 'vendor' }))
    const person = { kind: 'person', id: request.org.requesterId } as const
    await request.change({ type: 'confirm', actor: person })
    const row = await request.row()
    expect([row.status, row.autoCloseAt, row.closedAt !== null]).toEqual(['closed', null, true])
    expect((await request.event('confirmed')).actorId).toBe(request.org.requesterId)
    await refusalOf(request.resolve())
    const payloadId = await request.payload({ priority: 'high' })
    await refusalOf(request.change({ type: 'edit', payloadId }))
  })

  it('closes by itself after the confirmation window of three business days', async () => {
    const request = await taken()
    await request.resolve()
    const { autoCloseAt, resolvedAt } = await request.row()
    if (!autoCloseAt || !resolvedAt) throw new Error('nothing was planned')
    const days = (autoCloseAt.getTime() - resolvedAt.getTime()) / 86_400_000
    expect(days).toBeGreaterThan(2.9)
    expect(days).toBeLessThan(6)
    await request.passTo(new Date(autoCloseAt.getTime() - 60_000))
    expect(await standing(request)).toMatchObject({ status: 'resolved' })
    await request.passTo(new Date(autoCloseAt.getTime() + 1_000))
    await request.reaches('closed')
    expect((await request.event('closed')).actorId).toBe('lifecycle')
  })
})

describe.concurrent('reopening', () => {
  it('goes on from resolved in the same cycle, from closed in a new one', async () => {
    const request = await taken()
    await refusalOf(request.change({ type: 'reopen', byAgent: true }))
    await request.resolve()
    await request.change({ type: 'reopen', byAgent: true })
    expect(await standing(request)).toMatchObject({ status: 'in_progress', resolutionCode: null, reopenCount: 1 })
    expect(await request.clocks()).toMatchObject([
      { kind: 'first_response', cycle: 1, state: 'met' },
      { kind: 'resolution', cycle: 1, state: 'running' },
    ])
    await request.resolve()
    await request.change({ type: 'confirm' })
    await request.change({ type: 'reopen', byAgent: false })
    expect(await standing(request)).toMatchObject({ status: 'in_progress', reopenCount: 2 })
    expect(await request.clocks()).toMatchObject([
      { kind: 'first_response', cycle: 1, state: 'met' },
      { kind: 'resolution', cycle: 1, state: 'met' },
      { kind: 'resolution', cycle: 2, state: 'running', usedMs: 0 },
    ])
  })

  it('goes on in the same cycle from closed too, where the policy says so', async () => {
    const request = await closed({ reopenFromClosed: 'continue' })
    await request.change({ type: 'reopen', byAgent: true })
    expect((await request.clocks()).map(({ kind, cycle, state }) => [kind, cycle, state])).toEqual([
      ['first_response', 1, 'met'],
      ['resolution', 1, 'running'],
    ])
  })

  it('opens a cancelled request, for an agent only; nobody works on it then', async () => {
    const request = await taken()
    await request.change({ type: 'cancel' })
    expect(await standing(request)).toMatchObject({ status: 'cancelled' })
    await refusalOf(request.change({ type: 'reopen', byAgent: false }))
    await request.change({ type: 'reopen', byAgent: true })
    expect(await standing(request)).toMatchObject({ status: 'open', assigneeId: null, reopenCount: 1 })
    expect((await request.clock('resolution', 2)).state).toBe('running')
  })

  it('comes with a reply to a resolved request, not with a thank-you', async () => {
    const request = await taken()
    await request.resolve()
    await request.reply('requester_reply', new Date(), { thanks: true })
    await request.event('requester_replied')
    expect(await standing(request)).toMatchObject({ status: 'resolved', reopenCount: 0 })
    expect((await request.row()).autoCloseAt).not.toBeNull()
    await request.reply('requester_reply', new Date())
    await request.reaches('in_progress')
    expect(await standing(request)).toMatchObject({ resolutionCode: null, reopenCount: 1 })
    expect((await request.clock('next_response')).state).toBe('running')
  })

  it('comes with a reply to a closed request within the window, not with a thank-you', async () => {
    const request = await closed()
    await request.reply('requester_reply', new Date(), { thanks: true })
    await request.reply('requester_reply', new Date())
    await request.reaches('in_progress')
    expect((await request.eventTypes()).filter((type) => type === 'requester_replied')).toHaveLength(1)
    expect((await request.clock('resolution', 2)).state).toBe('running')
  })

  it('comes with a reply to a cancelled request within the window', async () => {
    const request = await taken()
    await request.change({ type: 'cancel' })
    await request.reply('requester_reply', new Date())
    await request.reaches('open')
  })

  it('ends the run after the window; a later reopen starts another with the same id and the whole history', async () => {
    const request = await closed({ reopenDays: 2 })
    const { reopenUntil } = await request.row()
    if (!reopenUntil) throw new Error('there is no window')
    const first = await request.handle.describe()
    await request.passTo(new Date(reopenUntil.getTime() + 1_000))
    await until('the run to end', async () => {
      const { status } = await request.handle.describe()
      return status.name === 'COMPLETED' ? true : undefined
    })
    const before = await request.eventTypes()
    await request.change({ type: 'reopen', byAgent: true })
    const second = await request.handle.describe()
    expect(second.status.name).toBe('RUNNING')
    expect(second.runId).not.toBe(first.runId)
    expect(await request.eventTypes()).toEqual([...before, 'reopened'])
    expect(await standing(request)).toMatchObject({ status: 'in_progress', reopenCount: 1 })
  })
})

describe.concurrent('cancelling', () => {
  it('ends open, in progress and waiting, keeps the reason, and stops every clock', async () => {
    const request = await taken()
    await request.change({ type: 'wait', reason: 'change' })
    const payloadId = await request.payload({ text: 'Bought a new one.' })
    await request.change({ type: 'cancel', payloadId })
    const row = await request.row()
    expect(row).toMatchObject({ status: 'cancelled', cancelReason: 'Bought a new one.', waitReason: null })
    expect((await request.clocks()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    await refusalOf(request.change({ type: 'cancel' }))
    await refusalOf(request.resolve())
    await refusalOf(request.change({ type: 'confirm' }))
  })
})

describe.concurrent('a refusal', () => {
  it('leaves no trace in the history of the workflow nor in the log', async () => {
    const request = await taken()
    const [before, events] = [await length(request), await request.eventTypes()]
    await refusalOf(request.change({ type: 'confirm' }))
    await refusalOf(request.change({ type: 'reopen', byAgent: true }))
    await refusalOf(request.change({ type: 'take', expectedSeq: 1 }), 'stale')
    // A worker task that only refuses is speculative: the server drops it again.
    expect(await length(request)).toBe(before)
    expect(await request.eventTypes()).toEqual(events)
  })

  it('tells who read an older state where it is now', async () => {
    const request = await taken()
    const { seq } = await request.row()
    const stale = await refusalOf(request.change({ type: 'cancel', expectedSeq: seq - 1 }), 'stale')
    expect(stale.extra).toEqual({ expected: seq - 1, current: seq })
    await request.change({ type: 'cancel', expectedSeq: seq })
  })

  it('ends only the command when the database will never take it', async () => {
    const request = await taken()
    const unknown = await request.payload({ priority: 'on fire' })
    const { errors } = await refusalOf(request.change({ type: 'edit', payloadId: unknown }), 'validation_failed')
    expect(errors).toMatchObject([{ path: '/priority' }])
    const malformed = await request.payload({ categoryId: 'no-such-id' })
    await refusalOf(request.change({ type: 'edit', payloadId: malformed }), 'validation_failed')
    await request.change({ type: 'wait', reason: 'vendor' })
    expect(await standing(request)).toMatchObject({ status: 'waiting' })
  })
})

async function length(request: LiveRequest): Promise<number> {
  return (await request.handle.describe()).historyLength
}

describe.concurrent('saying it again', () => {
  it('is the same change: the same update id, at once and later', async () => {
    const request = await open()
    const id = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => request.change({ type: 'take' }, id)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    await request.change({ type: 'wait', reason: 'vendor' })
    expect(await request.change({ type: 'take' }, id)).toEqual(answers[0])
    expect((await request.eventTypes()).filter((type) => type === 'taken')).toHaveLength(1)
  })

  it('is the same message: the same message id', async () => {
    const request = await open()
    const id = uuidv7()
    await request.reply('agent_reply', new Date(), { id })
    await request.reply('agent_reply', new Date(), { id })
    await request.change({ type: 'wait', reason: 'vendor' })
    expect((await request.eventTypes()).filter((type) => type === 'agent_replied')).toHaveLength(1)
  })
})

describe.concurrent('a change before the relay came by', () => {
  it('starts the workflow itself; the relay then finds it running', async () => {
    const org = await seedMinimalOrganization(harness.db, {})
    const request = await harness.takeHeld(org)
    const outcome = await request.change({ type: 'take' })
    expect(outcome).toEqual({ state: 'done', result: { seq: 3, status: 'in_progress' } })
    const { runId } = await request.handle.describe()
    await request.releaseOutbox()
    await until('the relay to tell of it', async () => ((await request.outbox()).length === 0 ? true : undefined))
    expect((await request.handle.describe()).runId).toBe(runId)
    expect(await request.eventTypes()).toEqual(['created', 'routed', 'taken'])
  })
})
