import type { SignInMethod } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { defaultSignInSettings, type SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import type { Standing } from '@holdfast/db/sign-in/standing.ts'
import { describe, expect, it } from 'vitest'
import { findSecondFactorNeed } from './second-factor-need.ts'

interface Case {
  readonly standing?: Partial<Standing>
  readonly settings?: Partial<SignInSettingsFields>
  readonly method?: SignInMethod
  readonly proved?: boolean
}

const demanded = { settings: { secondFactorRoles: ['technician'] } } satisfies Case
const totp = { hasTotp: true, recoveryCodesLeft: 3 }

function need({ standing = {}, settings = {}, method = 'password', proved = false }: Case) {
  const bare = {
    personId: '',
    role: 'technician',
    customRoleDemands: false,
    hasPassword: true,
    hasTotp: false,
  } as const
  const whose: Standing = { ...bare, recoveryCodesLeft: 0, passkeys: 0, ...standing }
  const found = findSecondFactorNeed(
    whose,
    { ...defaultSignInSettings, ...settings },
    { method, provedSecondFactor: proved },
  )
  if (found.kind === 'ask') return found.ways.join(' ')
  return found.kind === 'enrol' ? 'enrol' : found.proved ? 'both' : 'one'
}

describe('a second factor', () => {
  it.each<[string, Case, string]>([
    ['nobody demands, and there is none', {}, 'one'],
    ['is demanded and there is none', demanded, 'enrol'],
    ['a custom role demands and there is none', { standing: { customRoleDemands: true } }, 'enrol'],
    ['is there', { standing: totp }, 'totp recovery_code'],
    ['is there without recovery codes', { standing: { hasTotp: true } }, 'totp'],
    ['is there beside a passkey', { standing: { ...totp, passkeys: 1 } }, 'totp passkey recovery_code'],
    ['is a passkey that nobody demands', { standing: { passkeys: 1 } }, 'one'],
    ['is a passkey that is demanded', { ...demanded, standing: { passkeys: 1 } }, 'passkey'],
    [
      'is a passkey, where those are off',
      { standing: { passkeys: 1 }, settings: { ...demanded.settings, passkeys: false } },
      'enrol',
    ],
    ['was proved by an unlocked passkey', { ...demanded, standing: totp, method: 'passkey', proved: true }, 'both'],
    [
      'was not, by a passkey that was not unlocked',
      { ...demanded, standing: { passkeys: 1 }, method: 'passkey' },
      'enrol',
    ],
    ['is the directory’s password’s', { ...demanded, method: 'directory' }, 'enrol'],
    ['is the mailed code’s', { ...demanded, method: 'code' }, 'enrol'],
    ['is counted to a ticket', { ...demanded, standing: totp, method: 'kerberos' }, 'both'],
    [
      'is not counted to a ticket',
      { standing: totp, settings: { ...demanded.settings, kerberosCounts: false }, method: 'kerberos' },
      'totp recovery_code',
    ],
    ['is counted to a provider', { ...demanded, method: 'provider' }, 'both'],
    [
      'is not counted to a provider',
      { settings: { ...demanded.settings, providersCount: false }, method: 'provider' },
      'enrol',
    ],
    ['is not asked of whoever sets the desk up', { ...demanded, method: 'setup' }, 'one'],
  ])('that %s: %o', (_what, given, wanted) => expect(need(given)).toBe(wanted))
})
