import { Readable } from 'node:stream'
import { ExportAuditQuery } from '@holdfast/contracts/audit/list-audit.ts'
import { type AuditRow, listAuditRows } from '@holdfast/db/audit/queries.ts'
import { stringify } from 'csv-stringify'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { presentAuditEntry } from './list-audit.ts'

const pageSize = 1_000

const columns = [
  ...['at', 'action', 'actor', 'actor_kind', 'actor_id', 'owner', 'session_id', 'address'],
  ...['target', 'target_kind', 'target_id', 'before', 'after'],
]

export function exportAudit(app: App): void {
  const schema = {
    summary: 'Take the audit log as a CSV file',
    description: 'From the oldest to the newest, narrowed as the list is. Taking it is an entry of the log itself.',
    tags: ['management'],
    querystring: ExportAuditQuery,
    produces: ['text/csv'],
  }
  app.get('/management/audit/export.csv', { schema, config: { permission: 'audit:read' } }, async (request, reply) => {
    const caller = callerOf(request)
    await administer(app, request, async ({ audit }) => {
      // What was searched for may be somebody's name.
      const { q, ...filter } = request.query
      const after = { ...filter, ...(q !== undefined && { searched: true }) }
      await audit({ action: 'audit.exported', targetKind: 'organization', targetId: caller.orgId, after })
    })
    const lines = Readable.from(readLines(app, caller, request.query))
    const csv = stringify({ header: true, columns, bom: true, escape_formulas: true })
    // Whichever ends first ends the other: a client that goes away, or a database.
    lines.on('error', (error) => csv.destroy(error))
    csv.on('close', () => lines.destroy())
    const day = new Date().toISOString().slice(0, 10)
    reply.header('content-disposition', `attachment; filename="audit-${day}.csv"`).header('cache-control', 'no-store')
    return reply.type('text/csv; charset=utf-8').send(lines.pipe(csv))
  })
}

/** A page at a time, each in a transaction of its own: nobody's connection waits for a slow reader. */
async function* readLines(app: App, caller: Caller, filter: ExportAuditQuery): AsyncGenerator<string[]> {
  let beyond: [string, string] | null = null
  for (;;) {
    const listing = { filter, order: 'asc' as const, beyond, limit: pageSize }
    const rows: AuditRow[] = await app.db.tenant(caller.orgId, (tx) => listAuditRows(tx, listing))
    for (const row of rows) yield lineOf(row, caller)
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    beyond = [last.at, last.id]
  }
}

function lineOf(row: AuditRow, caller: Caller): string[] {
  const { at, action, actor, sessionId, address, targetName, targetKind, targetId, before, after } = presentAuditEntry(
    row,
    caller,
  )
  const asText = (value: unknown) => (value === null || value === undefined ? '' : JSON.stringify(value))
  return [
    ...[at, action, actor.name ?? '', actor.kind, actor.id, actor.owner?.name ?? '', sessionId ?? '', address ?? ''],
    ...[targetName ?? '', targetKind, targetId, asText(before), asText(after)],
  ]
}
