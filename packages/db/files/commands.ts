import { AppError, type ProblemCode } from '@holdfast/contracts/errors.ts'
import { asc, inArray } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import type { FileRow } from './queries.ts'
import { files } from './schema.ts'

export interface Attachment {
  readonly orgId: string
  /** Who sent the files: nobody attaches another one's. */
  readonly ownerId: string
  readonly requestId: string
  /** `null` for what comes with the request itself. */
  readonly messageId: string | null
  readonly fileIds: readonly string[]
}

/**
 * Gives files to a request or to one of its messages. Attaching them again to the same is no error.
 * @throws AppError `not_found` or `file_not_ready` with the path of the file in `/fileIds`
 */
export async function attachFiles(tx: Tx, attachment: Attachment): Promise<void> {
  const { requestId, messageId, fileIds } = attachment
  if (fileIds.length === 0) return
  const loose = await lockLoose(tx, attachment)
  if (loose.length === 0) return
  await tx.update(files).set({ requestId, messageId, attachedAt: new Date() }).where(inArray(files.id, loose))
}

/** @returns those that are not attached yet; locked in one order, so that two who attach the same wait, not deadlock. */
async function lockLoose(tx: Tx, attachment: Attachment): Promise<string[]> {
  const { ownerId, fileIds } = attachment
  const rows = await tx
    .select()
    .from(files)
    .where(inArray(files.id, [...fileIds]))
    .orderBy(asc(files.id))
    .for('update')
  const byId = new Map(rows.map((row) => [row.id, row]))
  const loose = new Set<string>()
  for (const [index, fileId] of fileIds.entries()) {
    const row = byId.get(fileId)
    if (!row || row.ownerId !== ownerId || row.state === 'deleted') throw refuse('not_found', index, 'is not there')
    if (row.attachedAt !== null) {
      if (isThere(row, attachment)) continue
      throw refuse('file_not_ready', index, 'is attached to something else already')
    }
    if (row.state === 'uploading') throw refuse('file_not_ready', index, 'is not uploaded yet')
    if (row.state === 'refused') throw refuse('file_not_ready', index, 'was refused')
    loose.add(fileId)
  }
  return [...loose]
}

function isThere(row: FileRow, { requestId, messageId }: Attachment): boolean {
  return row.requestId === requestId && row.messageId === messageId
}

function refuse(code: ProblemCode, index: number, message: string): AppError {
  const path = `/fileIds/${index}`
  return new AppError(code, `${path} ${message}`, { errors: [{ path, message }] })
}
