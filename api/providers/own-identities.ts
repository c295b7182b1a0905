/** Who somebody is at providers, as they see and change it themselves. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { LinkOwnIdentityAnswer, LinkOwnIdentityBody, OwnIdentities } from '@holdfast/contracts/providers/identity.ts'
import { providerProblems } from '@holdfast/contracts/providers/sign-in.ts'
import { listIdentityRows, unlinkIdentity } from '@holdfast/db/identity-providers/identities.ts'
import { listActiveProviders } from '@holdfast/db/identity-providers/queries.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { depart } from '../auth/providers/journey.ts'
import { readFailure } from '../auth/providers/problems.ts'
import { safePath } from '../auth/providers/safe-path.ts'
import { keepWayIn } from '../sign-in/refuse-locking-out.ts'
import { presentIdentity } from './present-provider.ts'

const url = '/setting/identities'
const securityPage = '/settings/security'

export function listOwnIdentities(app: App): void {
  const schema = {
    summary: 'List your accounts at providers',
    description: 'With the providers at which one could be linked.',
    tags: ['setting'],
    response: { 200: OwnIdentities },
  }
  app.get(url, { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, personId } = callerOf(request)
    return app.db.tenant(orgId, async (tx) => {
      const rows = await listIdentityRows(tx, personId)
      return { ...wholeList(rows.map(presentIdentity)), providers: await listActiveProviders(tx) }
    })
  })
}

export function linkOwnIdentity(app: App): void {
  const schema = {
    summary: 'Begin to link an account at a provider',
    description: 'The browser is to go to `url`, and comes back to `to`; from then on that account signs you in.',
    tags: ['setting'],
    body: LinkOwnIdentityBody,
    response: { 200: LinkOwnIdentityAnswer },
  }
  app.post(url, { schema, config: { permission: 'signed_in', stepUp: true } }, async (request, reply) => {
    const { personId, organization } = callerOf(request)
    const { providerId, to } = request.body
    refuseElsewhere(request.headers.origin, await app.organizations.urlOf(organization))
    const departure = { organization, providerId, to: safePath(to, securityPage), linkPersonId: personId }
    try {
      const { url: leading, expiresAt } = await depart(app, request, reply, departure)
      return { url: leading, expiresAt: expiresAt.toISOString() }
    } catch (error) {
      if (error instanceof AppError) throw error
      const { problem, message: reason } = readFailure(error)
      request.log.warn({ providerId, problem, reason }, 'linking an account at a provider failed')
      throw new AppError(problem === 'switched_off' ? 'not_found' : 'unavailable', providerProblems[problem])
    }
  })
}

/**
 * The provider sends people back to one address, where neither the cookie of this journey nor the session would be. What
 * the browser says of its address counts: a proxy may hide the host.
 */
function refuseElsewhere(origin: string | undefined, url: string): void {
  if (origin === undefined || origin === new URL(url).origin) return
  throw new AppError('conflict', `Accounts are linked at ${url}: sign in there first`)
}

export function unlinkOwnIdentity(app: App): void {
  const schema = {
    summary: 'Unlink an account at a provider',
    description: 'Not the last way by which you can sign in: that is 409.',
    tags: ['setting'],
    params: Type.Object({ identityId: Id }),
    response: { 204: Type.Null() },
  }
  const config = { permission: 'signed_in', stepUp: true } as const
  app.delete(`${url}/:identityId`, { schema, config }, async (request, reply) => {
    await administer(app, request, async ({ tx, caller, audit }) => {
      const { personId } = caller
      const removed = await keepWayIn(tx, caller, () => unlinkIdentity(tx, personId, request.params.identityId))
      if (!removed) throw new AppError('not_found', 'There is no such account')
      const about = { personId, before: { subject: removed.subject } }
      const deed = { action: 'identity.unlinked', targetKind: 'person', targetId: personId }
      await audit({ ...deed, before: { providerId: removed.providerId }, about })
    })
    return reply.code(204).send(null)
  })
}
