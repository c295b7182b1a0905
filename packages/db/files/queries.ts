import type { FileSummary } from '@holdfast/contracts/files/file.ts'
import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { messages } from '../requests/schema.ts'
import { files } from './schema.ts'

export type FileRow = typeof files.$inferSelect

/** A file in the list of its request. */
export interface RequestFile {
  readonly file: FileRow
  readonly internal: boolean
}

/** @returns what people see of a file: nothing of where its bytes are. */
export function summarizeFile(row: FileRow): FileSummary {
  const { id, name, sizeBytes, contentType, state, refusal, width, height, previewKey, createdAt } = row
  return {
    id,
    name,
    sizeBytes,
    contentType,
    state: state as FileSummary['state'],
    refusal,
    width,
    height,
    hasPreview: state === 'ready' && previewKey !== null,
    createdAt: createdAt.toISOString(),
  }
}

/** @returns the files of messages that are not deleted, each message's in the order in which they were sent. */
export async function listFilesOf(
  tx: Tx,
  { messageIds }: { messageIds: readonly string[] },
): Promise<Map<string, FileSummary[]>> {
  const found = new Map<string, FileSummary[]>()
  if (messageIds.length === 0) return found
  const rows = await tx
    .select({ file: files })
    .from(files)
    .innerJoin(messages, and(eq(messages.id, files.messageId), isNull(messages.deletedAt)))
    .where(and(inArray(files.messageId, [...messageIds]), ne(files.state, 'deleted')))
    .orderBy(asc(files.createdAt), asc(files.id))
  for (const { file } of rows) {
    const key = file.messageId ?? ''
    found.set(key, [...(found.get(key) ?? []), summarizeFile(file)])
  }
  return found
}

/** @returns all files of a request; those of notes only where they are asked for, those of deleted messages never. */
export async function listRequestFiles(
  tx: Tx,
  requestId: string,
  { withInternal, limit = 1_000 }: { withInternal: boolean; limit?: number },
): Promise<RequestFile[]> {
  const seen = and(isNull(messages.deletedAt), withInternal ? undefined : eq(messages.internal, false))
  const rows = await tx
    .select({ file: files, internal: messages.internal })
    .from(files)
    .leftJoin(messages, eq(messages.id, files.messageId))
    .where(and(eq(files.requestId, requestId), ne(files.state, 'deleted'), or(isNull(files.messageId), seen)))
    .orderBy(asc(files.createdAt), asc(files.id))
    .limit(limit)
  return rows.map(({ file, internal }) => ({ file, internal: internal ?? false }))
}

/** @returns a file with whether the message that it came with is a note, or deleted. */
export async function findFile(
  tx: Tx,
  fileId: string,
): Promise<{ file: FileRow; internal: boolean; messageDeleted: boolean } | null> {
  const [row] = await tx
    .select({ file: files, internal: messages.internal, deletedAt: messages.deletedAt })
    .from(files)
    .leftJoin(messages, eq(messages.id, files.messageId))
    .where(and(eq(files.id, fileId), ne(files.state, 'deleted')))
  if (!row) return null
  return { file: row.file, internal: row.internal ?? false, messageDeleted: row.deletedAt !== null }
}
