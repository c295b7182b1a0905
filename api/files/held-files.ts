import { HeldFile, HeldFilePage, ListHeldFilesQuery } from '@holdfast/contracts/files/held-files.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { listHeld, recheck, summarizeHeld } from '@holdfast/db/files/held.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
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
    const { cursor, limit = 50 } = request.query
    const scope = cursorScope(caller, 'held-files', {})
    const [after = null] = cursor === undefined ? [] : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, (tx) => listHeld(tx, { after, limit: limit + 1 }))
    return cutPage(rows, limit, summarizeHeld, ({ id }) => app.cursors.seal(scope, [id]))
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
    return administer(app, request, async ({ tx, audit }) => {
      const { before, after } = await recheck(tx, fileId)
      const scans = { before: { scan: before.scan }, after: { scan: after.scan } }
      await audit({ action: 'file.rechecked', targetKind: 'file', targetId: fileId, ...scans })
      return summarizeHeld(after)
    })
  })
}
