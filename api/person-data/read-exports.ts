import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { PersonExport, PersonExportPage } from '@holdfast/contracts/person-data/person-export.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { requireActingOn } from '@holdfast/db/people/require-acting-on.ts'
import { findExport, listExportRows, type ShownExport } from '@holdfast/db/person-data/exports.ts'
import { exportKey } from '@holdfast/files/keys.ts'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { PersonParams } from '../people/read-person.ts'
import { presentExport } from './present-export.ts'

const ExportParams = closed({ personId: Id, exportId: Id })
type ExportParams = { personId: string; exportId: string }
const config = { permission: 'person:export' } as const
const tags = ['management']

export function listPersonExports(app: App): void {
  const about = { summary: 'List what was gathered about a person', tags }
  const schema = { ...about, params: PersonParams, response: { 200: PersonExportPage } }
  app.get('/management/people/:personId/exports', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { personId } = request.params
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      await requireActingOn(tx, caller, 'person:export', personId)
      return listExportRows(tx, personId)
    })
    return wholeList(rows.map(presentExport))
  })
}

export function readPersonExport(app: App): void {
  const about = { summary: 'How the gathering about a person goes', tags }
  const schema = { ...about, params: ExportParams, response: { 200: PersonExport } }
  app.get('/management/people/:personId/exports/:exportId', { schema, config }, async (request) => {
    const caller = callerOf(request)
    return presentExport(await app.db.tenant(caller.orgId, (tx) => requireExport(tx, caller, request.params)))
  })
}

export function readPersonExportContent(app: App): void {
  const schema = {
    summary: 'Take what was gathered about a person, as a ZIP',
    tags,
    params: ExportParams,
    produces: ['application/zip'],
  }
  const content = { ...config, stepUp: true } as const
  app.get(
    '/management/people/:personId/exports/:exportId/content',
    { schema, config: content },
    async (request, reply) => {
      const { orgId } = callerOf(request)
      const { personId, exportId } = request.params
      // Noted before the first byte: whoever asks for it is given it.
      const row = await administer(app, request, async ({ tx, caller, audit }) => {
        const found = await requireExport(tx, caller, request.params)
        const isThere = found.status === 'ready' && found.expiresAt && found.expiresAt > new Date()
        if (!isThere || found.backend === null) throw missing()
        await audit({ action: 'person.export_taken', targetKind: 'person', targetId: personId, after: { exportId } })
        return { backend: found.backend, sizeBytes: found.sizeBytes ?? 0 }
      })
      const bytes = await app.files.of(row.backend).read(exportKey({ orgId, exportId }))
      if (!bytes) throw missing()
      reply.headers({
        'content-disposition': `attachment; filename="person-${personId}.zip"`,
        'content-length': row.sizeBytes,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      return reply.type('application/zip').send(bytes)
    },
  )
}

async function requireExport(tx: Tx, caller: Caller, { personId, exportId }: ExportParams): Promise<ShownExport> {
  await requireActingOn(tx, caller, 'person:export', personId)
  const row = await findExport(tx, personId, exportId)
  if (!row) throw missing()
  return row
}

function missing(): AppError {
  return new AppError('not_found', 'There is no such export, or it has been removed')
}
