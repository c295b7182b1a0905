import { describe, expect, it } from 'vitest'
import { diffLeaves, mergeLeaves } from './leaves.ts'

const leaves = (object: object) => new Map(Object.entries(object))

describe('pieces of rules', () => {
  it('show what was changed, added and taken away', () => {
    expect(diffLeaves(leaves({ a: 1, b: [2], c: 3 }), leaves({ a: 1, b: [4], d: 5 }))).toEqual([
      { key: 'b', before: [2], after: [4] },
      { key: 'd', before: undefined, after: 5 },
      { key: 'c', before: 3, after: undefined },
    ])
  })

  it('are the same in whatever order their fields are written', () => {
    const [one, other] = [leaves({ a: { b: 1, c: { d: 2, e: 3 } } }), leaves({ a: { c: { e: 3, d: 2 }, b: 1 } })]
    expect(diffLeaves(one, other)).toEqual([])
    expect(diffLeaves(one, leaves({ a: { b: 1, c: { d: 2 } } }))).toHaveLength(1)
  })

  it('are put together: mine where I changed something, theirs elsewhere', () => {
    const base = leaves({ a: 1, b: 1, c: 1, d: 1 })
    const mine = leaves({ a: 2, b: 1, c: 1, e: 9 })
    const theirs = leaves({ a: 1, b: 3, d: 1 })
    const { leaves: merged, conflicts } = mergeLeaves(base, mine, theirs)
    expect(Object.fromEntries(merged)).toEqual({ a: 2, b: 3, e: 9 })
    expect(conflicts).toEqual([])
  })

  it('tell of what both changed, and keep mine; the same change is none', () => {
    const base = leaves({ a: 1, b: 1, c: 1 })
    const { leaves: merged, conflicts } = mergeLeaves(base, leaves({ a: 2, b: 5 }), leaves({ a: 3, b: 5, c: 7 }))
    expect(Object.fromEntries(merged)).toEqual({ a: 2, b: 5 })
    expect(conflicts).toEqual([
      { key: 'a', before: 3, after: 2 },
      { key: 'c', before: 7, after: undefined },
    ])
  })
})
