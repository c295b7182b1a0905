/** The API tokens of one person, for administrators. */
import { ApiTokenPage } from '@holdfast/contracts/tokens/api-token.ts'
import { RevokedTokens } from '@holdfast/contracts/tokens/list-tokens.ts'
import { revokeTokensOf } from '@holdfast/db/api-tokens/commands.ts'
import { listTokenRows } from '@holdfast/db/api-tokens/queries.ts'
import { requireActingOn } from '@holdfast/db/people/require-acting-on.ts'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentToken } from '../settings/present-token.ts'
import { PersonParams } from './read-person.ts'
import { requirePerson } from './require-person.ts'

const url = '/management/people/:personId/tokens'
const config = { permission: 'token:manage' } as const
const most = 200

export function listTokensOfPerson(app: App): void {
  const schema = {
    summary: 'List the API tokens of a person',
    tags: ['management'],
    params: PersonParams,
    response: { 200: ApiTokenPage },
  }
  app.get(url, { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { personId } = request.params
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      await requirePerson(tx, caller, 'token:manage', personId)
      return listTokenRows(tx, { ownerId: personId, limit: most })
    })
    return wholeList(rows.map(presentToken))
  })
}

export function revokeTokensOfPerson(app: App): void {
  const schema = {
    summary: 'Revoke all API tokens of a person',
    tags: ['management'],
    params: PersonParams,
    response: { 200: RevokedTokens },
  }
  app.delete(url, { schema, config }, async (request) => {
    const { orgId, personId: by } = callerOf(request)
    const { personId } = request.params
    const tokenIds = await administer(app, request, async ({ tx, caller, audit }) => {
      await requireActingOn(tx, caller, 'token:manage', personId)
      const revoked = await revokeTokensOf(tx, { personId, by })
      const named = { action: 'person.tokens_revoked', targetKind: 'person', targetId: personId }
      if (revoked.length > 0) await audit({ ...named, after: { revokedTokens: revoked.length } })
      return revoked
    })
    app.rights.changed(orgId, { tokenIds })
    return { revoked: tokenIds.length }
  })
}
