import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { EditSiteBody, Site } from '@holdfast/contracts/sites/site.ts'
import { editSiteRow } from '@holdfast/db/sites/administration.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import { requireTimeZone } from '../administration/require-time-zone.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentSiteFields } from './present-site.ts'
import { requireEverywhere, requireSite } from './reach-site.ts'
import { readSiteIn, SiteParams } from './read-site.ts'

export function editSite(app: App): void {
  const schema = {
    summary: 'Edit a site, or switch it off',
    tags: ['management'],
    params: SiteParams,
    headers: VersionHeaders,
    body: EditSiteBody,
    response: { 200: Site },
  }
  app.patch('/management/sites/:siteId', { schema, config: { permission: 'site:manage' } }, async (request, reply) => {
    const target = { id: request.params.siteId, version: requireIfMatch(request.headers['if-match']) }
    const { body } = request
    requireTimeZone(body.timeZone ?? undefined)
    const site = await administer(app, request, async (deed) => {
      const { tx, caller } = deed
      const before = await requireSite(tx, caller, target.id)
      // Who rules one region alone must not carry a site into another, and so its people with it.
      if (body.businessUnitId !== undefined || body.regionId !== undefined) requireEverywhere(caller)
      await editSiteRow(tx, target, body)
      const after = await readSiteIn(tx, caller, target.id)
      const named = { action: 'site.edited', targetKind: 'site', targetId: target.id }
      await auditEdit(deed, { ...named, before: presentSiteFields(before), after: presentSiteFields(after) })
      return after
    })
    return answerVersion(reply, site)
  })
}
