import { AppError } from '@holdfast/contracts/errors.ts'
import { ChangePasswordBody } from '@holdfast/contracts/settings/change-password.ts'
import { findPasswordHash, replacePasswordHash } from '@holdfast/db/people/own-account.ts'
import { hashPassword, verifyPassword } from '@holdfast/db/people/passwords.ts'
import { endSessionsOf } from '@holdfast/db/sessions/end-sessions.ts'
import { voidCodes } from '@holdfast/db/sign-in/codes.ts'
import { findOwnWords } from '@holdfast/db/sign-in/new-password.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { limitTries, noteFailure, noteSuccess } from '../auth/limit-tries.ts'
import { mailSecurityNotice } from '../auth/mail-to.ts'
import { requireGoodPassword } from '../auth/require-good-password.ts'

export function changePassword(app: App): void {
  const schema = {
    summary: 'Change your own password',
    description: 'Needs the one that holds now. All your other sessions end, and you are told by mail.',
    tags: ['setting'],
    body: ChangePasswordBody,
    response: { 204: Type.Null() },
  }
  app.post('/setting/password', { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, personId, sessionId } = callerOf(request)
    const { currentPassword, newPassword } = request.body
    const tries = { orgId, kind: 'password_change', account: personId }
    await limitTries(app, request, tries)
    // Outside the transaction: hashing takes its time, and a connection is not to wait for it.
    const { from, own, minLength } = await app.db.tenant(orgId, async (tx) => ({
      from: await findPasswordHash(tx, personId),
      own: await findOwnWords(tx, personId),
      minLength: (await findSignInSettings(tx)).passwordMinLength,
    }))
    if (!(await verifyPassword(from, currentPassword)) || from === null) {
      await noteFailure(app, request, tries)
      throw wrongPassword()
    }
    await noteSuccess(app, request, tries)
    await requireGoodPassword(newPassword, { minLength, own, path: '/newPassword' })
    const to = await hashPassword(newPassword)
    const ended = await administer(app, request, async ({ tx, audit }) => {
      if (!(await replacePasswordHash(tx, personId, { from, to }))) throw wrongPassword()
      const sessionIds = await endSessionsOf(tx, personId, { because: 'password_changed', exceptId: sessionId })
      const named = { action: 'person.password_changed', targetKind: 'person', targetId: personId }
      await audit({ ...named, after: { endedSessions: sessionIds.length } })
      await voidCodes(tx, personId, 'reset_password')
      await mailSecurityNotice(tx, request, { orgId, personId, what: 'password_changed' })
      return sessionIds
    })
    app.rights.changed(orgId, { sessionIds: ended })
    return reply.code(204).send(null)
  })
}

/** Not 401: the session is good, and a page must not take it for ended. */
function wrongPassword(): AppError {
  const message = 'is not your password'
  return new AppError('validation_failed', `/currentPassword ${message}`, {
    errors: [{ path: '/currentPassword', message }],
  })
}
