import { describe, expect, it } from 'vitest'
import { listChanges, showValue, spellOut } from './changes.ts'

const names = new Map([['t1', 'Network']])
const nameOf = (id: string) => names.get(id)

describe('listChanges', () => {
  it('tells what differs, and nothing of what does not', () => {
    const before = { name: 'Desk', skills: ['vpn'], note: null, version: 1 }
    const after = { name: 'Help', skills: ['vpn'], version: 2 }
    expect(listChanges(before, after)).toEqual([{ field: 'name', before: 'Desk', after: 'Help' }])
  })

  it('tells what differs within a field, and takes a name for what it is', () => {
    const before = { scope: { siteIds: [], regionIds: ['r1'] }, region: { id: 'r1', name: 'North' } }
    const after = { scope: { siteIds: ['s1'], regionIds: ['r1'] }, region: { id: 'r2', name: 'South' } }
    expect(listChanges(before, after)).toEqual([
      { field: 'scope.siteIds', before: [], after: ['s1'] },
      { field: 'region', before: before.region, after: after.region },
    ])
  })

  it('tells all of what came or went', () => {
    expect(listChanges(null, { name: 'Desk' })).toEqual([{ field: 'name', before: undefined, after: 'Desk' }])
    expect(listChanges({ name: 'Desk' }, null)).toEqual([{ field: 'name', before: 'Desk', after: undefined }])
    expect(listChanges(null, null)).toEqual([])
  })
})

describe('showValue', () => {
  it.each<[string, unknown, object]>([
    ['nothing', null, { kind: 'nothing' }],
    ['an empty text', '', { kind: 'nothing' }],
    ['an empty list', [], { kind: 'nothing' }],
    ['yes', true, { kind: 'yes' }],
    ['no', false, { kind: 'no' }],
    ['a number', 0, { kind: 'number', value: 0 }],
    ['a text', 'Desk', { kind: 'text', value: 'Desk' }],
    ['an id that is known', 't1', { kind: 'text', value: 'Network' }],
    ['an instant', '2026-11-20T10:00:00.000Z', { kind: 'instant', value: '2026-11-20T10:00:00.000Z' }],
    ['something named', { id: 't1', name: 'Network' }, { kind: 'text', value: 'Network' }],
    ['a list', ['a', 't1', { id: 'x', name: 'X' }], { kind: 'list', items: ['a', 'Network', 'X'] }],
    ['what is deeper', [{ a: 1 }], { kind: 'data', json: '[\n  {\n    "a": 1\n  }\n]' }],
    ['what has more than a name', { name: 'X', a: 1 }, { kind: 'data', json: '{\n  "name": "X",\n  "a": 1\n}' }],
  ])('of %s', (_what, value, shown) => expect(showValue(value, nameOf)).toEqual(shown))
})

describe('spellOut', () => {
  it.each([
    ['chatsPerAgent', 'chats per agent'],
    ['business_unit', 'business unit'],
  ])('%s', (field, words) => expect(spellOut(field)).toBe(words))
})
