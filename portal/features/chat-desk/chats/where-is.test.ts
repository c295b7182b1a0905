import type { Present } from '@holdfast/contracts/stream/protocol.ts'
import { expect, it } from 'vitest'
import { whereIs } from './where-is.ts'

const present = (id: string, state: Present['state']) => ({ person: { id, name: id }, state, since: '' })
const none = { joined: [], left: [], present: [], elsewhere: [] }

it('knows a visitor who is there, who looks elsewhere, and who has gone', () => {
  expect(whereIs('ann', { ...none, present: [present('ann', 'viewing'), present('tom', 'away')] })).toBe('here')
  expect(whereIs('ann', { ...none, elsewhere: [present('ann', 'online')] })).toBe('here')
  expect(whereIs('ann', { ...none, elsewhere: [present('ann', 'away')] })).toBe('away')
  expect(whereIs('ann', { ...none, present: [present('tom', 'viewing')] })).toBe('gone')
})
