import { DirectoryParams } from '@holdfast/contracts/directories/directory.ts'
import { DirectorySyncPage, ListDirectorySyncsQuery } from '@holdfast/contracts/directories/directory-sync.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { findDirectoryRow } from '@holdfast/db/directories/queries.ts'
import { listSyncRows, type SyncRow } from '@holdfast/db/directories/syncs.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentDirectorySync } from './present-directory.ts'

export function listDirectorySyncs(app: App): void {
  const schema = {
    summary: 'List the syncs of a directory',
    description: 'Newest first. One that runs shows what it has done so far. The last hundred are kept.',
    tags: ['management'],
    params: DirectoryParams,
    querystring: ListDirectorySyncsQuery,
    response: { 200: DirectorySyncPage },
  }
  const config = { permission: 'sign_in:manage' } as const
  app.get('/management/directories/:directoryId/syncs', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { directoryId } = request.params
    const { cursor, limit = 50 } = request.query
    const scope = cursorScope(caller, 'directory-syncs', { directoryId })
    const beyond = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      if (!(await findDirectoryRow(tx, directoryId))) throw new AppError('not_found', 'There is no such directory')
      return listSyncRows(tx, { directoryId, beyond, limit: limit + 1 })
    })
    const seal = ({ startedAtText, id }: SyncRow) => app.cursors.seal(scope, [startedAtText, id])
    return cutPage(rows, limit, presentDirectorySync, seal)
  })
}
