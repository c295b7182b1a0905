import { expect, it } from 'vitest'
import { nextSorting, sortItems } from './sort-items.ts'

const sort = (values: (string | number | null)[], descending = false, language = 'en') =>
  sortItems(values, (value) => value, descending, language)

it('sorts names as their language does, and numbers within them by size', () => {
  expect(sort(['Zoe', 'Äbel', 'bob'], false, 'de')).toEqual(['Äbel', 'bob', 'Zoe'])
  expect(sort(['v10', 'v9'])).toEqual(['v9', 'v10'])
})

it('keeps nothing at the end in both directions', () => {
  expect(sort([null, 3, 20, 1])).toEqual([1, 3, 20, null])
  expect(sort([null, 3, 20, 1], true)).toEqual([20, 3, 1, null])
  expect(sort(['', 'a'], true)).toEqual(['a', ''])
})

it('goes up, down, and back to the order of its own', () => {
  const up = nextSorting(null, 'name')
  expect(up).toEqual({ column: 'name', descending: false })
  const down = nextSorting(up, 'name')
  expect(down).toEqual({ column: 'name', descending: true })
  expect(nextSorting(down, 'name')).toBeNull()
  expect(nextSorting(down, 'age')).toEqual({ column: 'age', descending: false })
})
