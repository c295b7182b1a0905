import { startAuthentication } from '@simplewebauthn/browser'
import { api, unwrap } from '../../lib/api/client.ts'
import { isLeft } from '../../lib/passkeys.ts'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

/** @returns `false` when the person, or the browser, left it */
export async function provePasskey(): Promise<boolean> {
  const { challengeId, options } = await unwrap(api.POST('/api/v1/auth/step-up/passkey', { body: {} as never }))
  try {
    const passkey = await startAuthentication({ optionsJSON: options as unknown as Options })
    await unwrap(api.POST('/api/v1/auth/step-up', { body: { challengeId, passkey } as never }))
    return true
  } catch (error) {
    if (isLeft(error)) return false
    throw error
  }
}
