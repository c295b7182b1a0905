import { expect, it } from 'vitest'
import { moveItem } from './move-item.ts'

it('moves an item, and nothing beyond the ends', () => {
  const items = ['a', 'b', 'c', 'd']
  expect(moveItem(items, 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  expect(moveItem(items, 3, 0)).toEqual(['d', 'a', 'b', 'c'])
  expect(moveItem(items, 0, -1)).toBe(items)
  expect(moveItem(items, 3, 4)).toBe(items)
  expect(moveItem(items, 1, 1)).toBe(items)
  expect(moveItem([], 0, 1)).toEqual([])
})
