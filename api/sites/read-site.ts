import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { Site } from '@holdfast/contracts/sites/site.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findSite } from '@holdfast/db/sites/queries.ts'
import Type from 'typebox'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { presentSite } from './present-site.ts'
import { reachAt } from './reach-site.ts'

export const SiteParams = Type.Object({ siteId: Id })

export function readSite(app: App): void {
  const about = { summary: 'Read a site with what belongs to it', tags: ['management'] }
  const schema = { ...about, params: SiteParams, response: { 200: Site } }
  app.get('/management/sites/:siteId', { schema, config: { permission: 'site:read' } }, async (request, reply) => {
    const caller = callerOf(request)
    const site = await app.db.tenant(caller.orgId, (tx) => readSiteIn(tx, caller, request.params.siteId))
    return answerVersion(reply, site)
  })
}

/** @throws AppError `not_found` */
export async function readSiteIn(tx: Tx, caller: Caller, siteId: string): Promise<Site> {
  const row = await findSite(tx, siteId, reachAt(caller))
  if (!row) throw new AppError('not_found', 'There is no such site')
  return presentSite(row)
}
