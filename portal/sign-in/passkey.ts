/** Passkeys, as browsers have them; loaded when somebody wants one. */
import type { PasskeyChallenge } from '@holdfast/contracts/auth/passkeys.ts'
import type { SecondFactorPasskeyOptions } from '@holdfast/contracts/auth/second-factor.ts'
import type { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { type AuthenticationResponseJSON, startAuthentication } from '@simplewebauthn/browser'
import { isLeft } from '../lib/passkeys.ts'
import { ask } from './ask.ts'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']
type Named = { readonly organization?: string }

/** @returns `null` when the person, or the browser, left it */
export async function signInWithPasskey(named: Named): Promise<SignInAnswer | null> {
  const { challengeId, options } = await ask<PasskeyChallenge>('/api/v1/auth/passkeys/options', named)
  const response = await answer(options)
  return response && ask<SignInAnswer>('/api/v1/auth/passkeys/sign-in', { challengeId, response, ...named })
}

/** @returns `null` when the person, or the browser, left it */
export async function proveWithPasskey(challengeId: string, named: Named): Promise<SignInAnswer | null> {
  const asked = { challengeId, ...named }
  const { options } = await ask<SecondFactorPasskeyOptions>('/api/v1/auth/second-factor/passkey', asked)
  const passkey = await answer(options)
  return passkey && ask<SignInAnswer>('/api/v1/auth/second-factor', { ...asked, passkey })
}

async function answer(options: Record<string, unknown>): Promise<AuthenticationResponseJSON | null> {
  try {
    return await startAuthentication({ optionsJSON: options as unknown as Options })
  } catch (error) {
    if (isLeft(error)) return null
    throw error
  }
}
