import { createHash } from 'node:crypto'
import { AppError } from '@holdfast/contracts/errors.ts'
import {
  CreatePersonImportQuery,
  importTypes,
  maxImportBytes,
  PersonImport,
} from '@holdfast/contracts/person-imports/person-import.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertImport, type NewImportRow } from '@holdfast/db/person-imports/commands.ts'
import { findImport } from '@holdfast/db/person-imports/queries.ts'
import { builtInRoleOf } from '@holdfast/db/person-imports/resolve-row.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireRecentProof } from '../auth/recent-proof.ts'
import { requireWithinLimit } from '../http/rate-limit.ts'
import { checkRows } from './check-rows.ts'
import { presentImport } from './present-import.ts'
import { readCsv } from './read-csv.ts'

/** Twenty thousand rows are a minute of work for the desk. */
const imports = { max: 30, windowMs: 60 * 60_000 }

export function createPersonImport(app: App): void {
  app.removeAllContentTypeParsers()
  const parser = { parseAs: 'buffer', bodyLimit: maxImportBytes } as const
  app.addContentTypeParser([...importTypes], parser, (_request, body, done) => done(null, body))
  const schema = {
    summary: 'Take in people from a CSV file',
    description:
      'The body is the file, in UTF-8, of at most 5 MiB and 20,000 rows; its first line names the columns, in any ' +
      'order. Whoever is known by their address is changed, others are made. Each row has an outcome of its own. Roles ' +
      'are given with a recent proof of who one is; to an API token, the rows that give one are refused.',
    tags: ['management'],
    headers: IdempotencyHeaders,
    querystring: CreatePersonImportQuery,
    response: { 201: PersonImport },
  }
  const config = { permission: 'person:manage' } as const
  app.post('/management/people/imports', { schema, config }, async (request, reply) => {
    const { dryRun = false, fileName = 'people.csv' } = request.query
    const { orgId, personId, token } = callerOf(request)
    const { rows, digest, ...columns } = readFile(request.body)
    if (!dryRun && !token && rows.some(namesRole)) await requireRecentProof(app, callerOf(request))
    await app.db.tenant(orgId, (tx) => requireWithinLimit(tx, { orgId, key: `person-import:${personId}`, ...imports }))
    return createOnce<PersonImport>(app, request, reply, {
      operation: 'create-person-import',
      compared: { dryRun, fileName, digest },
      async insert({ tx, audit }, id) {
        const scopes = token?.scopes ?? null
        await insertImport(tx, { id, orgId, createdBy: personId, scopes, fileName, dryRun, ...columns, rows })
        const after = { dryRun, rows: rows.length, columns: columns.columns }
        await audit({ action: 'people.imported', targetKind: 'person_import', targetId: id, after })
      },
      async find({ tx }, id) {
        const row = await findImport(tx, id)
        return row && presentImport(row)
      },
      location: ({ id }) => `/management/people/imports/${id}`,
    })
  })
}

function readFile(body: unknown) {
  if (!Buffer.isBuffer(body)) throw new AppError('validation_failed', 'The body is to be a CSV file')
  const digest = createHash('sha256').update(body).digest('hex')
  const { rows, ...columns } = readCsv(body)
  return { ...columns, rows: checkRows(rows), digest }
}

/** But for the role of those who ask, which gives nothing. */
function namesRole({ values }: NewImportRow): boolean {
  const { role } = values
  return role !== undefined && builtInRoleOf(role) !== 'requester'
}
