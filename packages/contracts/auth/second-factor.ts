/** What follows the first factor where a second one is wanted (features E7). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed } from '../schemas.ts'
import { OrganizationNamed } from './organization-named.ts'
import { PasskeyAssertion, PasskeyOptions } from './passkeys.ts'
import { SessionAnswer } from './session.ts'

/** As the app shows it; spaces between the digits are overlooked. */
export const TotpCode = Type.String({ pattern: '^ *([0-9] *){6}$', maxLength: 20, description: 'Six digits' })
/** As it was shown once; spaces, dashes and case are overlooked. */
export const RecoveryCode = Type.String({ pattern: '^[A-Za-z0-9 -]+$', minLength: 10, maxLength: 40 })

const challenge = { challengeId: Id, ...OrganizationNamed }

/** One of `code`, `recoveryCode` and `passkey`. */
export const SecondFactorBody = closed({
  ...challenge,
  code: Type.Optional(TotpCode),
  recoveryCode: Type.Optional(RecoveryCode),
  passkey: Type.Optional(PasskeyAssertion),
})
export type SecondFactorBody = Static<typeof SecondFactorBody>

export const ChallengeBody = closed(challenge)
export type ChallengeBody = Static<typeof ChallengeBody>

/** What `navigator.credentials.get` is asked for with the passkeys of whoever is signing in. */
export const SecondFactorPasskeyOptions = Type.Object({ options: PasskeyOptions })
export type SecondFactorPasskeyOptions = Static<typeof SecondFactorPasskeyOptions>

/** What an authenticator app reads: the same secret as text and as a URI for a QR code. */
export const TotpSecret = Type.Object({
  secret: Type.String({ description: 'Base32' }),
  uri: Type.String({ description: 'otpauth://totp/…' }),
})
export type TotpSecret = Static<typeof TotpSecret>

export const ConfirmEnrolmentBody = closed({ ...challenge, code: TotpCode })
export type ConfirmEnrolmentBody = Static<typeof ConfirmEnrolmentBody>

/** Shown once; each lets its owner in once instead of the app. */
export const RecoveryCodes = Type.Array(Type.String())

export const ConfirmedEnrolment = Type.Object({ recoveryCodes: RecoveryCodes, session: SessionAnswer })
export type ConfirmedEnrolment = Static<typeof ConfirmedEnrolment>
