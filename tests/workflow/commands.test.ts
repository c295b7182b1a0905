/** What every command keeps to: a refusal leaves no trace, a repetition is the same change, none has to wait for the relay. */
import { randomUUID } from 'node:crypto'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { refusalOf } from '../support/refusal.ts'
import { stagesOf, standing } from '../support/stages.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())
const { open, taken } = stagesOf(harness)

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
