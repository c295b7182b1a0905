/** By what somebody proves who they are: read once, and anew after each change. */
import type { OwnSecurity, RecoveryCodesAnswer, SecondFactorBegun } from '@holdfast/contracts/sign-in/security.ts'
import { startRegistration } from '@simplewebauthn/browser'
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { isLeft } from '../../../lib/passkeys.ts'
import { queryClient } from '../../../lib/query/client.ts'

export const securityKey = ['own-security']

export function useSecurity() {
  return useQuery({
    queryKey: securityKey,
    queryFn: () => unwrap(api.GET('/api/v1/setting/security')) as Promise<OwnSecurity>,
  })
}

const reread = () => queryClient.invalidateQueries({ queryKey: securityKey })

type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

/** @returns `false` when the person, or the browser, left it */
export async function addPasskey(name: string): Promise<boolean> {
  const { challengeId, options } = await unwrap(api.POST('/api/v1/setting/passkeys/options', { body: {} as never }))
  try {
    const response = await startRegistration({ optionsJSON: options as unknown as Options })
    await unwrap(api.POST('/api/v1/setting/passkeys', { body: { challengeId, name, response } as never }))
    await reread()
    return true
  } catch (error) {
    if (isLeft(error)) return false
    throw error
  }
}

export async function renamePasskey(passkeyId: string, name: string): Promise<void> {
  await unwrap(api.PATCH('/api/v1/setting/passkeys/{passkeyId}', { params: { path: { passkeyId } }, body: { name } }))
  await reread()
}

export async function removePasskey(passkeyId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/setting/passkeys/{passkeyId}', { params: { path: { passkeyId } } }))
  await reread()
}

export const beginSecondFactor = () =>
  unwrap(api.POST('/api/v1/setting/second-factor', { body: {} as never })) as Promise<SecondFactorBegun>

/** @returns the recovery codes, which are shown once */
export async function confirmSecondFactor(challengeId: string, code: string): Promise<readonly string[]> {
  const answer = unwrap(api.POST('/api/v1/setting/second-factor/confirm', { body: { challengeId, code } }))
  const { recoveryCodes } = (await answer) as RecoveryCodesAnswer
  await reread()
  return recoveryCodes
}

export async function removeSecondFactor(): Promise<void> {
  await unwrap(api.DELETE('/api/v1/setting/second-factor'))
  await reread()
}

/** @returns new ones; the old are void */
export async function renewRecoveryCodes(): Promise<readonly string[]> {
  const { recoveryCodes } = (await unwrap(
    api.POST('/api/v1/setting/recovery-codes', { body: {} as never }),
  )) as RecoveryCodesAnswer
  await reread()
  return recoveryCodes
}
