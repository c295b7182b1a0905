import { describe, expect, it } from 'vitest'
import { describeProblem } from './problem-words.ts'
import { describeStatus } from './status-words.ts'

const first = { wasOnline: false, now: 10_000 }
const later = { wasOnline: true, now: 10_000 }

describe('how it stands with the connection', () => {
  it('is said in words', () => {
    expect(describeStatus({ code: 'connecting' }, first)).toBeNull()
    expect(describeStatus({ code: 'online' }, first)).toBe('connected: what happens is shown as it happens')
    expect(describeStatus({ code: 'waiting', retryAt: 14_200 }, later)).toBe('connection lost, trying again in 4 s')
    expect(describeStatus({ code: 'waiting', retryAt: 10_020 }, first)).toBe('no connection yet, trying again in 1 s')
    expect(describeStatus({ code: 'online' }, later)).toBe('connected again; what was missed follows')
    expect(describeStatus({ code: 'offline' }, later)).toContain('no network')
    expect(describeStatus({ code: 'ended', reason: 'session_ended' }, later)).toBe('your session has ended')
    expect(describeStatus({ code: 'ended', reason: 'closed' }, later)).toBeNull()
  })
})

describe('why the API says no', () => {
  const problem = { type: 'urn:holdfast:problem:validation_failed', title: 'The input is not valid', status: 422 }

  it('is one sentence with every field, none twice', () => {
    const errors = [
      { path: '/code', message: 'is no resolution code' },
      { path: '/text', message: 'must not be blank' },
    ]
    const full = { ...problem, instance: 'x', detail: '/code is no resolution code', errors }
    expect(describeProblem(422, full)).toBe('/code is no resolution code; /text must not be blank.')
    expect(describeProblem(422, { ...problem, instance: 'x' })).toBe('The input is not valid.')
    expect(describeProblem(502, null)).toBe('It was answered with 502.')
  })
})
