import { Attribute, InvalidCredentialsError } from 'ldapts'
import { describe, expect, it } from 'vitest'
import { accountState, isClosed } from './account-state.ts'
import { Entry } from './entry.ts'
import { readRefusal } from './refusals.ts'

const now = Date.UTC(2026, 0, 1)
const ticks = (at: number) => String((BigInt(at) + 11_644_473_600_000n) * 10_000n)

function entry(attributes: Record<string, string>): Entry {
  return new Entry({
    name: 'CN=x',
    attributes: Object.entries(attributes).map(([type, value]) => {
      const attribute = new Attribute({ type })
      attribute.parsedBuffers.push(Buffer.from(value))
      return attribute
    }),
  })
}

describe('an account of Active Directory', () => {
  it.each([
    [{ userAccountControl: '512' }, 'active'],
    [{ userAccountControl: '514' }, 'disabled'],
    [{ userAccountControl: '66050' }, 'disabled'],
    [{ userAccountControl: '512', accountExpires: '0' }, 'active'],
    [{ userAccountControl: '512', accountExpires: '9223372036854775807' }, 'active'],
    [{ userAccountControl: '512', accountExpires: ticks(now + 1_000) }, 'active'],
    [{ userAccountControl: '512', accountExpires: ticks(now - 1_000) }, 'expired'],
    [{ userAccountControl: '512', accountExpires: 'nonsense' }, 'active'],
    [{ userAccountControl: '512', 'msDS-User-Account-Control-Computed': '16' }, 'locked'],
    [{ userAccountControl: '512', 'msDS-User-Account-Control-Computed': '8388608' }, 'password_expired'],
    [{ userAccountControl: '512', pwdLastSet: '0' }, 'must_change'],
  ])('%j is %s', (attributes, state) => {
    expect(accountState('active_directory', entry(attributes), now)).toBe(state)
  })

  it('is shut when it is disabled or has expired; a lock or an old password passes', () => {
    const states = ['active', 'disabled', 'expired', 'locked', 'must_change', 'password_expired'] as const
    expect(states.filter(isClosed)).toEqual(['disabled', 'expired'])
  })
})

describe('an account elsewhere', () => {
  it.each([
    [{}, 'active'],
    [{ pwdAccountLockedTime: '000001010000Z' }, 'disabled'],
    [{ pwdAccountLockedTime: '20260101000000Z' }, 'locked'],
    [{ nsAccountLock: 'TRUE' }, 'disabled'],
  ])('%j is %s', (attributes, state) => {
    expect(accountState('openldap', entry(attributes as Record<string, string>), now)).toBe(state)
  })
})

describe('a refused bind', () => {
  const said = (data: string) =>
    `80090308: LdapErr: DSID-0C090446, comment: AcceptSecurityContext error, data ${data}, v3839`

  it.each([
    ['52e', 'wrong', false],
    ['525', 'wrong', false],
    ['530', 'hours', true],
    ['531', 'workstation', true],
    ['532', 'password_expired', true],
    ['533', 'disabled', true],
    ['701', 'account_expired', true],
    ['773', 'must_change', true],
    ['775', 'locked', false],
    ['999', 'wrong', false],
  ])('with data %s means %s', (data, reason, passwordWasRight) => {
    expect(readRefusal(new InvalidCredentialsError(said(data)))).toEqual({ reason, passwordWasRight })
  })

  it('of another directory is a wrong password', () => {
    expect(readRefusal(new InvalidCredentialsError(''))?.reason).toBe('wrong')
  })

  it('is not what says that nobody answers', () => expect(readRefusal(new Error('timed out'))).toBeNull())
})
