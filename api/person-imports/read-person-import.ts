import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { isEverywhere } from '@holdfast/contracts/people/rights.ts'
import {
  ListPersonImportRowsQuery,
  ListPersonImportsQuery,
  PersonImport,
  PersonImportPage,
  PersonImportRowPage,
} from '@holdfast/contracts/person-imports/person-import.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import type { Tx } from '@holdfast/db/database.ts'
import {
  findImport,
  type ImportedRow,
  type ImportRow,
  listImportedRows,
  listImportRows,
} from '@holdfast/db/person-imports/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentImport, presentImportedRow } from './present-import.ts'

export const ImportParams = closed({ importId: Id })
const config = { permission: 'person:manage' } as const
const tags = ['management']

export function listPersonImports(app: App): void {
  const schema = {
    summary: 'List the files that people were taken in from',
    description: 'The newest first; whoever manages some places only sees their own.',
    tags,
    querystring: ListPersonImportsQuery,
    response: { 200: PersonImportPage },
  }
  app.get('/management/people/imports', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { cursor, limit = 50 } = request.query
    const scope = cursorScope(caller, 'person-imports', {})
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const createdBy = isEverywhere(caller.scope) ? null : caller.personId
    const rows = await app.db.tenant(caller.orgId, (tx) => listImportRows(tx, { after, limit: limit + 1, createdBy }))
    return cutPage(rows, limit, presentImport, ({ createdAt, id }) => app.cursors.seal(scope, [createdAt, id]))
  })
}

export function readPersonImport(app: App): void {
  const about = { summary: 'How the taking in of people goes', tags }
  const schema = { ...about, params: ImportParams, response: { 200: PersonImport } }
  app.get('/management/people/imports/:importId', { schema, config }, async (request) => {
    const caller = callerOf(request)
    return presentImport(await app.db.tenant(caller.orgId, (tx) => requireImport(tx, caller, request.params.importId)))
  })
}

export function listPersonImportRows(app: App): void {
  const schema = {
    summary: 'What became of each row of the file',
    tags,
    params: ImportParams,
    querystring: ListPersonImportRowsQuery,
    response: { 200: PersonImportRowPage },
  }
  app.get('/management/people/imports/:importId/rows', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { importId } = request.params
    const { outcome, limit = 50, cursor } = request.query
    const scope = cursorScope(caller, 'person-import-rows', { importId, outcome })
    const [after = '0'] = cursor === undefined ? [] : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      await requireImport(tx, caller, importId)
      return listImportedRows(tx, { importId, outcome, afterLine: Number(after), limit: limit + 1 })
    })
    const seal = ({ line }: ImportedRow) => app.cursors.seal(scope, [String(line)])
    return cutPage(rows, limit, presentImportedRow, seal)
  })
}

/** Rows are shown as they are now, so whoever manages some places only sees what they brought themselves. */
export async function requireImport(tx: Tx, caller: Caller, importId: string): Promise<ImportRow> {
  const row = await findImport(tx, importId)
  if (!row || !(isEverywhere(caller.scope) || row.createdBy.id === caller.personId)) {
    throw new AppError('not_found', 'There is no such import')
  }
  return row
}
