import { Directory, DirectoryParams } from '@holdfast/contracts/directories/directory.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { listNamedMappings } from '@holdfast/db/directories/mapped/list-named.ts'
import { findDirectoryRow } from '@holdfast/db/directories/queries.ts'
import { findLatestSyncs } from '@holdfast/db/directories/syncs.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentDirectory } from './present-directory.ts'

export function readDirectory(app: App): void {
  const schema = {
    summary: 'Read a directory',
    description: 'Its password and its keytab are never shown.',
    tags: ['management'],
    params: DirectoryParams,
    response: { 200: Directory },
  }
  const config = { permission: 'sign_in:manage' } as const
  app.get('/management/directories/:directoryId', { schema, config }, async (request, reply) => {
    const { orgId } = callerOf(request)
    return answerVersion(reply, await app.db.tenant(orgId, (tx) => readDirectoryIn(tx, request.params.directoryId)))
  })
}

/** @throws AppError `not_found` */
export async function readDirectoryIn(tx: Tx, id: string): Promise<Directory> {
  const row = await findDirectoryRow(tx, id)
  if (!row) throw new AppError('not_found', 'There is no such directory')
  const syncs = await findLatestSyncs(tx, [id])
  return presentDirectory(
    row,
    await listNamedMappings(tx, { source: 'directory', sourceId: id }),
    syncs.get(id) ?? null,
  )
}
