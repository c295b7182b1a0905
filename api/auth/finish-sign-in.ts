/** The one way in which every way of signing in ends. */
import type { SessionAnswer, SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import type { SecondFactorWay, SignInMethod } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { holdPassword } from '@holdfast/db/people/password-stamp.ts'
import { makeChallenge } from '@holdfast/db/sign-in/challenges.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import { findStanding } from '@holdfast/db/sign-in/standing.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerSession } from './answer-session.ts'
import { beginSession } from './begin-session.ts'
import { deviceOf } from './device.ts'
import { makeSecret } from './refresh-tokens.ts'
import { findSecondFactorNeed, type SecondFactorNeed } from './second-factor-need.ts'

/** Somebody who has proved who they are, once. */
export interface Proved {
  readonly orgId: string
  readonly personId: string
  readonly method: SignInMethod
  /** Which provider or directory vouched for the person. */
  readonly providerId?: string | null
  /** Whether the way itself was two factors, as a passkey is that its owner unlocked. */
  readonly provedSecondFactor?: boolean
  /** When the person did something to prove it: a ticket or a session elsewhere proves it without. */
  readonly provedAt?: Date | undefined
  /** Of the desk's own password, where it was that: one that was replaced meanwhile proves nothing any more. */
  readonly passwordStamp?: string | undefined
}

/** What is kept of the first proof until the second one. */
export interface FirstProof {
  readonly method: SignInMethod
  readonly providerId: string | null
  readonly passwordStamp?: string | undefined
  /** The ways that may follow; a key that was the first factor is not the second one too. */
  readonly ways: readonly SecondFactorWay[]
}

const secondFactorMs = 10 * 60_000

/**
 * Begins a session and sets its cookies, or says which second factor is wanted before there is one.
 * @throws AppError for who may not sign in: the same as for a wrong password, code or passkey
 */
export async function finishSignIn(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  proved: Proved,
): Promise<SignInAnswer> {
  const { orgId, personId, method, providerId = null, provedSecondFactor = false, passwordStamp } = proved
  const { need, challenge } = await app.db.tenant(orgId, async (tx) => {
    const isHeld = await holdPassword(tx, personId, passwordStamp)
    const standing = await findStanding(tx, personId)
    if (!isHeld || !standing) throw refuse(method)
    const need = findSecondFactorNeed(standing, await findSignInSettings(tx), { method, provedSecondFactor })
    if (need.kind === 'nothing') return { need, challenge: null }
    const kind = need.kind === 'ask' ? ('second_factor' as const) : ('totp_enrolment' as const)
    const data: FirstProof = { method, providerId, passwordStamp, ways: need.kind === 'ask' ? need.ways : [] }
    const expiresAt = new Date(Date.now() + secondFactorMs)
    return { need, challenge: { expiresAt, id: await makeChallenge(tx, { orgId, kind, personId, data, expiresAt }) } }
  })
  if (need.kind === 'nothing') return openSession(app, request, reply, proved, need.proved)
  reply.header('cache-control', 'no-store')
  return present(need, challenge?.id ?? '', challenge?.expiresAt ?? new Date())
}

/** The session itself, after all that was wanted was proved. @throws AppError as `finishSignIn` does */
export async function openSession(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { orgId, personId, method, providerId = null, provedAt = defaultProof(method), passwordStamp }: Proved,
  secondFactor: boolean,
): Promise<SessionAnswer> {
  const secret = makeSecret()
  const device = deviceOf(app, request, reply)
  const beginning = { orgId, personId, method, providerId, secret, device, secondFactor, provedAt, passwordStamp }
  const holder = await app.db.tenant(orgId, (tx) => beginSession(tx, request, beginning))
  if (!holder) throw refuse(method)
  return answerSession(app, reply, holder, secret)
}

/** A Windows ticket proves who is signed in there, not that anybody sits there: dangerous deeds ask for more. */
function defaultProof(method: SignInMethod): Date {
  return method === 'kerberos' ? new Date(0) : new Date()
}

function refuse(method: SignInMethod): AppError {
  return new AppError(method === 'passkey' ? 'passkey_refused' : method === 'code' ? 'code_wrong' : 'credentials_wrong')
}

function present(need: Exclude<SecondFactorNeed, { kind: 'nothing' }>, challengeId: string, expiresAt: Date) {
  const challenge = { challengeId, expiresAt: expiresAt.toISOString() }
  if (need.kind === 'enrol') return { next: 'enrol_second_factor' as const, ...challenge }
  return { next: 'second_factor' as const, ...challenge, ways: need.ways }
}
