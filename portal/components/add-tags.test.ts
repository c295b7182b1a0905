import { expect, it } from 'vitest'
import { addTags, longestTag } from './add-tags.ts'

it('takes several at once, trims them, and knows those that are there however they are written', () => {
  expect(addTags(['wifi'], ' dock-4 ,WiFi;; scanner  gun\n', 10)).toEqual(['wifi', 'dock-4', 'scanner gun'])
})

it('adds nothing for blanks and stops at the most there may be', () => {
  expect(addTags(['a'], ' , ', 10)).toEqual(['a'])
  expect(addTags(['a', 'b'], 'c, d', 3)).toEqual(['a', 'b', 'c'])
})

it('cuts what is too long', () => {
  expect(addTags([], 'x'.repeat(80), 3)[0]).toHaveLength(longestTag)
})
