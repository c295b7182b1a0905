import { DrizzleQueryError } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { giveUpHopeless, keepTrying, refuse, withoutParameters } from './failures.ts'

function databaseError(code: string, particulars: object = {}): Error {
  const cause = Object.assign(new Error(`postgres says ${code}`), { code, ...particulars })
  return new DrizzleQueryError('insert into requests values ($1)', ['a secret text'], cause)
}

function thrown(error: unknown): unknown {
  try {
    return giveUpHopeless(error)
  } catch (again) {
    return again
  }
}

describe('a known refusal', () => {
  it('is not tried again and carries its code', () => {
    expect(refuse('stale', 'it moved on', { current: 3 })).toMatchObject({
      nonRetryable: true,
      type: 'stale',
      details: [{ code: 'stale', current: 3 }],
    })
  })
})

describe('what the database will never take', () => {
  it.each(['22P02', '22021', '23502', '23503', '23514'])('%s is given up', (code) => {
    expect(thrown(databaseError(code))).toMatchObject({ nonRetryable: true, type: 'validation_failed' })
  })

  it('names the constraint and no value', () => {
    const { message } = thrown(databaseError('23514', { constraint: 'requests_priority' })) as Error
    expect(message).toBe('the database refuses it: requests_priority')
  })

  it.each(['23505', '40001', '40P01', '57P01', '08006'])('%s is tried again', (code) => {
    const error = databaseError(code)
    expect(thrown(error)).toBe(error)
  })

  it('leaves refusals and defects as they are', () => {
    for (const error of [refuse('not_found', 'gone'), new TypeError('a defect')]) expect(thrown(error)).toBe(error)
  })
})

describe('a failure on its way into a history', () => {
  it('loses the parameters of its statement, for there are texts among them', () => {
    const error = withoutParameters(databaseError('57P01')) as Error
    expect(error.message).toBe('postgres says 57P01')
    expect(withoutParameters(new Error('another'))).toMatchObject({ message: 'another' })
  })
})

describe('a refusal of what happens by itself', () => {
  const thrownBy = (error: unknown): unknown => {
    try {
      return keepTrying(error)
    } catch (thrown) {
      return thrown
    }
  }

  it('is tried again, so that it never ends the workflow', () => {
    expect(thrownBy(refuse('validation_failed', 'no such team'))).toMatchObject({
      nonRetryable: false,
      type: 'validation_failed',
      message: 'no such team',
    })
  })

  it('is final for a request that is not there, and other errors stay what they are', () => {
    expect(thrownBy(refuse('not_found', 'no such request'))).toMatchObject({ nonRetryable: true })
    const broken = new Error('connection lost')
    expect(thrownBy(broken)).toBe(broken)
  })
})
