import { describe, expect, it } from 'vitest'
import { findWrongOrigin, readOrigins } from './embedding.ts'

describe('the sites that may embed a desk', () => {
  it('are read from lines, as sites and each once', () => {
    expect(readOrigins('https://www.Example.com/shop?a=1\n\n http://localhost:8080, https://www.example.com')).toEqual([
      'https://www.example.com',
      'http://localhost:8080',
    ])
  })

  it('name the first that is none', () => {
    expect(findWrongOrigin(['https://a.example', 'example.com', '*'])).toBe('example.com')
    expect(findWrongOrigin(readOrigins('https://a.example:8443'))).toBeUndefined()
    expect(readOrigins('https://*.example.com').map((one) => findWrongOrigin([one]))).toEqual(['https://*.example.com'])
  })
})
