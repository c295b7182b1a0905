import { type AuditEntry, AuditPage, ListAuditQuery } from '@holdfast/contracts/audit/list-audit.ts'
import { type AuditRow, listAuditRows } from '@holdfast/db/audit/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentTime } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'
import { presentNamed } from '../http/present-named.ts'
import { formatNumber } from '../requests/present-request.ts'

export function listAudit(app: App): void {
  const schema = {
    summary: 'List what administrators and sessions did',
    tags: ['management'],
    querystring: ListAuditQuery,
    response: { 200: AuditPage },
  }
  app.get('/management/audit', { schema, config: { permission: 'audit:read' } }, async (request) => {
    const caller = callerOf(request)
    const { cursor, limit = 50, order = 'desc', ...filter } = request.query
    const scope = cursorScope(caller, 'audit', { ...filter, order })
    const beyond = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const listing = { filter, order, beyond, limit: limit + 1 }
    const rows = await app.db.tenant(caller.orgId, (tx) => listAuditRows(tx, listing))
    const seal = ({ at, id }: AuditRow) => app.cursors.seal(scope, [at, id])
    return cutPage(rows, limit, (row) => presentAuditEntry(row, caller), seal)
  })
}

export function presentAuditEntry(row: AuditRow, caller: Caller): AuditEntry {
  const { actorKind, actorId, actorName, ownerId, ownerName, at, targetName, targetNumber, ...rest } = row
  return {
    ...rest,
    at: presentTime(at),
    actor: { kind: actorKind, id: actorId, name: actorName, owner: presentNamed(ownerId, ownerName) },
    targetName: targetNumber === null ? targetName : formatNumber(caller, targetNumber),
  }
}
