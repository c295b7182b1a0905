import type { RequestCommand, RequestSnapshot } from '@holdfast/contracts/requests/commands.ts'
import { describe, expect, it } from 'vitest'
import { RequestState, type Task } from './request-state.ts'

const actor = { kind: 'person', id: 'agent' } as const

const snapshot: RequestSnapshot = {
  seq: 4,
  number: 'HF-1001',
  status: 'in_progress',
  priority: 'normal',
  waitReason: null,
  teamId: 'team',
  teamKey: 'desk',
  primaryId: 'agent',
  slaState: 'running',
  nextDueAt: null,
  clocks: [],
  nextWake: null,
  lastAt: '2026-03-02T08:00:00.000Z',
  importing: false,
  reopenUntil: null,
}

function stateOf(changes: Partial<RequestSnapshot> = {}): RequestState {
  const carried = { snapshot: { ...snapshot, ...changes }, recent: [] }
  return new RequestState({ orgId: 'org', requestId: 'request', carried })
}

function task(id: string, at = 0): Task {
  return { id, at, said: { type: 'take', actor } }
}

describe('the queue', () => {
  it('takes an id once, whether it waits or was answered', () => {
    const state = stateOf()
    const first = state.enqueue(task('a'))
    expect(state.enqueue(task('a'))).toBe(first)
    expect(state.queue).toHaveLength(1)
    state.finish(first, { seq: 5, status: 'in_progress' })
    expect(state.enqueue(task('a')).outcome).toEqual({ result: { seq: 5, status: 'in_progress' } })
    expect(state.queue).toHaveLength(0)
  })

  it('lets an id that failed be asked again', () => {
    const state = stateOf()
    state.fail(state.enqueue(task('a')), new Error('refused'))
    expect(state.enqueue(task('a')).outcome).toBeUndefined()
  })

  it('puts first what happened first, and keeps the order of what happened at once', () => {
    const state = stateOf()
    for (const each of [task('late', 20), task('a', 10), task('b', 10), task('early', 5)]) state.enqueue(each)
    state.orderQueue()
    expect(state.queue.map(({ id }) => id)).toEqual(['early', 'a', 'b', 'late'])
  })

  it('remembers the last hundred answers and carries them into the next run', () => {
    const state = stateOf()
    for (let n = 1; n <= 101; n++) state.finish(state.enqueue(task(`t${n}`)), { seq: n, status: 'in_progress' })
    const next = new RequestState(state.carry())
    expect(next.answered('t1')).toBeUndefined()
    expect(next.answered('t2')).toEqual({ seq: 2, status: 'in_progress' })
    expect(next.answered('t101')).toEqual({ seq: 101, status: 'in_progress' })
    expect(next.snapshot).toEqual(snapshot)
  })

  it('cannot be carried before the request was opened', () => {
    expect(() => new RequestState({ orgId: 'org', requestId: 'request' }).carry()).toThrow('before it was opened')
  })
})

describe('refuse', () => {
  const take: RequestCommand = { type: 'take', actor }

  it('lets everything pass before the request was opened: it is judged when its turn comes', () => {
    expect(new RequestState({ orgId: 'org', requestId: 'request' }).refuse({ type: 'confirm', actor })).toBeUndefined()
  })

  it('tells a stale reader the present version, before anything else', () => {
    expect(stateOf({ status: 'closed' }).refuse({ ...take, expectedSeq: 3 })).toEqual({
      code: 'stale',
      expected: 3,
      current: 4,
    })
    expect(stateOf().refuse({ ...take, expectedSeq: 4 })).toBeUndefined()
  })

  it('refuses real time while an import drives it, but not the import nor its end', () => {
    const importing = stateOf({ importing: true })
    expect(importing.refuse(take)).toMatchObject({ reason: 'it is being imported' })
    expect(importing.refuse({ ...take, occurredAt: '2024-01-01T00:00:00Z' })).toBeUndefined()
    expect(importing.refuse({ type: 'finish_import', actor })).toBeUndefined()
  })

  it('asks the state table with the particulars of the command', () => {
    const nobody = stateOf({ primaryId: null })
    const resolve = { type: 'resolve', actor, code: 'solved', payloadId: 'p' } as const
    expect(nobody.refuse(resolve)).toMatchObject({ action: 'resolve', reason: 'nobody is responsible for it' })
    expect(nobody.refuse({ ...resolve, take: true })).toBeUndefined()
    const cancelled = stateOf({ status: 'cancelled' })
    expect(cancelled.refuse({ type: 'reopen', actor, byAgent: false })).toMatchObject({ reason: 'it was cancelled' })
    expect(cancelled.refuse({ type: 'reopen', actor, byAgent: true })).toBeUndefined()
  })
})
