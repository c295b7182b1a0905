import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { describe, expect, it } from 'vitest'
import { forget, mergeRunning, settle } from './own-chats.ts'

const me = { id: 'me', name: 'Tom' }
const session = (id: string, change: Partial<ChatSession> = {}) =>
  ({
    id,
    state: 'active',
    agent: me,
    queuedAt: '2026-11-20T12:00:00Z',
    acceptedAt: `2026-11-20T12:0${id}:00Z`,
    ...change,
  }) as ChatSession
const ids = (chats: readonly { session: ChatSession; standing: string }[]) =>
  chats.map(({ session: { id }, standing }) => `${id} ${standing}`)

const two = mergeRunning([], [session('2'), session('1')])

describe('the chats that one has', () => {
  it('come in the order in which they were taken', () => {
    expect(ids(two)).toEqual(['1 open', '2 open'])
  })

  it('keep their places when others come and go', () => {
    const later = mergeRunning(two, [session('3'), session('0'), session('2', { title: 'new' })])
    expect(ids(later)).toEqual(['1 unknown', '2 open', '0 open', '3 open'])
    expect(later[1]?.session.title).toBe('new')
  })

  it('stay when they have ended, until they are put away', () => {
    const missing = mergeRunning(two, [session('2')])
    const over = settle(missing, session('1', { state: 'ended' }), me.id)
    expect(ids(over)).toEqual(['1 over', '2 open'])
    expect(ids(mergeRunning(over, [session('2')]))).toEqual(['1 over', '2 open'])
    expect(ids(forget(over, '1'))).toEqual(['2 open'])
  })

  it('are gone when somebody else has them, or when they are in line again', () => {
    const missing = mergeRunning(two, [session('2')])
    expect(ids(settle(missing, session('1', { agent: { id: 'other', name: 'Jonas' } }), me.id))).toEqual(['2 open'])
    expect(ids(settle(missing, session('1', { state: 'waiting', agent: null }), me.id))).toEqual(['2 open'])
    expect(ids(settle(missing, session('1'), me.id))).toEqual(['1 open', '2 open'])
  })
})
