/** Everybody's own passkeys. */
import { PasskeyChallenge } from '@holdfast/contracts/auth/passkeys.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { AddPasskeyBody, Passkey, RenamePasskeyBody } from '@holdfast/contracts/sign-in/security.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { makeChallenge, takeChallenge } from '@holdfast/db/sign-in/challenges.ts'
import {
  insertPasskey,
  listPasskeys,
  maxPasskeys,
  removePasskey,
  renamePasskey,
} from '@holdfast/db/sign-in/passkeys.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { mailSecurityNotice } from '../auth/mail-to.ts'
import { requireWay } from '../auth/require-way.ts'
import { makeAttestationOptions, type PasskeyWait, passkeyMs, siteOf, verifyAttestation } from '../auth/webauthn.ts'
import { keepWayIn } from '../sign-in/refuse-locking-out.ts'
import { presentPasskey } from './present-passkey.ts'

const kind = 'passkey_registration'
const params = Type.Object({ passkeyId: Id })

/** Bound to the session that asked. */
interface Wait extends PasskeyWait {
  readonly sessionId: string
}

export function beginPasskey(app: App): void {
  const schema = {
    summary: 'Begin to add a passkey',
    tags: ['setting'],
    body: NoBody,
    response: { 200: PasskeyChallenge },
  }
  const config = { permission: 'signed_in', stepUp: true } as const
  app.post('/setting/passkeys/options', { schema, config }, async (request, reply) => {
    const { orgId, personId, sessionId, person, organization } = callerOf(request)
    await requireWay(app, orgId, 'passkeys')
    const site = siteOf(app, request)
    const expiresAt = new Date(Date.now() + passkeyMs)
    const { challengeId, options } = await app.db.tenant(orgId, async (tx) => {
      const passkeys = await listPasskeys(tx, personId)
      if (passkeys.length >= maxPasskeys) throw new AppError('conflict', `You have ${maxPasskeys} passkeys; remove one`)
      const options = await makeAttestationOptions(site, { organization: organization.name, person, passkeys })
      const data: Wait = { ...site, challenge: options.challenge, sessionId }
      return { options, challengeId: await makeChallenge(tx, { orgId, kind, personId, data, expiresAt }) }
    })
    reply.header('cache-control', 'no-store')
    return { challengeId, expiresAt: expiresAt.toISOString(), options: { ...options } }
  })
}

export function addPasskey(app: App): void {
  const schema = {
    summary: 'Add a passkey',
    description: 'With what the browser answered to the options. You are told by mail.',
    tags: ['setting'],
    body: AddPasskeyBody,
    response: { 201: Passkey },
  }
  app.post('/setting/passkeys', { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, personId, sessionId } = callerOf(request)
    const { challengeId: id, name, response } = request.body
    await requireWay(app, orgId, 'passkeys')
    const challenge = await app.db.tenant(orgId, (tx) => takeChallenge<Wait>(tx, { id, kind }))
    if (challenge?.personId !== personId || challenge.data.sessionId !== sessionId)
      throw refuse('challengeId', 'is over; begin again')
    const made = await verifyAttestation(challenge.data, response).catch((error: unknown) => {
      // Not 401: the session is good, and a page must not take it for ended.
      if (error instanceof AppError) throw refuse('response', 'was not accepted', error)
      throw error
    })
    const passkey = await administer(app, request, async ({ tx, audit }) => {
      const passkeyId = newId()
      await insertPasskey(tx, { id: passkeyId, orgId, personId, name, ...made })
      await audit({ action: 'person.passkey_added', targetKind: 'person', targetId: personId, after: { passkeyId } })
      await mailSecurityNotice(tx, request, { orgId, personId, what: 'passkey_added' })
      return (await listPasskeys(tx, personId)).find((own) => own.id === passkeyId)
    })
    if (!passkey) throw new AppError('internal')
    return reply.code(201).header('location', '/api/v1/setting/security').send(presentPasskey(passkey))
  })
}

export function editPasskey(app: App): void {
  const schema = {
    summary: 'Name a passkey',
    tags: ['setting'],
    params,
    body: RenamePasskeyBody,
    response: { 200: Passkey },
  }
  app.patch('/setting/passkeys/:passkeyId', { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, personId } = callerOf(request)
    const { passkeyId: id } = request.params
    const passkey = await app.db.tenant(orgId, async (tx) => {
      if (!(await renamePasskey(tx, { id, personId }, request.body.name))) return undefined
      return (await listPasskeys(tx, personId)).find((own) => own.id === id)
    })
    if (!passkey) throw new AppError('not_found', 'There is no such passkey')
    return presentPasskey(passkey)
  })
}

export function deletePasskey(app: App): void {
  const schema = {
    summary: 'Remove a passkey',
    description: 'You are told by mail.',
    tags: ['setting'],
    params,
    response: { 204: Type.Null() },
  }
  const config = { permission: 'signed_in', stepUp: true } as const
  app.delete('/setting/passkeys/:passkeyId', { schema, config }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    const { passkeyId: id } = request.params
    await administer(app, request, async ({ tx, caller, audit }) => {
      const isRemoved = await keepWayIn(tx, caller, () => removePasskey(tx, { id, personId }))
      if (!isRemoved) throw new AppError('not_found', 'There is no such passkey')
      await audit({
        action: 'person.passkey_removed',
        targetKind: 'person',
        targetId: personId,
        before: { passkeyId: id },
      })
      await mailSecurityNotice(tx, request, { orgId, personId, what: 'passkey_removed' })
    })
    return reply.code(204).send(null)
  })
}

function refuse(field: string, message: string, cause?: unknown): AppError {
  const errors = [{ path: `/${field}`, message }]
  return new AppError('validation_failed', `/${field} ${message}`, { errors, cause })
}
