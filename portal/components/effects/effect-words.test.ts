import { describe, expect, it } from 'vitest'
import { isSettled, mayCancel, mayRetry, type Standing, standingOf } from './effect-words.ts'

const now = Date.parse('2026-11-20T10:00:00Z')
const at = (seconds: number) => new Date(now + seconds * 1_000).toISOString()
const effect = { kind: 'email', state: 'pending', unknown: false, sendAt: at(0), attempts: 0 } as const

describe('standingOf', () => {
  it.each<[string, Partial<Parameters<typeof standingOf>[0]>, Standing]>([
    ['what goes out now', {}, 'pending'],
    ['what goes out in quiet hours’ end', { sendAt: at(3_600) }, 'planned'],
    ['the first try', { state: 'sending', attempts: 1 }, 'sending'],
    ['a further try', { state: 'sending', attempts: 3 }, 'again'],
    ['what was left half done', { state: 'sending', attempts: 3, unknown: true }, 'unknown'],
    ['a mail that was taken', { state: 'done' }, 'done'],
    ['a webhook that was taken', { state: 'done', kind: 'webhook' }, 'delivered'],
    ['an entry of the inbox', { state: 'done', kind: 'inbox' }, 'shown'],
    ['what failed', { state: 'failed' }, 'failed'],
    ['what was called off', { state: 'suppressed' }, 'suppressed'],
  ])('of %s', (_what, more, standing) => expect(standingOf({ ...effect, ...more }, now)).toBe(standing))

  it('says what may still be done', () => {
    expect([mayRetry(effect), mayCancel(effect), isSettled(effect)]).toEqual([false, true, false])
    const failed = { ...effect, state: 'failed' } as const
    expect([mayRetry(failed), mayCancel(failed), isSettled(failed)]).toEqual([true, false, true])
    const lost = { ...effect, state: 'sending', unknown: true } as const
    expect([mayRetry(lost), mayCancel(lost), isSettled(lost)]).toEqual([true, false, true])
  })
})
