import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { describe, expect, it } from 'vitest'
import { countUnread } from './count-unread.ts'

const message = (id: string, author: string, deletedAt: string | null = null) =>
  ({ id, author: { id: author, name: author }, deletedAt }) as Message
const mark = (personId: string, readId: string | null) => ({ person: { id: personId }, readId }) as ReadMark

describe('what is unread', () => {
  const said = [message('1', 'ann'), message('2', 'ann'), message('3', 'ann', '2026-11-20'), message('4', 'jonas')]

  it('is what others wrote behind the own mark, but what was deleted', () => {
    expect(countUnread(said, [], 'me')).toBe(3)
    expect(countUnread(said, [mark('me', '1'), mark('ann', '4')], 'me')).toBe(2)
    expect(countUnread(said, [mark('me', '4')], 'me')).toBe(0)
  })

  it('is nothing that stands before an answer of one’s own', () => {
    expect(countUnread([...said, message('5', 'me')], [], 'me')).toBe(0)
    expect(countUnread([...said, message('5', 'me'), message('6', 'ann')], [mark('me', '2')], 'me')).toBe(1)
  })
})
