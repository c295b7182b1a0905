import { describe, expect, it } from 'vitest'
import { readArrival } from './arrival.ts'

const signIn = '/sign-in'

describe('how somebody came to the page to sign in', () => {
  it.each([
    [signIn, '', { at: 'ways' }],
    [signIn, '#', { at: 'ways' }],
    ['/sign-in/link', '', { at: 'ways' }],
    ['/sign-in/link', '#abc', { at: 'link', purpose: 'sign_in', token: 'abc' }],
    ['/sign-in/register', '#abc', { at: 'link', purpose: 'register', token: 'abc' }],
    ['/sign-in/password', '#abc', { at: 'reset', token: 'abc' }],
    ['/sign-in/forgotten', '', { at: 'forgotten' }],
    [signIn, '#next=second_factor', { at: 'ways' }],
  ])('is read from %s%s', (pathname, hash, step) => {
    expect(readArrival({ pathname, hash }).step).toEqual(step)
  })

  it('is read of what a redirect left open, without ways that nobody knows', () => {
    const hash = '#next=second_factor&challengeId=c&expiresAt=2026-11-21T12%3A00%3A00Z&ways=totp%2Cmagic&to=%2Fqueue'
    expect(readArrival({ pathname: signIn, hash })).toEqual({
      step: {
        at: 'second_factor',
        asked: { next: 'second_factor', challengeId: 'c', expiresAt: '2026-11-21T12:00:00Z', ways: ['totp'] },
      },
      to: '/queue',
      problem: null,
    })
  })

  it('tells what ended the way here', () => {
    const arrival = readArrival({ pathname: signIn, hash: '#problem=denied&to=%2Fqueue' })
    expect(arrival).toEqual({ step: { at: 'ways' }, to: '/queue', problem: 'denied' })
  })
})
