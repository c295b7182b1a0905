import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { removeSiteRow } from '@holdfast/db/sites/administration.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentSiteFields } from './present-site.ts'
import { requireSite } from './reach-site.ts'
import { SiteParams } from './read-site.ts'

export function removeSite(app: App): void {
  const schema = {
    summary: 'Remove a site that nothing belongs to',
    description: 'One that people, teams or requests name is switched off instead.',
    tags: ['management'],
    params: SiteParams,
    headers: VersionHeaders,
    response: { 204: Type.Null() },
  }
  const config = { permission: 'site:manage' } as const
  app.delete('/management/sites/:siteId', { schema, config }, async (request, reply) => {
    const target = { id: request.params.siteId, version: requireIfMatch(request.headers['if-match']) }
    await administer(app, request, async ({ tx, caller, audit }) => {
      const before = presentSiteFields(await requireSite(tx, caller, target.id))
      await removeSiteRow(tx, target)
      await audit({ action: 'site.removed', targetKind: 'site', targetId: target.id, before })
    })
    return reply.code(204).send(null)
  })
}
