/** How the bytes of a file get to its store. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { PresignedUpload, UploadWay } from '@holdfast/contracts/files/create-file.ts'
import { type FileRow, summarizeFile } from '@holdfast/db/files/queries.ts'
import { keepUploadId } from '@holdfast/db/files/uploads.ts'
import { arrivalKey } from '@holdfast/files/keys.ts'
import { countParts, sizeOfPart } from '@holdfast/files/part-plan.ts'
import type { UploadPiece } from '@holdfast/files/store.ts'
import type { App } from '../app-type.ts'

/** So long an address takes bytes; a new one is there for the asking. */
const uploadMs = 15 * 60_000

export { summarizeFile as presentFile }

/** @returns the way for a file that is still to be uploaded; `null` for any other */
export async function describeWay(app: App, file: FileRow): Promise<UploadWay | null> {
  if (file.state !== 'uploading') return null
  const { partSizeBytes, sizeBytes } = file
  const partCount = countParts(sizeBytes, partSizeBytes)
  if (partSizeBytes !== null) return { kind: 'parts', partSizeBytes, partCount, single: null }
  return { kind: 'single', partSizeBytes, partCount, single: await signPiece(app, file, 1) }
}

/** @returns an address of the store where browsers reach it, else one of our own */
export async function signPiece(app: App, file: FileRow, number: number): Promise<PresignedUpload> {
  const expiresAt = new Date(Date.now() + uploadMs)
  const presigned = await app.files.of(file.backend).presign(pieceOf(file, number), uploadMs)
  const own = () => app.fileLinks.seal({ orgId: file.orgId, fileId: file.id, deed: 'upload', part: number }, expiresAt)
  return { ...(presigned ?? { url: own(), method: 'PUT', headers: {} }), expiresAt: expiresAt.toISOString() }
}

/** @throws AppError `validation_failed` for a part that the file does not have */
export function pieceOf(file: FileRow, number: number, path = 'query/part'): UploadPiece {
  const { id: fileId, orgId, sizeBytes, partSizeBytes, sha256, storageKey, uploadId } = file
  if (number > countParts(sizeBytes, partSizeBytes)) {
    const message = `must be one of the ${countParts(sizeBytes, partSizeBytes)} parts of the file`
    throw new AppError('validation_failed', `${path} ${message}`, { errors: [{ path, message }] })
  }
  const shared = { number, sizeBytes: sizeOfPart(sizeBytes, partSizeBytes, number) }
  if (partSizeBytes === null) return { ...shared, key: arrivalKey({ orgId, fileId }), uploadId: null, sha256 }
  return { ...shared, key: storageKey, uploadId: uploadId ?? '', sha256: null }
}

/** @returns the file with the upload that its parts go to; begun now where it was not yet, and one only */
export async function beginParts(app: App, file: FileRow): Promise<FileRow> {
  if (file.partSizeBytes === null || file.uploadId !== null || file.state !== 'uploading') return file
  const store = app.files.of(file.backend)
  const begun = await store.startUpload(file.storageKey)
  const uploadId = await app.db.tenant(file.orgId, (tx) => keepUploadId(tx, file.id, begun))
  if (uploadId !== begun) await store.abortUpload(file.storageKey, begun)
  return { ...file, uploadId }
}
