/** API tokens of one's own (features E9). */
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { ApiTokenPage } from '@holdfast/contracts/tokens/api-token.ts'
import { CreatedToken, CreateTokenBody } from '@holdfast/contracts/tokens/create-token.ts'
import { insertToken, revokeToken as revokeTokenRow } from '@holdfast/db/api-tokens/commands.ts'
import { countTokensOf, listTokenRows, readTokenRow } from '@holdfast/db/api-tokens/queries.ts'
import { makeApiToken } from '@holdfast/db/api-tokens/token-text.ts'
import { newId } from '@holdfast/db/new-id.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentToken } from './present-token.ts'
import { readTokenEnd, requireScopes } from './token-terms.ts'

/** More programs than anybody has; a leak that makes tokens in a loop ends here. */
const most = 100

export const TokenParams = Type.Object({ tokenId: Id })

export function listTokens(app: App): void {
  const schema = { summary: 'List your API tokens', tags: ['setting'], response: { 200: ApiTokenPage } }
  app.get('/setting/tokens', { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, personId } = callerOf(request)
    const rows = await app.db.tenant(orgId, (tx) => listTokenRows(tx, { ownerId: personId, limit: 2 * most }))
    return wholeList(rows.map(presentToken))
  })
}

export function createToken(app: App): void {
  const schema = {
    summary: 'Make an API token',
    description:
      'A key for a program, which acts as you, within the scopes that you choose of your own permissions. The answer ' +
      'is the only place where it can be read.',
    tags: ['setting'],
    body: CreateTokenBody,
    response: { 201: CreatedToken },
  }
  const config = { permission: 'token:create', stepUp: true } as const
  app.post('/setting/tokens', { schema, config }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    const { name, scopes } = request.body
    const id = newId()
    const { token, ...kept } = makeApiToken({ orgId, tokenId: id })
    const row = await administer(app, request, async ({ tx, caller, audit }) => {
      requireScopes(caller, scopes)
      const expiresAt = readTokenEnd(caller, request.body.expiresAt)
      if ((await countTokensOf(tx, personId)) >= most) {
        throw new AppError('conflict', `You have ${most} API tokens, which is the most; revoke one first`)
      }
      await insertToken(tx, { id, orgId, personId, name, scopes, expiresAt, createdBy: personId, ...kept })
      const after = { name, prefix: kept.prefix, scopes, expiresAt }
      await audit({ action: 'token.created', targetKind: 'token', targetId: id, after })
      return readTokenRow(tx, id)
    })
    if (!row) throw new Error('the token was not written')
    reply.header('cache-control', 'no-store')
    return reply.code(201).send({ token, ...presentToken(row) })
  })
}

export function revokeToken(app: App): void {
  const schema = {
    summary: 'Revoke an API token of yours',
    description: 'At once, wherever it is used.',
    tags: ['setting'],
    params: TokenParams,
    response: { 204: Type.Null() },
  }
  app.delete('/setting/tokens/:tokenId', { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    const { tokenId } = request.params
    await administer(app, request, async ({ tx, audit }) => {
      const isRevoked = await revokeTokenRow(tx, { tokenId, by: personId, ownerId: personId })
      if (!isRevoked) throw new AppError('not_found', 'There is no such API token')
      await audit({ action: 'token.revoked', targetKind: 'token', targetId: tokenId })
    })
    app.rights.changed(orgId, { tokenIds: [tokenId] })
    return reply.code(204).send(null)
  })
}
