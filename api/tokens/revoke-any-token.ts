import { AppError } from '@holdfast/contracts/errors.ts'
import { revokeToken } from '@holdfast/db/api-tokens/commands.ts'
import { readTokenRow } from '@holdfast/db/api-tokens/queries.ts'
import { requireActingOn } from '@holdfast/db/people/require-acting-on.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { TokenParams } from '../settings/tokens.ts'

export function revokeAnyToken(app: App): void {
  const schema = {
    summary: 'Revoke an API token of anybody',
    description: 'At once, wherever it is used.',
    tags: ['management'],
    params: TokenParams,
    response: { 204: Type.Null() },
  }
  app.delete(
    '/management/tokens/:tokenId',
    { schema, config: { permission: 'token:manage' } },
    async (request, reply) => {
      const { orgId, personId: by } = callerOf(request)
      const { tokenId } = request.params
      await administer(app, request, async ({ tx, caller, audit }) => {
        const token = await readTokenRow(tx, tokenId)
        if (!token) throw new AppError('not_found', 'There is no such API token')
        await requireActingOn(tx, caller, 'token:manage', token.ownerId)
        await revokeToken(tx, { tokenId, by })
        const before = { name: token.name, prefix: token.prefix, ownerId: token.ownerId }
        await audit({ action: 'token.revoked', targetKind: 'token', targetId: tokenId, before })
      })
      app.rights.changed(orgId, { tokenIds: [tokenId] })
      return reply.code(204).send(null)
    },
  )
}
