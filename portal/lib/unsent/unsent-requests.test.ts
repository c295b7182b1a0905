import type { CreatedRequest } from '@holdfast/contracts/requests/create-request.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/problem-error.ts'
import { type UnsentRequest, UnsentRequests, type UnsentStore } from './unsent-requests.ts'

const written = (key: string): UnsentRequest => ({ key, body: { title: key }, draft: '{}', createdAt: key })
const unreachable = new ProblemError(0, {})

/** Answers as it is told, and keeps the keys that it was asked with. */
function desk(...answers: (Error | 'taken')[]) {
  const asked: string[] = []
  const kept = new Map<string, UnsentRequest>()
  const store: UnsentStore = {
    list: () => [...kept.values()],
    put: (request) => void kept.set(request.key, request),
    remove: (key) => void kept.delete(key),
    onChange: () => () => undefined,
  }
  const send = async ({ key }: UnsentRequest) => {
    asked.push(key)
    const answer = answers.shift() ?? 'taken'
    if (answer instanceof Error) throw answer
    return { id: key, number: 'HF-1' } as CreatedRequest
  }
  return { asked, kept, open: () => new UnsentRequests({ store, send, alone: (work) => work() }) }
}

describe('requests that are not sent yet', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('are gone from here once the desk has them', async () => {
    const { open, kept } = desk('taken')
    expect(await open().submit(written('a'))).toMatchObject({ state: 'sent', created: { number: 'HF-1' } })
    expect(kept.size).toBe(0)
  })

  it('are tried again with the same key until somebody answers', async () => {
    const { open, asked, kept } = desk(unreachable, unreachable)
    const unsent = open()
    const told: string[] = []
    unsent.onOutcome(({ state }) => told.push(state))
    expect(await unsent.submit(written('a'))).toEqual({ state: 'waiting' })
    expect(kept.size).toBe(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(asked).toEqual(['a', 'a'])
    await vi.advanceTimersByTimeAsync(4_000)
    expect(asked).toEqual(['a', 'a', 'a'])
    expect(told).toEqual(['waiting', 'waiting', 'sent'])
    expect([kept.size, unsent.waiting.get()]).toEqual([0, []])
  })

  it('go on after a reload, in the order in which they were written', async () => {
    const { open, asked, kept } = desk(unreachable, unreachable)
    const before = open()
    await before.submit(written('a'))
    await before.submit(written('b'))
    expect(kept.size).toBe(2)
    await open().flush()
    expect(asked.slice(2)).toEqual(['a', 'b'])
    expect(kept.size).toBe(0)
  })

  it('are given back at once when the first try is refused', async () => {
    const { open, kept } = desk(new ProblemError(422, {}))
    expect(await open().submit(written('a'))).toMatchObject({ state: 'refused' })
    expect(kept.size).toBe(0)
  })

  it('stay with the reason when they are refused later, and keep nobody up', async () => {
    const refusal = new ProblemError(422, { title: 'No', detail: '/title is too long' })
    const { open, asked, kept } = desk(unreachable, unreachable, refusal)
    const unsent = open()
    await unsent.submit(written('a'))
    await unsent.submit(written('b'))
    const told: [string, string][] = []
    unsent.onOutcome(({ state }, { key }) => told.push([key, state]))
    await unsent.flush()
    expect(told).toEqual([
      ['a', 'refused'],
      ['b', 'sent'],
    ])
    expect([...kept.values()]).toEqual([{ ...written('a'), refusal: '/title is too long' }])
    expect(unsent.waiting.get()).toEqual([...kept.values()])
    await unsent.flush()
    expect(asked).toEqual(['a', 'b', 'a', 'b'])
    unsent.takeBack('a')
    expect(kept.size).toBe(0)
  })

  it('are not sent once they were taken back', async () => {
    const { open, asked } = desk(unreachable)
    const unsent = open()
    await unsent.submit(written('a'))
    unsent.takeBack('a')
    await vi.advanceTimersByTimeAsync(120_000)
    expect(asked).toEqual(['a'])
  })
})
