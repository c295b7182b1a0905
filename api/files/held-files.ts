import { AppError } from '@holdfast/contracts/errors.ts'
import { HeldFile, HeldFilePage, ListHeldFilesQuery } from '@holdfast/contracts/files/held-files.ts'
import { isUnbounded } from '@holdfast/contracts/people/rights.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { type HeldRow, listHeld, recheck } from '@holdfast/db/files/held.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentInstant } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'
import { formatNumber } from '../requests/present-request.ts'
import { canSee } from '../requests/require-request.ts'
import { FileParams } from './file-params.ts'

export function listHeldFiles(app: App): void {
  const schema = {
    summary: 'List the files that are still being checked',
    description: 'The longest held first. Those that were just uploaded are among them, for a moment.',
    tags: ['management'],
    querystring: ListHeldFilesQuery,
    response: { 200: HeldFilePage },
  }
  app.get('/management/files/held', { schema, config: { permission: 'file:manage' } }, async (request) => {
    const caller = callerOf(request)
    const { q = null, cursor, limit = 50 } = request.query
    const scope = cursorScope(caller, 'held-files', { q })
    const [after = null] = cursor === undefined ? [] : app.cursors.open(scope, cursor)
    const reach = requireReach(caller, 'request:read')
    const rows = await app.db.tenant(caller.orgId, (tx) => listHeld(tx, { reach, q, after, limit: limit + 1 }))
    const seal = ({ file }: HeldRow) => app.cursors.seal(scope, [file.id])
    return cutPage(rows, limit, (row) => presentHeld(row, caller), seal)
  })
}

export function recheckFile(app: App): void {
  const schema = {
    summary: 'Check a held file anew, under the settings that the workers have now',
    description:
      'For files that wait for a virus scanner that was switched off: without one, they pass unscanned. Give every ' +
      'worker its setting first. The check goes on within a minute.',
    tags: ['management'],
    params: FileParams,
    body: NoBody,
    response: { 200: HeldFile },
  }
  app.post('/files/:fileId/recheck', { schema, config: { permission: 'file:manage' } }, async (request) => {
    const { fileId } = request.params
    return administer(app, request, async ({ tx, caller, audit }) => {
      const { before, after } = await recheck(tx, fileId)
      await requireSeen(tx, caller, after.file.requestId)
      const scans = { before: { scan: before.scan }, after: { scan: after.file.scan } }
      await audit({ action: 'file.rechecked', targetKind: 'file', targetId: fileId, ...scans })
      return presentHeld(after, caller)
    })
  })
}

/** Whoever sees a part of the desk has nothing to do with files of elsewhere, or of nowhere yet. */
async function requireSeen(tx: Tx, caller: Caller, requestId: string | null): Promise<void> {
  if (isUnbounded(requireReach(caller, 'request:read'))) return
  const standing = requestId && (await findStanding(tx, requestId))
  if (!standing || !canSee(caller, standing)) throw new AppError('not_found', 'There is no such file')
}

function presentHeld({ file, number }: HeldRow, caller: Caller): HeldFile {
  const { id, requestId, name, sizeBytes, scan, uploadedAt } = file
  return {
    id,
    requestId,
    requestNumber: number === null ? null : formatNumber(caller, number),
    name,
    sizeBytes,
    state: 'checking',
    scan: scan as HeldFile['scan'],
    uploadedAt: presentInstant(uploadedAt),
  }
}
