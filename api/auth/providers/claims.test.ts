import type { ProviderSettings } from '@holdfast/contracts/providers/settings.ts'
import { describe, expect, it } from 'vitest'
import { readProfile } from './claims.ts'

const settings: ProviderSettings = {
  scopes: ['email'],
  claims: {},
  trustsEmail: false,
  createsPeople: true,
  mailDomains: [],
  linkUpTo: null,
  signsOut: false,
}
const isProved = (said: object, trustsEmail: boolean) =>
  readProfile({ email: 'ada@example.test', ...said }, { ...settings, trustsEmail }).emailVerified

describe('an address', () => {
  it.each([true, 'true', 'True', 1, '1'])('is proved where the provider says %j', (said) => {
    expect(isProved({ email_verified: said }, false)).toBe(true)
    expect(isProved({ email_verified: said }, true)).toBe(true)
  })

  it.each([false, 'false', 'False', 0, '0', 'no', '', {}, []])(
    'is denied where the provider says %j, however much it is trusted',
    (said) => {
      expect(isProved({ email_verified: said }, false)).toBe(false)
      expect(isProved({ email_verified: said }, true)).toBe(false)
    },
  )

  it.each([{}, { email_verified: null }])(
    'of which nothing is said is proved where the provider is trusted',
    (said) => {
      expect(isProved(said, false)).toBe(false)
      expect(isProved(said, true)).toBe(true)
    },
  )

  it('that is not there is never proved', () => {
    expect(readProfile({ email_verified: true }, { ...settings, trustsEmail: true }).emailVerified).toBe(false)
  })
})
