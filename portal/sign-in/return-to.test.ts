import { describe, expect, it } from 'vitest'
import { returnTo } from './return-to.ts'

const origin = 'https://desk.example'
const go = (to: string) => returnTo(`?ended=1&to=${encodeURIComponent(to)}`, origin)

describe('the way back', () => {
  it.each(['/queue', '/requests/1?tab=files#m2', '/queue?q=is%3Aopen', '/sign-in-help'])('leads to %s', (to) => {
    expect(go(to)).toBe(to)
  })

  it.each([
    'https://evil.example/',
    '//evil.example/x',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/sign-in?to=/queue',
    '/setup',
    '/x/..//evil.example',
    '/api/v1/auth/me',
    'queue',
    '',
  ])('does not lead to %j', (to) => {
    expect(go(to)).toBe('/')
  })

  it('keeps to this origin even where a path climbs', () => {
    expect(go('/../../etc')).toBe('/etc')
  })

  it('is the beginning where nothing is said', () => {
    expect(returnTo('', origin)).toBe('/')
  })
})
