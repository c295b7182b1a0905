/** Passkeys: which site they belong to, and whether what a browser answers is right. */
import type { PasskeyAssertion, PasskeyAttestation } from '@holdfast/contracts/auth/passkeys.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { PasskeyRow } from '@holdfast/db/sign-in/passkeys.ts'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'

export const passkeyMs = 5 * 60_000
/** EdDSA, ES256, RS256: what authenticators have. The library's own list would try an algorithm that Node only tries out. */
const algorithms = [-8, -7, -257]

/** The site that passkeys are made for: an organization on a subdomain has its own. */
export interface Site {
  readonly rpId: string
  readonly origin: string
}

/** What a ceremony with a passkey waits for. */
export interface PasskeyWait {
  readonly challenge: string
  readonly rpId: string
  readonly origin: string
}

/** @throws AppError `passkey_refused` at an address that is not the desk's: a passkey made there would be lost */
export function siteOf(app: FastifyInstance, request: FastifyRequest): Site {
  const site = app.signIn.siteOf(request.hostname)
  if (site) return site
  throw new AppError('passkey_refused', 'Passkeys work at the address of the desk only')
}

/** @param of whose passkeys may answer; without one, any that the browser has */
export async function makeAssertionOptions({ rpId }: Site, of?: readonly PasskeyRow[]) {
  const allowed = of && {
    allowCredentials: of.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  }
  return generateAuthenticationOptions({ rpID: rpId, timeout: passkeyMs, userVerification: 'preferred', ...allowed })
}

export interface PasskeyOwner {
  readonly id: string
  readonly name: string
  readonly email: string
}

export async function makeAttestationOptions(
  { rpId }: Site,
  { organization, person, passkeys }: { organization: string; person: PasskeyOwner; passkeys: readonly PasskeyRow[] },
) {
  return generateRegistrationOptions({
    rpName: organization,
    rpID: rpId,
    userID: userHandleOf(person.id),
    userName: person.email,
    userDisplayName: person.name,
    timeout: passkeyMs,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    // To be found without a user name.
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  })
}

/** @throws AppError `passkey_refused` */
export async function verifyAttestation({ challenge, rpId, origin }: PasskeyWait, response: PasskeyAttestation) {
  const verified = await verifyRegistrationResponse({
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    supportedAlgorithmIDs: algorithms,
    requireUserVerification: false,
  }).catch(refuse)
  if (!verified.verified) throw new AppError('passkey_refused')
  const { credential, credentialBackedUp } = verified.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: (response.response.transports ?? []).slice(0, 10),
    backedUp: credentialBackedUp,
  }
}

/**
 * @returns what the authenticator says of this use
 * @throws AppError `passkey_refused`; also for a counter that goes back, which means that there is a copy
 */
export async function verifyAssertion(
  { challenge, rpId, origin }: PasskeyWait,
  passkey: PasskeyRow,
  response: PasskeyAssertion,
) {
  const { credentialId: id, publicKey, counter } = passkey
  const { userHandle } = response.response
  const isTheirs = userHandle === undefined || userHandle === userHandleOf(passkey.personId).toString('base64url')
  if (!isTheirs) throw new AppError('passkey_refused')
  const verified = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id, counter, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')) },
    requireUserVerification: false,
  }).catch(refuse)
  if (!verified.verified) throw new AppError('passkey_refused')
  const { newCounter, userVerified, credentialBackedUp } = verified.authenticationInfo
  return { counter: newCounter, isUserVerified: userVerified, backedUp: credentialBackedUp }
}

/** Says nothing of the person but to the desk. */
function userHandleOf(personId: string) {
  return Buffer.from(personId.replaceAll('-', ''), 'hex')
}

/** The library throws plain errors for whatever is not as it should be; why is for the log. */
function refuse(cause: unknown): never {
  throw new AppError('passkey_refused', undefined, { cause })
}
