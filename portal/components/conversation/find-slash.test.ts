import { describe, expect, it } from 'vitest'
import { findSlash } from './find-slash.ts'

const at = (text: string, caret = text.length) => findSlash(text, caret)

describe('a canned reply', () => {
  it('is asked for by a slash at the beginning of a word', () => {
    expect(at('/')).toEqual({ query: '', from: 0 })
    expect(at('Hello\n/gre')).toEqual({ query: 'gre', from: 6 })
    expect(at('Hello /schöne-grüße')).toEqual({ query: 'schöne-grüße', from: 6 })
    expect(at('/gre and more', 4)).toEqual({ query: 'gre', from: 0 })
  })

  it('is not what else has a slash in it', () => {
    expect(at('and/or')).toBeNull()
    expect(at('https://a')).toBeNull()
    expect(at('/greeting there')).toBeNull()
    expect(at('')).toBeNull()
  })
})
