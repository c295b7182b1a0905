/** A forgotten password is replaced by whoever reads the mails to its address (features E2). */

import { MailSent } from '@holdfast/contracts/auth/codes.ts'
import { ForgottenPasswordBody, ResetPasswordBody } from '@holdfast/contracts/auth/password-reset.ts'
import { confirmationMinutes } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { findAccount } from '@holdfast/db/people/queries.ts'
import { endSessionsOf } from '@holdfast/db/sessions/end-sessions.ts'
import { findCode, issueCode, useCode } from '@holdfast/db/sign-in/codes.ts'
import { findOwnWords, hasPasswordElsewhere, setPasswordHash } from '@holdfast/db/sign-in/new-password.ts'
import { findStanding } from '@holdfast/db/sign-in/standing.ts'
import { noteEmailVerified } from '@holdfast/db/sign-in/verified-email.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { answerEvenly } from './answer-evenly.ts'
import { limitTries } from './limit-tries.ts'
import { mailSecret, mailSecurityNotice } from './mail-to.ts'
import { readMailedProof } from './mailed-proof.ts'
import { hashLink, isSameHash, makeMailedSecret } from './mailed-token.ts'
import { organizationOf } from './organization-of.ts'
import { requireGoodPassword } from './require-good-password.ts'
import { requireWay } from './require-way.ts'

const purpose = 'reset_password'

export function forgetPassword(app: App): void {
  const schema = {
    summary: 'Have a link to choose a new password mailed',
    description: 'Answers the same, and after the same time, whether somebody has the address or not.',
    tags: ['auth'],
    body: ForgottenPasswordBody,
    response: { 202: MailSent },
  }
  app.post('/auth/password/forgotten', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { email, organization } = request.body
    const { id: orgId } = await organizationOf(app, request, organization)
    await requireWay(app, orgId, 'password')
    await limitTries(app, request, { orgId, kind: 'mail', account: email })
    const { id, token, hashesFor } = makeMailedSecret(app.signIn.codesKey, orgId)
    const expiresAt = new Date(Date.now() + confirmationMinutes * 60_000)
    await answerEvenly(() =>
      app.db.tenant(orgId, async (tx) => {
        const account = await findAccount(tx, email)
        if (!account || account.blocked || (await hasPasswordElsewhere(tx, account.id))) return
        await issueCode(tx, { id, orgId, personId: account.id, purpose, ...hashesFor(account.email), expiresAt })
        const secret = { token, expiresAt: expiresAt.toISOString() }
        await mailSecret(app, tx, request, { orgId, recipientId: account.id, template: 'password_reset', secret })
      }),
    )
    return reply.code(202).send({ expiresAt: expiresAt.toISOString() })
  })
}

export function resetPassword(app: App): void {
  const schema = {
    summary: 'Choose a new password by a mailed link',
    description: 'The link is good once. All sessions of the person end; nobody is signed in.',
    tags: ['auth'],
    body: ResetPasswordBody,
    response: { 204: Type.Null() },
  }
  app.post('/auth/password/reset', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { token, password } = request.body
    const { orgId, named } = await readMailedProof(app, request, 'code', { token })
    const settings = await requireWay(app, orgId, 'password')
    await limitTries(app, request, { orgId, kind: 'link', account: null })
    const { id, secret } = named ?? { id: '', secret: Buffer.alloc(0) }
    const found = await app.db.tenant(orgId, async (tx) => {
      const code = await findCode(tx, { id, purpose })
      if (!code || !isSameHash(code.linkHash, hashLink(secret, code.email)) || !(await findStanding(tx, code.personId)))
        return null
      return { personId: code.personId, own: await findOwnWords(tx, code.personId) }
    })
    if (!found) throw linkOver()
    const { personId, own } = found
    await requireGoodPassword(password, { minLength: settings.passwordMinLength, own })
    const passwordHash = await hashPassword(password)
    const sessionIds = await app.db.tenant(orgId, async (tx) => {
      if (!(await useCode(tx, { id, purpose }))) throw linkOver()
      await setPasswordHash(tx, personId, passwordHash)
      await noteEmailVerified(tx, personId)
      const ended = await endSessionsOf(tx, personId, { because: 'password_reset' })
      const actor = { kind: 'person', id: personId } as const
      const named = { action: 'person.password_reset', targetKind: 'person', targetId: personId }
      await writeAudit(tx, { orgId, actor, address: request.ip, ...named, after: { endedSessions: ended.length } })
      await mailSecurityNotice(tx, request, { orgId, personId, what: 'password_reset' })
      return ended
    })
    app.rights.changed(orgId, { personId, sessionIds })
    return reply.code(204).send(null)
  })
}

function linkOver(): AppError {
  return new AppError('code_wrong', 'The link has been used, or is too old')
}
