import { describe, expect, it } from 'vitest'
import { formatDuration, parseDuration, usualDayMinutes } from './durations.ts'

const week = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] }
const office = { from: '09:00', to: '17:00' }

describe('a length of business time', () => {
  it.each([
    ['45m', 45],
    ['45', 45],
    ['6h', 360],
    ['6 H', 360],
    ['2d', 960],
    ['1d 4h', 720],
    ['1h30m', 90],
    ['1h 30', 90],
    ['1.5h', 90],
    ['1,5 Std.', 90],
    ['2 Tage', 960],
    ['1:30', 90],
    ['0', 0],
    ['٤٥ د', 45],
    ['2 ساعات', 120],
    ['يوم', null],
    ['1h 1h', null],
    ['soon', null],
    ['', null],
    ['-5m', null],
    ['5x', null],
    ['99999d', null],
  ])('%j is %s minutes', (text, minutes) => {
    expect(parseDuration(text, 480)).toBe(minutes)
  })

  it.each([
    [45, '45m'],
    [360, '6h'],
    [90, '1h 30m'],
    [480, '1d'],
    [960, '2d'],
    [600, '10h'],
    [0, '0m'],
  ])('of %d minutes is written %s', (minutes, text) => {
    expect(formatDuration(minutes, 480, 'en')).toBe(text)
  })

  it('is read again as it is written, in every language', () => {
    for (const language of ['en', 'de', 'ar']) {
      for (const minutes of [1, 45, 60, 90, 480, 615, 960, 4800]) {
        expect(parseDuration(formatDuration(minutes, 480, language), 480), language).toBe(minutes)
      }
    }
  })

  it('has days as long as the calendar usually has', () => {
    const weekly = { ...week, monday: [office], tuesday: [office], friday: [{ from: '08:00', to: '12:00' }] }
    expect(usualDayMinutes({ alwaysOpen: false, weekly })).toBe(480)
    expect(usualDayMinutes({ alwaysOpen: true, weekly })).toBe(1_440)
    expect(usualDayMinutes({ alwaysOpen: false, weekly: week })).toBe(1_440)
    const nights = { ...week, sunday: [{ from: '22:00', to: '06:00' }] }
    expect(usualDayMinutes({ alwaysOpen: false, weekly: nights })).toBe(480)
    const split = {
      ...week,
      monday: [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '17:00' },
      ],
    }
    expect(usualDayMinutes({ alwaysOpen: false, weekly: split })).toBe(420)
  })
})
