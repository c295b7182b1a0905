import { describe, expect, it } from 'vitest'
import type { Item } from '../list/queue-list.ts'
import { findAnchor, heights, keepAnchor } from './measures.ts'

const sizes = heights.comfortable
const row = (id: string): Item => ({ kind: 'row', id })
const before: Item[] = [{ kind: 'group', key: 'late', isFolded: false }, row('a'), row('b'), row('c'), row('d')]

describe('keeping one’s place', () => {
  it('holds the first row that is seen whole where it stood', () => {
    const anchor = findAnchor(before, sizes, 50)
    expect(anchor).toEqual({ key: 'b', below: 14 })
    const after = [...before.slice(0, 1), row('new'), ...before.slice(1)]
    expect(anchor && keepAnchor(after, sizes, anchor)).toBe(86)
    expect(anchor && keepAnchor(before, sizes, anchor)).toBe(50)
  })

  it('does not hold on to what is gone, nor scroll before the top', () => {
    expect(keepAnchor([row('x')], sizes, { key: 'b', below: 14 })).toBeNull()
    expect(keepAnchor([row('b')], sizes, { key: 'b', below: 14 })).toBe(0)
    expect(findAnchor([], sizes, 10)).toBeNull()
  })
})
