import { importColumns } from '@holdfast/contracts/person-imports/person-import.ts'
import { type ImportedRow, listImportedRows } from '@holdfast/db/person-imports/queries.ts'
import { stringify } from 'csv-stringify/sync'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { ImportParams, requireImport } from './read-person-import.ts'

export function readRefusedRows(app: App): void {
  const schema = {
    summary: 'The refused rows as a CSV file, to be mended and brought again',
    description: 'With a line and a reason in front, which the desk passes over when the file comes back.',
    tags: ['management'],
    params: ImportParams,
    produces: ['text/csv'],
  }
  const config = { permission: 'person:manage' } as const
  app.get('/management/people/imports/:importId/refused.csv', { schema, config }, async (request, reply) => {
    const caller = callerOf(request)
    const { importId } = request.params
    const { columns, rows } = await app.db.tenant(caller.orgId, async (tx) => {
      const { columns } = await requireImport(tx, caller, importId)
      const limit = Number.MAX_SAFE_INTEGER
      return { columns, rows: await listImportedRows(tx, { importId, outcome: 'refused', afterLine: 0, limit }) }
    })
    const shown = importColumns.filter((column) => columns.includes(column))
    const table = rows.map((row) => [row.line, reasonOf(row), ...shown.map((column) => row.values[column] ?? '')])
    const text = stringify([['line', 'reason', ...shown], ...table], { bom: true, escape_formulas: true })
    reply.header('content-disposition', 'attachment; filename="refused.csv"').header('cache-control', 'no-store')
    return reply.type('text/csv; charset=utf-8').send(text)
  })
}

function reasonOf({ errors }: ImportedRow): string {
  return errors.map(({ column, message }) => (column === null ? message : `${column} ${message}`)).join('; ')
}
