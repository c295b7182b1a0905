import { describe, expect, it } from 'vitest'
import { makeKey } from './make-key.ts'

const dashed = { separator: '-', maxLength: 40 } as const

describe('makeKey', () => {
  it.each([
    ['Service Desk', 'service-desk'],
    ['  Büro & Straße ', 'buero-strasse'],
    ['Café 24/7', 'cafe-24-7'],
    ['3rd floor', 'rd-floor'],
    ['مكتب', ''],
    ['', ''],
  ])('makes of %j %j', (name, key) => expect(makeKey(name, dashed)).toBe(key))

  it('is never too long, and never ends in a separator', () => {
    expect(makeKey('solved by phone', { separator: '_', maxLength: 7 })).toBe('solved')
  })
})
