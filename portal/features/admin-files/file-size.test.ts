import { describe, expect, it } from 'vitest'
import { toAmount, toBytes, unitOf } from './file-size.ts'

const mebibyte = 1024 * 1024

describe('sizes of files', () => {
  it.each([
    [50 * mebibyte, 'megabyte', 50],
    [1536 * mebibyte, 'gigabyte', 1.5],
    [512 * 1024, 'kilobyte', 512],
    [1, 'kilobyte', 0],
    [0, 'kilobyte', 0],
  ])('of %i bytes are written in %s', (bytes, unit, amount) => {
    expect(unitOf(bytes)).toBe(unit)
    expect(toAmount(bytes, unitOf(bytes))).toBe(amount)
  })

  it('come back as they were written', () => {
    expect(toBytes(1.5, 'gigabyte')).toBe(1536 * mebibyte)
    expect(toBytes(0.1, 'megabyte')).toBe(104_858)
  })
})
