import type { SecondFactorWay, SignInMethod } from '@holdfast/contracts/auth/sign-in-methods.ts'
import type { SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import type { Standing } from '@holdfast/db/sign-in/standing.ts'

/** What is still wanted before there is a session. */
export type SecondFactorNeed =
  | { readonly kind: 'nothing'; readonly proved: boolean }
  | { readonly kind: 'ask'; readonly ways: SecondFactorWay[] }
  | { readonly kind: 'enrol' }

interface Proof {
  readonly method: SignInMethod
  /** Whether the way itself was two factors, as a passkey is that its owner unlocked. */
  readonly provedSecondFactor: boolean
}

/** @returns whether the person's role demands a second factor */
export function demandsSecondFactor(standing: Standing, settings: SignInSettingsFields): boolean {
  return standing.customRoleDemands || settings.secondFactorRoles.includes(standing.role)
}

/** Whoever has set up an authenticator app is asked for it always; a passkey is asked for only where one is demanded. */
export function findSecondFactorNeed(
  standing: Standing,
  settings: SignInSettingsFields,
  { method, provedSecondFactor }: Proof,
): SecondFactorNeed {
  const counts =
    provedSecondFactor ||
    (method === 'kerberos' && settings.kerberosCounts) ||
    (method === 'provider' && settings.providersCount)
  if (counts) return { kind: 'nothing', proved: true }
  const isDemanded = demandsSecondFactor(standing, settings)
  const ways = waysOf(standing, settings, method)
  if (standing.hasTotp || (isDemanded && ways.length > 0)) return { kind: 'ask', ways }
  // Who sets a desk up has just chosen the password; the demand meets them at the next sign-in.
  if (isDemanded && method !== 'setup') return { kind: 'enrol' }
  return { kind: 'nothing', proved: false }
}

function waysOf(
  { hasTotp, recoveryCodesLeft, passkeys }: Standing,
  settings: SignInSettingsFields,
  method: SignInMethod,
): SecondFactorWay[] {
  // The same passkey twice would be one factor.
  const mayPasskey = passkeys > 0 && settings.passkeys && method !== 'passkey'
  return [
    ...(hasTotp ? (['totp'] as const) : []),
    ...(mayPasskey ? (['passkey'] as const) : []),
    ...(hasTotp && recoveryCodesLeft > 0 ? (['recovery_code'] as const) : []),
  ]
}
