/** What is asked for before it can be proved once more: a mailed code, a passkey's question. */
import { MailSent } from '@holdfast/contracts/auth/codes.ts'
import { PasskeyChallenge } from '@holdfast/contracts/auth/passkeys.ts'
import { mailedCode, type StepUpWay } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { makeChallenge } from '@holdfast/db/sign-in/challenges.ts'
import { issueCode } from '@holdfast/db/sign-in/codes.ts'
import { listPasskeys } from '@holdfast/db/sign-in/passkeys.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from './caller.ts'
import { hashStepUpCode, type StepUpWait } from './check-step-up.ts'
import { limitTries } from './limit-tries.ts'
import { mailSecret } from './mail-to.ts'
import { makeMailedSecret } from './mailed-token.ts'
import { findStepUpWays } from './recent-proof.ts'
import { makeAssertionOptions, passkeyMs, siteOf } from './webauthn.ts'

const config = { permission: 'signed_in' } as const

export function mailStepUpCode(app: App): void {
  const schema = {
    summary: 'Have a code mailed to prove it by',
    description: 'It is good in this session only.',
    tags: ['auth'],
    body: NoBody,
    response: { 202: MailSent },
  }
  app.post('/auth/step-up/code', { schema, config }, async (request, reply) => {
    const caller = callerOf(request)
    await requireWay(app, caller, 'code')
    const expiresAt = await mailCode(app, request, caller)
    return reply.code(202).send({ expiresAt: expiresAt.toISOString() })
  })
}

async function mailCode(
  app: App,
  request: FastifyRequest,
  { orgId, personId, sessionId, person: { email } }: Caller,
): Promise<Date> {
  await limitTries(app, request, { orgId, kind: 'mail', account: personId })
  const { id, code, hashesFor } = makeMailedSecret(app.signIn.codesKey, orgId)
  const expiresAt = new Date(Date.now() + mailedCode.minutes * 60_000)
  await app.db.tenant(orgId, async (tx) => {
    // In this session only; the link is never mailed.
    const hashes = { ...hashesFor(email), codeHash: hashStepUpCode(app, { id, sessionId }, code) }
    await issueCode(tx, { id, orgId, personId, purpose: 'step_up', ...hashes, expiresAt })
    const secret = { code, expiresAt: expiresAt.toISOString() }
    await mailSecret(app, tx, request, { orgId, recipientId: personId, template: 'step_up_code', secret })
  })
  return expiresAt
}

export function askStepUpPasskey(app: App): void {
  const schema = {
    summary: 'Ask for a passkey to prove it by',
    tags: ['auth'],
    body: NoBody,
    response: { 200: PasskeyChallenge },
  }
  app.post('/auth/step-up/passkey', { schema, config }, async (request, reply) => {
    const caller = callerOf(request)
    const { orgId, personId, sessionId } = caller
    await requireWay(app, caller, 'passkey')
    const site = siteOf(app, request)
    const expiresAt = new Date(Date.now() + passkeyMs)
    const { challengeId, options } = await app.db.tenant(orgId, async (tx) => {
      const options = await makeAssertionOptions(site, await listPasskeys(tx, personId))
      const data: StepUpWait = { ...site, challenge: options.challenge, sessionId }
      return { options, challengeId: await makeChallenge(tx, { orgId, kind: 'step_up', personId, data, expiresAt }) }
    })
    reply.header('cache-control', 'no-store')
    return { challengeId, expiresAt: expiresAt.toISOString(), options: { ...options } }
  })
}

async function requireWay(app: App, caller: Caller, way: StepUpWay): Promise<void> {
  const ways = await findStepUpWays(app, caller)
  if (ways.includes(way)) return
  throw new AppError('conflict', 'This is not how you prove it', { extra: { ways } })
}
