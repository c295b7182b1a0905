import type { Present } from '@holdfast/contracts/stream/protocol.ts'
import { describe, expect, it } from 'vitest'
import { Company } from './company.ts'
import { ann, jonas, meId, sampleMessage } from './testing/samples.ts'

const look = () => ({ meId, now: new Date('2026-11-20T20:00:00Z'), timeZone: 'Europe/Berlin' })
const is = (person: typeof ann, state: Present['state']) => ({ person, state, since: '2026-11-20T12:00:00.000Z' })

describe('who is at the open request', () => {
  it('tells of each change once, and not of what is told otherwise', () => {
    const company = new Company(ann, look)
    // What is only true now names a visitor by the address.
    const visitor = { id: ann.id, name: 'ann@example.org' }
    const meet = (...present: Present[]) => company.meet({ present })
    expect(company.describe()).toBe('Nobody else is there.')
    expect(meet(is(visitor, 'online'))).toEqual(['Ann Ito is online'])
    expect(meet(is(visitor, 'viewing'), is(jonas, 'viewing'))).toEqual(['Ann Ito is here', 'Jonas Weber is here'])
    expect(meet(is(visitor, 'viewing'), is(jonas, 'replying'))).toEqual([])
    expect(company.describe()).toBe('Ann Ito and Jonas Weber are here.')
    expect(meet(is(visitor, 'away'), is(jonas, 'online'))).toEqual(['Ann Ito is away', 'Jonas Weber is online'])
    expect(company.describe()).toBe('Jonas Weber is online. Ann Ito is away.')
    expect(meet(is(jonas, 'online'))).toEqual(['Ann Ito has gone'])
  })

  it('tells once who has read what one wrote last', () => {
    const company = new Company(ann, look)
    const own = sampleMessage({ id: 'm2', author: { id: meId, name: 'Tom' } })
    const read = (readId: string | null, person = ann) =>
      company.read({ person, readId, readAt: '2026-11-20T12:06:00.000Z', deliveredId: null, deliveredAt: null }, own)
    expect(read('m1')).toBeNull()
    expect(read(null)).toBeNull()
    expect(read('m2', { id: meId, name: 'Tom' })).toBeNull()
    expect(read('m2')).toBe('Ann Ito has read it at 13:06')
    expect(read('m3')).toBeNull()
  })
})
