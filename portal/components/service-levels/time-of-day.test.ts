import { describe, expect, it } from 'vitest'
import { parseTime } from './time-of-day.ts'

describe('a time of day', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['17.30', '17:30'],
    ['17h30', '17:30'],
    ['8 Uhr', '08:00'],
    ['5pm', '17:00'],
    ['12am', '00:00'],
    ['٠٩:٠٠', '09:00'],
    ['25', undefined],
    ['9:60', undefined],
    ['24', undefined],
    ['noon', undefined],
    ['', undefined],
  ])('%j begins at %s', (text, time) => {
    expect(parseTime(text, false)).toBe(time)
  })

  it('ends at midnight too', () => {
    expect(parseTime('24', true)).toBe('24:00')
    expect(parseTime('24:00', true)).toBe('24:00')
    expect(parseTime('24:01', true)).toBeUndefined()
  })

  it('is read in Arabic digits, and with spaces around', () => {
    expect(parseTime('٩:٣٠', true)).toBe('09:30')
    expect(parseTime(' 24:00 ', true)).toBe('24:00')
    expect(parseTime('24:00', false)).toBeUndefined()
  })
})
