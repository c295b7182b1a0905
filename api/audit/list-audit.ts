import { type AuditEntry, AuditPage, ListAuditQuery } from '@holdfast/contracts/audit/list-audit.ts'
import { type AuditRow, listAuditRows } from '@holdfast/db/audit/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentTime } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'

export function listAudit(app: App): void {
  const schema = {
    summary: 'List what administrators and sessions did',
    tags: ['management'],
    querystring: ListAuditQuery,
    response: { 200: AuditPage },
  }
  app.get('/management/audit', { schema, config: { permission: 'audit:read' } }, async (request) => {
    const caller = callerOf(request)
    const { cursor, limit = 50, ...filter } = request.query
    const scope = cursorScope(caller, 'audit', filter)
    const beyond = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, (tx) => listAuditRows(tx, { filter, beyond, limit: limit + 1 }))
    return cutPage(rows, limit, presentAuditEntry, ({ at, id }) => app.cursors.seal(scope, [at, id]))
  })
}

function presentAuditEntry({ actorKind, actorId, actorName, at, ...rest }: AuditRow): AuditEntry {
  return { ...rest, at: presentTime(at), actor: { kind: actorKind, id: actorId, name: actorName } }
}
