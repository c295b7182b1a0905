import { expect, it } from 'vitest'
import { SharedFrame } from './shared-frame.ts'

const frame = new SharedFrame({
  type: 'typing',
  requestId: 'r',
  person: { id: 'rita', name: 'Rita Resolute' },
  internal: false,
  expiresMs: 1,
})

it('is written once for each name of a subscription', () => {
  expect(JSON.parse(frame.writtenTo('a "name"').toString())).toMatchObject({ type: 'typing', sub: 'a "name"' })
  expect(frame.writtenTo('s')).toBe(frame.writtenTo('s'))
  expect(frame.writtenTo('t')).not.toEqual(frame.writtenTo('s'))
})

it('is too much for one frame from 64 KiB on', () => {
  const saying = (name: string) =>
    new SharedFrame({ type: 'typing', requestId: 'r', person: { id: 'x', name }, internal: false, expiresMs: 1 })
  expect(saying('x'.repeat(60_000)).isSendable).toBe(true)
  expect(saying('字'.repeat(30_000)).isSendable).toBe(false)
})
