/** The rows of the state table of docs/lifecycle.md, through the real workflow: how requests end, and begin again. */
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness } from '../support/harness.ts'
import { refusalOf } from '../support/refusal.ts'
import { stagesOf, standing } from '../support/stages.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())
const { closed, open, taken } = stagesOf(harness)

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
