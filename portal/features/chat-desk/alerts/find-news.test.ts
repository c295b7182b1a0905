import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { expect, it } from 'vitest'
import { findNews } from './find-news.ts'

const session = (id: string) => ({ id }) as ChatSession
const told = (known: string[], seen: { waiting: string[]; own: string[] }) =>
  findNews(new Set(known), { waiting: seen.waiting.map(session), own: seen.own.map(session) }).map(
    ({ kind, session: { id } }) => `${kind} ${id}`,
  )

it('tells of who comes, and not again when they are taken or given back', () => {
  expect(told([], { waiting: ['a'], own: ['b'] })).toEqual(['given b', 'waiting a'])
  expect(told(['a', 'b'], { waiting: ['b'], own: ['a'] })).toEqual([])
  expect(told(['a'], { waiting: ['a', 'c'], own: [] })).toEqual(['waiting c'])
})
