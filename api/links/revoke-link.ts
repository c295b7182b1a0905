import { AppError } from '@holdfast/contracts/errors.ts'
import { LinkParams } from '@holdfast/contracts/links/link.ts'
import { findRequestOfLink, revokeLink as revoke } from '@holdfast/db/links/commands.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { canSee } from '../requests/require-request.ts'
import { endLinks } from './end-links.ts'

export function revokeLink(app: App): void {
  const schema = {
    summary: 'Revoke a private link',
    description: 'At once here, within seconds on every other replica. Revoking twice is revoking once.',
    tags: ['links'],
    params: LinkParams,
    response: { 204: Type.Null() },
  }
  app.delete('/links/:linkId', { schema, config: { permission: 'link:manage' } }, async (request, reply) => {
    const { linkId } = request.params
    const orgId = await administer(app, request, async ({ tx, caller, audit }) => {
      const of = await findRequestOfLink(tx, linkId)
      const standing = of && (await findStanding(tx, of))
      if (!standing || !canSee(caller, standing)) throw new AppError('not_found', 'There is no such link')
      const revoked = await revoke(tx, { linkId, by: caller.personId })
      const after = revoked && { requestId: revoked.requestId }
      if (revoked) await audit({ action: 'link.revoked', targetKind: 'link', targetId: linkId, after })
      return caller.orgId
    })
    endLinks(app, orgId, [linkId])
    return reply.code(204).send(null)
  })
}
