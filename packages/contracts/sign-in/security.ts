/** By what somebody proves who they are, as they see and change it. */
import Type, { type Static } from 'typebox'
import { PasskeyAttestation } from '../auth/passkeys.ts'
import { RecoveryCodes, TotpCode, TotpSecret } from '../auth/second-factor.ts'
import { Id } from '../ids.ts'
import { closed, Instant, nullable, words } from '../schemas.ts'

export const Passkey = Type.Object({
  id: Type.String(),
  name: Type.String(),
  backedUp: Type.Boolean({ description: 'Whether it is kept by an account that has it on several devices' }),
  createdAt: Instant,
  lastUsedAt: nullable(Instant),
})
export type Passkey = Static<typeof Passkey>

export const SecondFactor = Type.Object({ enrolledAt: Instant, recoveryCodesLeft: Type.Integer() })
export type SecondFactor = Static<typeof SecondFactor>

export const OwnSecurity = Type.Object({
  hasPassword: Type.Boolean(),
  passwordChangedAt: nullable(Instant),
  passwordMinLength: Type.Integer(),
  passwordAllowed: Type.Boolean({ description: 'Whether the organization lets people sign in by it' }),
  passkeysAllowed: Type.Boolean(),
  passkeys: Type.Array(Passkey),
  secondFactor: nullable(SecondFactor),
  secondFactorRequired: Type.Boolean({ description: 'By the role' }),
})
export type OwnSecurity = Static<typeof OwnSecurity>

export const PasskeyName = words(100)

export const AddPasskeyBody = closed({ challengeId: Id, name: PasskeyName, response: PasskeyAttestation })
export type AddPasskeyBody = Static<typeof AddPasskeyBody>

export const RenamePasskeyBody = closed({ name: PasskeyName })
export type RenamePasskeyBody = Static<typeof RenamePasskeyBody>

/** A second factor is set up by showing that the app has the secret. */
export const SecondFactorBegun = Type.Object({
  challengeId: Type.String(),
  expiresAt: Instant,
  ...TotpSecret.properties,
})
export type SecondFactorBegun = Static<typeof SecondFactorBegun>

export const ConfirmSecondFactorBody = closed({ challengeId: Id, code: TotpCode })
export type ConfirmSecondFactorBody = Static<typeof ConfirmSecondFactorBody>

export const RecoveryCodesAnswer = Type.Object({ recoveryCodes: RecoveryCodes })
export type RecoveryCodesAnswer = Static<typeof RecoveryCodesAnswer>
