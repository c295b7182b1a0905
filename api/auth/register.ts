/** Somebody makes an account for themselves; it is made once the mail has proved the address (features E2). */
import { MailSent } from '@holdfast/contracts/auth/codes.ts'
import { ConfirmRegistrationBody, RegisterBody } from '@holdfast/contracts/auth/register.ts'
import { SignInAnswer } from '@holdfast/contracts/auth/session.ts'
import { confirmationMinutes } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { queueEmail } from '@holdfast/db/effects/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { findAccount } from '@holdfast/db/people/queries.ts'
import { makeChallenge } from '@holdfast/db/sign-in/challenges.ts'
import { encrypt } from '@holdfast/secrets/secrets.ts'
import { requireLocale } from '../administration/require-locale.ts'
import type { App } from '../app-type.ts'
import { answerEvenly } from './answer-evenly.ts'
import { confirmPending, type PendingPerson, type Registration } from './confirm-registration.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { limitRegistrations, limitTries } from './limit-tries.ts'
import { mailSecret } from './mail-to.ts'
import { makeMailedSecret } from './mailed-token.ts'
import { organizationOf } from './organization-of.ts'
import { requireGoodPassword } from './require-good-password.ts'
import { requireWay } from './require-way.ts'

export function register(app: App): void {
  const schema = {
    summary: 'Make an account for yourself',
    description:
      'Where the organization allows it. It is made once the mailed code or link is confirmed. Answers the same, and ' +
      'after the same time, whether somebody has the address already or not; who has it is told by mail.',
    tags: ['auth'],
    body: RegisterBody,
    response: { 202: MailSent },
  }
  app.post('/auth/register', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const { name, email, password, locale, organization: named } = request.body
    requireLocale(locale)
    const { id: orgId, ...organization } = await organizationOf(app, request, named)
    const { registerDomains, passwordMinLength: minLength } = await requireWay(app, orgId, 'register')
    requireDomain(email, registerDomains)
    await requireGoodPassword(password, { minLength, own: [name, email, organization.name, organization.slug] })
    await limitTries(app, request, { orgId, kind: 'mail', account: email })
    await limitRegistrations(app, request, orgId)
    const { id, code, token, browser, hashesFor } = makeMailedSecret(app.signIn.codesKey, orgId)
    const expiresAt = new Date(Date.now() + confirmationMinutes * 60_000)
    // Hashed also for an address that is taken: it takes longer than all the rest.
    const person: PendingPerson = { name, email, locale: locale ?? null, passwordHash: await hashPassword(password) }
    const sealed = encrypt(app.signIn.codesKey, JSON.stringify(person))
    await answerEvenly(() =>
      app.db.tenant(orgId, async (tx) => {
        const account = await findAccount(tx, email)
        if (account?.blocked) return
        if (account) {
          const mail = { orgId, requestId: null, recipientId: account.id, template: 'account_known', payload: {} }
          await queueEmail(tx, { ...mail, key: `account_known/${newId()}` })
          return
        }
        const data: Registration = { sealed, ...hashesFor(email) }
        await makeChallenge(tx, { id, orgId, kind: 'registration', personId: null, data, expiresAt })
        const secret = { code, token, expiresAt: expiresAt.toISOString(), locale: person.locale }
        await mailSecret(app, tx, request, {
          orgId,
          recipientId: null,
          target: email,
          template: 'registration',
          secret,
        })
      }),
    )
    app.signIn.proofs.give(reply, 'registration', { value: browser, expiresAt })
    return reply.code(202).send({ expiresAt: expiresAt.toISOString() })
  })
}

export function confirmRegistration(app: App): void {
  const schema = {
    summary: 'Confirm a registration by its mailed code or link, and sign in',
    description: '`email` and `code` in the browser that asked for it, or `token` in any.',
    tags: ['auth'],
    body: ConfirmRegistrationBody,
    response: { 200: SignInAnswer },
  }
  app.post('/auth/register/confirm', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const proved = await confirmPending(app, request, request.body)
    app.signIn.proofs.takeBack(reply, 'registration')
    return finishSignIn(app, request, reply, { ...proved, method: 'code' })
  })
}

function requireDomain(email: string, domains: readonly string[]): void {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  if (domains.length === 0 || domains.includes(domain)) return
  const message = `must end with ${domains.map((allowed) => `@${allowed}`).join(' or ')}`
  throw new AppError('validation_failed', `/email ${message}`, { errors: [{ path: '/email', message }] })
}
