import { AppError } from '@holdfast/contracts/errors.ts'
import { ApiToken } from '@holdfast/contracts/tokens/api-token.ts'
import { ExtendTokenBody } from '@holdfast/contracts/tokens/extend-token.ts'
import { moveTokenEnd } from '@holdfast/db/api-tokens/commands.ts'
import { readTokenRow } from '@holdfast/db/api-tokens/queries.ts'
import { requireActingOn } from '@holdfast/db/people/require-acting-on.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentToken } from '../settings/present-token.ts'
import { readTokenEnd } from '../settings/token-terms.ts'
import { TokenParams } from '../settings/tokens.ts'

export function extendToken(app: App): void {
  const schema = {
    summary: 'Change how long an API token is good',
    description: 'Also beyond the year that others are bound to.',
    tags: ['management'],
    params: TokenParams,
    body: ExtendTokenBody,
    response: { 200: ApiToken },
  }
  const config = { permission: 'token:manage', stepUp: true } as const
  app.patch('/management/tokens/:tokenId', { schema, config }, async (request) => {
    const { tokenId } = request.params
    const row = await administer(app, request, async ({ tx, caller, audit }) => {
      const token = await readTokenRow(tx, tokenId)
      if (!token) throw new AppError('not_found', 'There is no such API token')
      await requireActingOn(tx, caller, 'token:manage', token.ownerId)
      const expiresAt = readTokenEnd(caller, request.body.expiresAt)
      await moveTokenEnd(tx, tokenId, expiresAt)
      const [before, after] = [{ expiresAt: token.expiresAt }, { expiresAt }]
      await audit({ action: 'token.extended', targetKind: 'token', targetId: tokenId, before, after })
      return { ...token, expiresAt }
    })
    app.rights.changed(callerOf(request).orgId, { tokenIds: [tokenId] })
    return presentToken(row)
  })
}
