import { type Link, LinkPage } from '@holdfast/contracts/links/link.ts'
import { type LinkRow, listLinkRows } from '@holdfast/db/links/queries.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentInstant, presentTime } from '../http/instants.ts'
import { presentNamed } from '../http/present-named.ts'
import { RequestParams } from '../requests/read-request.ts'
import { requireRequest } from '../requests/require-request.ts'

export function listLinks(app: App): void {
  const schema = {
    summary: 'List the private links into a request',
    description: 'The newest hundred. Their tokens are nowhere to be read.',
    tags: ['links'],
    params: RequestParams,
    response: { 200: LinkPage },
  }
  app.get('/requests/:requestId/links', { schema, config: { permission: 'link:manage' } }, async (request) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      requireRequest(caller, 'request:read', await findStanding(tx, requestId))
      return listLinkRows(tx, requestId)
    })
    const now = new Date()
    return wholeList(rows.map((row) => presentLink(row, now)))
  })
}

function presentLink(row: LinkRow, now: Date): Link {
  const { id, purpose, personId, personName, expiresAt, revokedAt, revokedBy, revokedByName } = row
  return {
    id,
    purpose,
    state: revokedAt ? 'revoked' : expiresAt <= now ? 'expired' : 'valid',
    person: { id: personId, name: personName },
    createdAt: presentTime(row.createdAt),
    expiresAt: presentTime(expiresAt),
    lastUsedAt: presentInstant(row.lastUsedAt),
    revokedAt: presentInstant(revokedAt),
    revokedBy: presentNamed(revokedBy, revokedByName),
  }
}
