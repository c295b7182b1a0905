import { SessionAnswer } from '@holdfast/contracts/auth/session.ts'
import { SignInBody } from '@holdfast/contracts/auth/sign-in.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Organization } from '@holdfast/db/organizations/queries.ts'
import { verifyPassword } from '@holdfast/db/people/passwords.ts'
import { findAccount } from '@holdfast/db/people/queries.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { answerSession } from './answer-session.ts'
import { beginSession } from './begin-session.ts'
import { makeSecret } from './refresh-tokens.ts'

export function signIn(app: App): void {
  const schema = {
    summary: 'Sign in with email and password',
    tags: ['auth'],
    body: SignInBody,
    response: { 200: SessionAnswer },
  }
  app.post('/auth/sign-in', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const organization = await findOrganizationOf(app, request, request.body.organization)
    const personId = await checkPassword(app, organization, request.body)
    const secret = makeSecret()
    const orgId = organization.id
    const holder = await app.db.tenant(orgId, (tx) => beginSession(tx, request, { orgId, personId, secret }))
    if (!holder) throw new AppError('credentials_wrong')
    return answerSession(app, reply, holder, secret)
  })
}

async function findOrganizationOf(app: App, request: FastifyRequest, named: string | undefined): Promise<Organization> {
  const slug = app.organizations.slugOf(request)
  if (slug !== null && named !== undefined && named !== slug) {
    throw wrongOrganization(`is ${slug} at this address`)
  }
  if (slug !== null || named !== undefined) return app.organizations.bySlug(slug ?? named ?? '')
  const only = await app.organizations.only()
  if (!only) throw wrongOrganization('is needed, for there are several organizations')
  return only
}

function wrongOrganization(message: string): AppError {
  return new AppError('validation_failed', `/organization ${message}`, { errors: [{ path: '/organization', message }] })
}

/** @throws AppError `credentials_wrong`, the same and as late whether the account is unknown, blocked or has no password */
async function checkPassword(
  app: App,
  { id: orgId }: Organization,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const account = await app.db.tenant(orgId, (tx) => findAccount(tx, email))
  const matches = await verifyPassword(account?.passwordHash ?? null, password)
  if (!account || !matches || account.blocked) throw new AppError('credentials_wrong')
  return account.id
}
