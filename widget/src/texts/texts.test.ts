import { describe, expect, it } from 'vitest'
import { de } from './de.ts'
import { en } from './en.ts'
import { createFormats } from './formats.ts'
import { createLocale } from './locale.ts'

describe('createLocale', () => {
  it.each([
    [['de-AT', 'en'], 'de-AT', de],
    [['en', 'en-GB', 'de'], 'en-GB', en],
    [['fr-FR', 'de'], 'de', de],
    [['ja'], 'en', en],
    [[null, '', 'not a tag!', 'de'], 'de', de],
    [[], 'en', en],
  ])('of %j is %s', (wanted, tag, texts) => {
    expect(createLocale(wanted)).toMatchObject({ tag, texts, direction: 'ltr' })
  })
})

describe('texts', () => {
  it('say the same in every language, and nothing is left empty', () => {
    expect(Object.keys(de)).toEqual(Object.keys(en))
    for (const [name, text] of [...Object.entries(en), ...Object.entries(de)]) {
      const said = typeof text === 'function' ? (text as (value: string & number) => string)('7' as never) : text
      expect(said, name).toMatch(/\S/)
    }
  })

  it('count places as people do', () => {
    expect([2, 3, 4, 11, 21, 22].map((place) => en.placeNth(place))).toEqual([
      'You are 2nd in line.',
      'You are 3rd in line.',
      'You are 4th in line.',
      'You are 11th in line.',
      'You are 21st in line.',
      'You are 22nd in line.',
    ])
  })
})

describe('createFormats', () => {
  const formats = createFormats('en-GB')

  it('says durations in whole minutes, and hours where they are long', () => {
    expect([20, 240, 5_400, 9_000].map((seconds) => formats.duration(seconds))).toEqual([
      '1 minute',
      '4 minutes',
      '1.5 hours',
      '2.5 hours',
    ])
  })

  it('says when it opens, seen from today', () => {
    const now = new Date(2026, 10, 21, 20, 0)
    expect(formats.opening(new Date(2026, 10, 22, 9, 0), now)).toBe('tomorrow, 09:00')
    expect(formats.opening(new Date(2026, 10, 21, 22, 30), now)).toBe('today, 22:30')
    expect(formats.opening(new Date(2026, 10, 24, 9, 0), now)).toContain('24 Nov')
  })

  it('says sizes', () => {
    expect([900, 2_200, 250_000, 1_440_000].map((bytes) => formats.size(bytes))).toEqual([
      '0.9 kB',
      '2.2 kB',
      '250 kB',
      '1.4 MB',
    ])
  })
})
