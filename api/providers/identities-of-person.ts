/** Who a person is at providers, as administrators see and say it. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { AddIdentityBody, Identity, IdentityList } from '@holdfast/contracts/providers/identity.ts'
import { requireRows } from '@holdfast/db/administration/require-rows.ts'
import { linkIdentity, listIdentityRows, unlinkIdentity } from '@holdfast/db/identity-providers/identities.ts'
import { identityProviders } from '@holdfast/db/identity-providers/schema.ts'
import { requireActingOn } from '@holdfast/db/people/require-acting-on.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { keepWayIn } from '../sign-in/refuse-locking-out.ts'
import { presentIdentity } from './present-provider.ts'

const PersonParams = Type.Object({ personId: Id })
const url = '/management/people/:personId/identities'
/** With the rights to manage sign-in, and over the person. */
const config = { permission: 'sign_in:manage', stepUp: true } as const

export function listIdentitiesOfPerson(app: App): void {
  const schema = {
    summary: 'List who a person is at providers',
    tags: ['management'],
    params: PersonParams,
    response: { 200: IdentityList },
  }
  app.get(url, { schema, config: { permission: 'person:manage' } }, async (request) => {
    const caller = callerOf(request)
    const { personId } = request.params
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      await requireActingOn(tx, caller, 'person:manage', personId)
      return listIdentityRows(tx, personId)
    })
    return wholeList(rows.map(presentIdentity))
  })
}

export function addIdentityToPerson(app: App): void {
  const schema = {
    summary: 'Say who a person is at a provider',
    description: 'That account signs in as this person from now on, whatever address it has. Again changes nothing.',
    tags: ['management'],
    params: PersonParams,
    body: AddIdentityBody,
    response: { 201: Identity },
  }
  app.post(url, { schema, config }, async (request, reply) => {
    const { personId } = request.params
    const { providerId, subject } = request.body
    const row = await administer(app, request, async ({ tx, caller, audit }) => {
      await requireActingOn(tx, caller, 'sign_in:manage', personId)
      await requireRows(tx, [{ table: identityProviders, id: providerId, path: '/providerId' }])
      const { id, isNew } = await linkIdentity(tx, { orgId: caller.orgId, personId, providerId, subject })
      const about = { personId, after: { subject } }
      const deed = { action: 'identity.linked', targetKind: 'person', targetId: personId }
      if (isNew) await audit({ ...deed, after: { providerId }, about })
      return (await listIdentityRows(tx, personId)).find((identity) => identity.id === id)
    })
    if (!row) throw new Error('the identity was not written')
    return reply.code(201).send(presentIdentity(row))
  })
}

export function removeIdentityOfPerson(app: App): void {
  const schema = {
    summary: 'Say that a person is nobody any more at a provider',
    tags: ['management'],
    params: Type.Object({ personId: Id, identityId: Id }),
    response: { 204: Type.Null() },
  }
  app.delete(`${url}/:identityId`, { schema, config }, async (request, reply) => {
    const { personId, identityId } = request.params
    await administer(app, request, async ({ tx, caller, audit }) => {
      await requireActingOn(tx, caller, 'sign_in:manage', personId)
      const removed = await keepWayIn(tx, caller, () => unlinkIdentity(tx, personId, identityId))
      if (!removed) throw new AppError('not_found', 'There is no such identity')
      const { providerId, subject } = removed
      const about = { personId, before: { subject } }
      const deed = { action: 'identity.unlinked', targetKind: 'person', targetId: personId }
      await audit({ ...deed, before: { providerId }, about })
    })
    return reply.code(204).send(null)
  })
}
