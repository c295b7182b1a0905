/** Files on their way in: what the API writes of them. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { and, count, eq, isNull, sql, sum } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { outbox } from '../requests/schema.ts'
import { expireLinkUploads } from './checks.ts'
import type { FileRow } from './queries.ts'
import { files } from './schema.ts'

export type NewFile = Pick<
  FileRow,
  | 'id'
  | 'orgId'
  | 'ownerId'
  | 'byLink'
  | 'name'
  | 'sizeBytes'
  | 'declaredType'
  | 'sha256'
  | 'backend'
  | 'storageKey'
  | 'partSizeBytes'
>

export interface Room {
  readonly quotaBytes: number
  /** How many files a person may have uploaded, or begun to, that are attached to nothing. */
  readonly looseFiles: number
}

/** In these words, which are those of the index. */
const living = sql`state in ('uploading','checking','ready')`

/** How much of the quota all who came by a link may hold in files that are attached to nothing. */
const linkShare = 0.1

/**
 * Writes a file that is about to be uploaded, if there is room for it. Those who ask at the same time wait for each
 * other: two files that each fit, but not both, are not both taken.
 * @throws AppError `quota_exceeded`
 */
export async function insertFile(tx: Tx, file: NewFile, { quotaBytes, looseFiles }: Room): Promise<FileRow> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('files/' || ${file.orgId}, 0))`)
  const [used] = await tx
    .select({ bytes: sum(files.sizeBytes) })
    .from(files)
    .where(living)
  if (Number(used?.bytes ?? 0) + file.sizeBytes > quotaBytes) throw new AppError('quota_exceeded')
  if (file.byLink) await requireRoomByLink(tx, file, quotaBytes)
  const loose = and(isNull(files.attachedAt), isNull(files.deletedAt), living)
  const own = and(eq(files.ownerId, file.ownerId), loose, ...(file.byLink ? [eq(files.byLink, true)] : []))
  const [mine] = await tx.select({ count: count() }).from(files).where(own)
  if ((mine?.count ?? 0) >= looseFiles) {
    throw new AppError('quota_exceeded', `Send or remove some of the ${looseFiles} files that you have uploaded first`)
  }
  const [row] = await tx.insert(files).values(file).returning()
  if (!row) throw new Error('a file that was not written')
  return row
}

/** Strangers together must not fill the organization's room with files that they send nowhere. */
async function requireRoomByLink(tx: Tx, { sizeBytes }: NewFile, quotaBytes: number): Promise<void> {
  await expireLinkUploads(tx)
  const [used] = await tx
    .select({ bytes: sum(files.sizeBytes) })
    .from(files)
    .where(and(eq(files.byLink, true), isNull(files.attachedAt), living))
  if (Number(used?.bytes ?? 0) + sizeBytes > quotaBytes * linkShare) throw new AppError('quota_exceeded')
}

/** @returns the upload's id that counts: the first that was written, whoever did */
export async function keepUploadId(tx: Tx, fileId: string, uploadId: string): Promise<string | null> {
  const isNew = and(eq(files.id, fileId), isNull(files.uploadId), eq(files.state, 'uploading'))
  const [kept] = await tx.update(files).set({ uploadId }).where(isNew).returning()
  if (kept) return kept.uploadId
  const [row] = await tx.select({ uploadId: files.uploadId }).from(files).where(eq(files.id, fileId))
  return row?.uploadId ?? null
}

/** All its bytes are there: it is to be looked at. Told to its workflow in the same transaction, once. */
export async function markUploaded(tx: Tx, { orgId, id }: Pick<FileRow, 'orgId' | 'id'>): Promise<void> {
  const uploading = and(eq(files.id, id), eq(files.state, 'uploading'))
  const marked = await tx.update(files).set({ state: 'checking', uploadedAt: new Date() }).where(uploading)
  if (marked.rowCount === 0) return
  await tx.insert(outbox).values({ orgId, requestId: null, kind: 'file', payload: { fileId: id } })
}

/**
 * Takes a file back that is attached to nothing yet. Its bytes go at once, or with the next cleaning.
 * @returns whether it was still loose
 */
export async function markRemoved(tx: Tx, fileId: string): Promise<boolean> {
  const loose = and(eq(files.id, fileId), isNull(files.attachedAt))
  const marked = await tx.update(files).set({ state: 'deleted', deletedAt: new Date() }).where(loose)
  return marked.rowCount === 1
}
