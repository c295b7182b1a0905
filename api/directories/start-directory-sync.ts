import { DirectoryParams } from '@holdfast/contracts/directories/directory.ts'
import { DirectorySync } from '@holdfast/contracts/directories/directory-sync.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { findDirectoryRow } from '@holdfast/db/directories/queries.ts'
import { findSyncRow, requestSync } from '@holdfast/db/directories/syncs.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { presentDirectorySync } from './present-directory.ts'

export function startDirectorySync(app: App): void {
  const schema = {
    summary: 'Sync a directory now',
    description: 'Refused while a sync of it is under way. How it goes is told by `GET …/syncs`.',
    tags: ['management'],
    params: DirectoryParams,
    body: NoBody,
    response: { 202: DirectorySync },
  }
  const config = { permission: 'sign_in:manage' } as const
  app.post('/management/directories/:directoryId/syncs', { schema, config }, async (request, reply) => {
    const { directoryId } = request.params
    const sync = await administer(app, request, async ({ tx, caller, audit }) => {
      const { orgId, personId: startedBy } = caller
      const directory = await findDirectoryRow(tx, directoryId)
      if (!directory) throw new AppError('not_found', 'There is no such directory')
      if (directory.settings.serviceAccount === null) {
        throw new AppError('conflict', 'Without a service account nobody can read the directory')
      }
      const id = newId()
      await requestSync(tx, { id, orgId, directoryId, startedBy })
      await audit({ action: 'directory.sync_started', targetKind: 'directory', targetId: directoryId, after: { id } })
      return findSyncRow(tx, id)
    })
    if (!sync) throw new AppError('internal')
    return reply.code(202).send(presentDirectorySync(sync))
  })
}
