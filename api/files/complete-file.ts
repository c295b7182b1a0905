import { AppError } from '@holdfast/contracts/errors.ts'
import { CompleteFileBody } from '@holdfast/contracts/files/complete-file.ts'
import { FileSummary } from '@holdfast/contracts/files/file.ts'
import type { FileRow } from '@holdfast/db/files/queries.ts'
import { markUploaded } from '@holdfast/db/files/uploads.ts'
import { countParts, sizeOfPart } from '@holdfast/files/part-plan.ts'
import type { StoredPart } from '@holdfast/files/store.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { FileParams } from './file-params.ts'
import { listReceived } from './read-upload.ts'
import { requireLooseFile } from './require-file.ts'
import { presentFile } from './upload-way.ts'

export function completeFile(app: App): void {
  const schema = {
    summary: 'Say that all bytes of a file are there',
    description: 'It is then checked, which takes a moment. Asked again, it says how the file stands.',
    tags: ['files'],
    params: FileParams,
    body: CompleteFileBody,
    response: { 200: FileSummary },
  }
  const config = { permission: 'message:write', link: true } as const
  app.post('/files/:fileId/complete', { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { fileId } = request.params
    const read = () => app.db.tenant(caller.orgId, (tx) => requireLooseFile(tx, caller, fileId))
    const file = await read()
    if (file.state !== 'uploading') return presentFile(file)
    await gather(app, file, request.body)
    await app.db.tenant(caller.orgId, (tx) => markUploaded(tx, file))
    return presentFile(await read())
  })
}

/** Makes one file of what came. @throws AppError `file_not_ready` while something is missing */
async function gather(app: App, file: FileRow, body: CompleteFileBody): Promise<void> {
  const received = await listReceived(app, file)
  const store = app.files.of(file.backend)
  // An upload that was finished, and whose answer got lost, has no parts any more.
  const isWhole = file.partSizeBytes !== null && (await store.sizeOf(file.storageKey)) === file.sizeBytes
  if (isWhole && received.length === 0) return
  requireAll(file, received, body.parts ?? [])
  if (file.uploadId === null) return
  const wanted = received.slice(0, countParts(file.sizeBytes, file.partSizeBytes))
  await store.finishUpload(file.storageKey, file.uploadId, wanted)
  if ((await store.sizeOf(file.storageKey)) !== file.sizeBytes) throw notReady('the parts do not make up the file')
}

function requireAll(file: FileRow, received: readonly StoredPart[], believed: CompleteFileBody['parts'] & {}): void {
  const byNumber = new Map(received.map((part) => [part.number, part]))
  const { sizeBytes, partSizeBytes } = file
  for (let number = 1; number <= countParts(sizeBytes, partSizeBytes); number += 1) {
    const expected = sizeOfPart(sizeBytes, partSizeBytes, number)
    const found = byNumber.get(number)?.sizeBytes
    if (found === undefined) throw notReady(partSizeBytes === null ? 'no bytes came yet' : `part ${number} is missing`)
    if (found !== expected) throw notReady(`part ${number} has ${found} bytes instead of ${expected}`)
  }
  for (const [index, { number, etag }] of believed.entries()) {
    const there = byNumber.get(number)?.etag
    if (there === undefined || (there !== '' && there !== etag.replaceAll('"', ''))) {
      const path = `/parts/${index}`
      throw notReady('is not the part that is there: send it again', path)
    }
  }
}

function notReady(message: string, path = ''): AppError {
  return new AppError('file_not_ready', `${path} ${message}`.trim(), { errors: [{ path, message }] })
}
