import { describe, expect, it } from 'vitest'
import { findTotpStep, hashRecoveryCode, makeRecoveryCodes, makeTotp } from './totp.ts'

describe('a code of an authenticator app', () => {
  // RFC 6238, appendix B: the secret and the codes for SHA-1, the last six digits of them.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('is that of the standard at %i s', (seconds, code) => {
    const step = Math.floor(seconds / 30)
    expect(findTotpStep(secret, code, seconds * 1_000)).toBe(step)
    expect(findTotpStep(secret, code, (seconds + 30) * 1_000)).toBe(step)
    expect(findTotpStep(secret, code, (seconds - 30) * 1_000)).toBe(step)
    expect(findTotpStep(secret, code, (seconds + 60) * 1_000)).toBeNull()
  })

  it('has a secret of 160 bits, in a URI whose label nothing breaks', () => {
    const { secret, uri } = makeTotp({ issuer: 'Acme: Desk', label: 'a:b@c.test' })
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(uri).toContain('otpauth://totp/Acme%20%20Desk:a%20b%40c.test?issuer=Acme%20%20Desk&secret=')
    expect(makeTotp({ issuer: 'x', label: 'y', known: secret }).secret).toBe(secret)
  })
})

describe('recovery codes', () => {
  it('are the same however they are typed, and only with the same key', () => {
    const [key, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
    const hash = hashRecoveryCode(key, '0a1bc-defgh')
    for (const typed of ['0A1BC DEFGH', 'oa1bcdefgh', 'OAIBC-DEFGH', ' 0alBC-DEFGH ']) {
      expect(hashRecoveryCode(key, typed), typed).toBe(hash)
    }
    expect(hashRecoveryCode(other, '0a1bc-defgh')).not.toBe(hash)
  })

  it('use every letter about as often', () => {
    const counts = new Map<string, number>()
    for (let round = 0; round < 200; round++) {
      for (const letter of makeRecoveryCodes().join('').replaceAll('-', '')) {
        counts.set(letter, (counts.get(letter) ?? 0) + 1)
      }
    }
    expect(counts.size).toBe(32)
    for (const [letter, count] of counts) expect(count, letter).toBeGreaterThan(450)
  })
})
