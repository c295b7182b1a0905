import { AppError } from '@holdfast/contracts/errors.ts'
import { describe, expect, it, vi } from 'vitest'
import { Patience, Unanswered } from './patience.ts'

/** Fails with each of the errors, then answers. */
function answerAfter(...errors: Error[]) {
  return vi.fn(async () => {
    const error = errors.shift()
    if (error) throw error
    return 'answer'
  })
}

describe('Patience', () => {
  it('asks again while a part of the desk is away', async () => {
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const wrapped = new Error('Failed query', { cause: Object.assign(new Error('going down'), { code: '57P01' }) })
    const ask = answerAfter(new Unanswered(), new AppError('unavailable'), away, wrapped)
    await expect(new Patience({ limitMs: 60_000 }).keepAsking(ask)).resolves.toBe('answer')
    expect(ask).toHaveBeenCalledTimes(5)
  })

  it('takes a refusal as the answer', async () => {
    const ask = answerAfter(new AppError('transition_refused', 'not now'))
    await expect(new Patience({ limitMs: 60_000 }).keepAsking(ask)).rejects.toThrow('not now')
    expect(ask).toHaveBeenCalledTimes(1)
  })

  it('gives up with a sentence when nothing moves any more', async () => {
    const ask = vi.fn(async () => Promise.reject(new Unanswered('no worker has answered yet')))
    await expect(new Patience({ limitMs: 150 }).keepAsking(ask)).rejects.toThrow(/Nothing has moved .*no worker/)
  })

  it('counts what others get through as progress', async () => {
    const patience = new Patience({ limitMs: 400 })
    const others = setInterval(() => void patience.keepAsking(async () => 'moved'), 50)
    const ask = answerAfter(...Array.from({ length: 3 }, () => new Unanswered()))
    await expect(patience.keepAsking(ask)).resolves.toBe('answer')
    clearInterval(others)
  })
})
