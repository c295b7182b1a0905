import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { CreateSiteBody, Site } from '@holdfast/contracts/sites/site.ts'
import { insertSite } from '@holdfast/db/sites/administration.ts'
import { findSite } from '@holdfast/db/sites/queries.ts'
import { createOnce } from '../administration/create-once.ts'
import { requireTimeZone } from '../administration/require-time-zone.ts'
import type { App } from '../app-type.ts'
import { presentSite } from './present-site.ts'
import { reachAt, requireEverywhere } from './reach-site.ts'

export function createSite(app: App): void {
  const schema = {
    summary: 'Make a site',
    tags: ['management'],
    headers: IdempotencyHeaders,
    body: CreateSiteBody,
    response: { 201: Site },
  }
  app.post('/management/sites', { schema, config: { permission: 'site:manage' } }, async (request, reply) => {
    requireTimeZone(request.body.timeZone ?? undefined)
    return createOnce<Site>(app, request, reply, {
      operation: 'create-site',
      async insert({ tx, caller, audit }, id) {
        requireEverywhere(caller)
        await insertSite(tx, { id, orgId: caller.orgId, ...request.body })
        await audit({ action: 'site.created', targetKind: 'site', targetId: id, after: request.body })
      },
      async find({ tx, caller }, id) {
        const row = await findSite(tx, id, reachAt(caller))
        return row && presentSite(row)
      },
      location: ({ id }) => `/management/sites/${id}`,
    })
  })
}
