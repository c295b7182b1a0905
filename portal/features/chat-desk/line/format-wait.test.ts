import { expect, it } from 'vitest'
import { formatWait } from './format-wait.ts'

it('counts seconds within the first hour', () => {
  expect([0, 7_999, 60_000, 754_000, 3_599_999, 3_600_000].map(formatWait)).toEqual([
    '0:00',
    '0:07',
    '1:00',
    '12:34',
    '59:59',
    null,
  ])
})
