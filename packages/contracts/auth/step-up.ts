/** Proving once more who one is, before a dangerous deed (features E7). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, Instant } from '../schemas.ts'
import { MailedCode } from './codes.ts'
import { PasskeyAssertion } from './passkeys.ts'
import { RecoveryCode, TotpCode } from './second-factor.ts'
import { stepUpWays } from './sign-in-methods.ts'

/** One proof; `passkey` with the `challengeId` of its options. */
export const StepUpBody = closed({
  password: Type.Optional(Type.String({ minLength: 1, maxLength: 1_000 })),
  totp: Type.Optional(TotpCode),
  recoveryCode: Type.Optional(RecoveryCode),
  code: Type.Optional(MailedCode),
  challengeId: Type.Optional(Id),
  passkey: Type.Optional(PasskeyAssertion),
})
export type StepUpBody = Static<typeof StepUpBody>

/** Until when dangerous deeds are open. */
export const SteppedUp = Type.Object({ provedAt: Instant, goodUntil: Instant })
export type SteppedUp = Static<typeof SteppedUp>

/** What somebody may prove it by. */
export const StepUpWays = Type.Object({ ways: Type.Array(Type.Enum(stepUpWays)), goodUntil: Instant })
export type StepUpWays = Static<typeof StepUpWays>
