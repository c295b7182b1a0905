import { AppError } from '@holdfast/contracts/errors.ts'
import { forgetBytes } from '@holdfast/db/files/checks.ts'
import type { FileRow } from '@holdfast/db/files/queries.ts'
import { markRemoved } from '@holdfast/db/files/uploads.ts'
import { arrivalKey, previewKey } from '@holdfast/files/keys.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { FileParams } from './file-params.ts'
import { requireLooseFile } from './require-file.ts'

export function removeFile(app: App): void {
  const schema = {
    summary: 'Take back a file that was not sent yet',
    tags: ['files'],
    params: FileParams,
    response: { 204: Type.Null() },
  }
  const config = { permission: 'message:write', link: true } as const
  app.delete('/files/:fileId', { schema, config }, async (request, reply) => {
    const caller = callerOf(request)
    const { fileId } = request.params
    const file = await app.db.tenant(caller.orgId, async (tx) => {
      const row = await requireLooseFile(tx, caller, fileId)
      if (!(await markRemoved(tx, fileId))) throw new AppError('conflict', 'The file was sent already')
      return row
    })
    // What cannot be removed now is removed by the hourly cleaning.
    await removeBytes(app, file).catch((error: unknown) => request.log.warn({ err: error, fileId }, 'bytes are left'))
    return reply.code(204).send(null)
  })
}

async function removeBytes(app: App, file: FileRow): Promise<void> {
  const { orgId, id: fileId, storageKey, uploadId } = file
  const store = app.files.of(file.backend)
  if (uploadId !== null) await store.abortUpload(storageKey, uploadId)
  const place = { orgId, fileId }
  for (const key of [storageKey, arrivalKey(place), previewKey(place)]) await store.remove(key)
  await app.db.tenant(orgId, (tx) => forgetBytes(tx, fileId))
}
