import { UploadProgress } from '@holdfast/contracts/files/read-upload.ts'
import type { FileRow } from '@holdfast/db/files/queries.ts'
import type { StoredPart } from '@holdfast/files/store.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { FileParams } from './file-params.ts'
import { requireLooseFile } from './require-file.ts'
import { beginParts, describeWay, pieceOf, presentFile } from './upload-way.ts'

export function readUpload(app: App): void {
  const schema = {
    summary: 'See how far an upload has come, to go on with it',
    tags: ['files'],
    params: FileParams,
    response: { 200: UploadProgress },
  }
  const config = { permission: 'message:write', link: true } as const
  app.get('/files/:fileId/upload', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const row = await app.db.tenant(caller.orgId, (tx) => requireLooseFile(tx, caller, request.params.fileId))
    const file = await beginParts(app, row)
    const received = file.state === 'uploading' ? await listReceived(app, file) : []
    return { file: presentFile(file), upload: await describeWay(app, file), received }
  })
}

/** @returns the parts that are in the store; a file that is uploaded in one go is one */
export async function listReceived(app: App, file: FileRow): Promise<StoredPart[]> {
  const store = app.files.of(file.backend)
  if (file.uploadId !== null) return (await store.listParts(file.storageKey, file.uploadId)) ?? []
  if (file.partSizeBytes !== null) return []
  const sizeBytes = await store.sizeOf(pieceOf(file, 1).key)
  return sizeBytes === null ? [] : [{ number: 1, sizeBytes, etag: '' }]
}
