/** Passkeys as browsers speak of them (WebAuthn, the JSON forms of its third level). */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, Instant } from '../schemas.ts'
import { OrganizationNamed } from './organization-named.ts'

const Base64Url = (maxLength: number) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength })

/** What goes to `navigator.credentials` as it is. */
export const PasskeyOptions = Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true })

const credential = {
  id: Base64Url(1_400),
  rawId: Base64Url(1_400),
  type: Type.Literal('public-key'),
  authenticatorAttachment: Type.Optional(Type.Enum(['platform', 'cross-platform'])),
  clientExtensionResults: Type.Unsafe<Record<string, never>>({
    type: 'object',
    additionalProperties: true,
    maxProperties: 20,
  }),
}

/** What an authenticator answers to be recognized, as `toJSON` gives it. */
export const PasskeyAssertion = Type.Object(
  {
    ...credential,
    response: Type.Object(
      {
        clientDataJSON: Base64Url(4_000),
        authenticatorData: Base64Url(4_000),
        signature: Base64Url(2_000),
        userHandle: Type.Optional(Base64Url(200)),
      },
      { additionalProperties: true },
    ),
  },
  { additionalProperties: true, maxProperties: 20 },
)
export type PasskeyAssertion = Static<typeof PasskeyAssertion>

/** What an authenticator answers that has made a passkey, as `toJSON` gives it. */
export const PasskeyAttestation = Type.Object(
  {
    ...credential,
    response: Type.Object(
      {
        clientDataJSON: Base64Url(4_000),
        attestationObject: Base64Url(20_000),
        authenticatorData: Type.Optional(Base64Url(4_000)),
        transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
        publicKeyAlgorithm: Type.Optional(Type.Integer()),
        publicKey: Type.Optional(Base64Url(4_000)),
      },
      { additionalProperties: true },
    ),
  },
  { additionalProperties: true, maxProperties: 20 },
)
export type PasskeyAttestation = Static<typeof PasskeyAttestation>

export const AskPasskeyBody = closed(OrganizationNamed)
export type AskPasskeyBody = Static<typeof AskPasskeyBody>

/** What begins a ceremony with a passkey. */
export const PasskeyChallenge = Type.Object({ challengeId: Type.String(), expiresAt: Instant, options: PasskeyOptions })
export type PasskeyChallenge = Static<typeof PasskeyChallenge>

export const PasskeySignInBody = closed({ challengeId: Id, response: PasskeyAssertion, ...OrganizationNamed })
export type PasskeySignInBody = Static<typeof PasskeySignInBody>
