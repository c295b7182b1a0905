import { expect, it } from 'vitest'
import type { Caller } from '../auth/caller.ts'
import { SharedFrame } from './shared-frame.ts'

const person = (id: string, name: string, purpose: 'chat' | 'follow' | null) =>
  ({
    personId: id,
    person: { name },
    link: purpose && { id: 'l', requestId: 'r', purpose },
  }) as Caller

const frame = new SharedFrame({
  type: 'typing',
  requestId: 'r',
  person: { id: 'rita', name: 'Rita Resolute' },
  internal: false,
  expiresMs: 1,
})
const textFor = (caller: Caller, sub = 's') => frame.seenBy(caller).writtenTo(sub).toString()

it('is written once for each visitor, under the name that they gave', () => {
  const visitor = person('rita', 'rita@example.org', 'chat')
  expect(JSON.parse(textFor(visitor))).toMatchObject({ sub: 's', person: { id: 'rita', name: 'rita@example.org' } })
  expect(frame.seenBy({ ...visitor })).toBe(frame.seenBy(visitor))
  expect(frame.seenBy(visitor).writtenTo('s')).toBe(frame.seenBy(visitor).writtenTo('s'))
})

it('keeps the names that visitors of one address gave apart', () => {
  expect(textFor(person('rita', 'R.', 'chat'))).toContain('"R."')
  expect(textFor(person('rita', 'S.', 'chat'))).toContain('"S."')
  expect(textFor(person('dana', 'Dana', 'chat'))).toContain('Rita Resolute')
})

it('is the same one for everybody else', () => {
  expect(frame.seenBy(person('rita', 'x', null))).toBe(frame)
  expect(frame.seenBy(person('rita', 'x', 'follow'))).toBe(frame)
})
