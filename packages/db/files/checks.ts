/** What the workflow of a file writes of it, and what the cleaning does. */
import { and, eq, inArray, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { events, messages } from '../requests/schema.ts'
import type { FileRow } from './queries.ts'
import { files } from './schema.ts'

/** Who is named as the actor of what happens to files by itself. */
const actor = { actorKind: 'system', actorId: 'files' } as const

export type Findings = Partial<Pick<FileRow, 'contentType' | 'sha256' | 'scan' | 'width' | 'height' | 'previewKey'>>

/** @returns the file whatever its state; `null` when there is none */
export async function loadFile(tx: Tx, fileId: string): Promise<FileRow | null> {
  const [row] = await tx.select().from(files).where(eq(files.id, fileId))
  return row ?? null
}

/** Writes what was found about a file that is still being looked at. */
export async function writeFindings(tx: Tx, fileId: string, findings: Findings): Promise<void> {
  await tx
    .update(files)
    .set(findings)
    .where(and(eq(files.id, fileId), eq(files.state, 'checking')))
}

/**
 * Ends the looking-at, once. Whoever looks at the conversation is told by an event, where it is in one already.
 * @param refusal why it is refused; `null`: it is ready
 */
export async function settleFile(
  tx: Tx,
  fileId: string,
  { refusal, ...findings }: { refusal: string | null } & Findings,
): Promise<void> {
  const state = refusal === null ? 'ready' : 'refused'
  const [row] = await tx
    .update(files)
    .set({ ...findings, state, refusal, checkedAt: new Date() })
    .where(and(eq(files.id, fileId), eq(files.state, 'checking')))
    .returning()
  if (!row?.requestId) return
  const [message] = row.messageId
    ? await tx.select({ internal: messages.internal }).from(messages).where(eq(messages.id, row.messageId))
    : []
  const { orgId, requestId, messageId } = row
  await tx
    .insert(events)
    .values({
      orgId,
      requestId,
      type: 'file_checked',
      ...actor,
      internal: message?.internal ?? false,
      occurredAt: new Date(),
      data: { fileId, messageId, state },
      commandId: `file/${fileId}`,
    })
    .onConflictDoNothing()
}

/** Says that nothing of it is in the store any more, so that nobody looks again. */
export async function forgetBytes(tx: Tx, fileId: string): Promise<void> {
  await tx
    .update(files)
    .set({ storageKey: '', previewKey: null, uploadId: null })
    .where(and(eq(files.id, fileId), inArray(files.state, ['refused', 'deleted'])))
}

/** So long an upload by a private link may take; who came by one is a stranger, and does not block the room for others. */
const linkUploadMs = 3_600_000

/** Gives up what somebody with a private link began to upload and did not finish in time. @returns how many */
export async function expireLinkUploads(tx: Tx): Promise<number> {
  const late = lt(files.createdAt, new Date(Date.now() - linkUploadMs))
  const marked = await tx
    .update(files)
    .set({ state: 'deleted', deletedAt: new Date() })
    .where(and(eq(files.byLink, true), eq(files.state, 'uploading'), isNull(files.attachedAt), late))
  return marked.rowCount ?? 0
}

/** Gives up files that nobody attached, and those whose message was deleted, before an instant. @returns how many */
export async function expireFiles(tx: Tx, before: Date): Promise<number> {
  const gone = tx
    .select({ id: messages.id })
    .from(messages)
    .where(and(isNotNull(messages.deletedAt), lt(messages.deletedAt, before)))
  const loose = and(isNull(files.attachedAt), lt(files.createdAt, before))
  const marked = await tx
    .update(files)
    .set({ state: 'deleted', deletedAt: new Date() })
    .where(and(ne(files.state, 'deleted'), or(loose, inArray(files.messageId, gone))))
  return (marked.rowCount ?? 0) + (await expireLinkUploads(tx))
}

/** @returns files that are no more and whose bytes may still be there */
export function listRemains(tx: Tx, limit: number): Promise<FileRow[]> {
  return tx
    .select()
    .from(files)
    .where(and(inArray(files.state, ['refused', 'deleted']), ne(files.storageKey, '')))
    .orderBy(files.id)
    .limit(limit)
}

/** @returns those of the ids whose bytes somebody may still ask for */
export async function findLiving(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .select({ id: files.id })
    .from(files)
    .where(and(inArray(files.id, [...ids]), sql`state IN ('uploading','checking','ready')`))
  return new Set(rows.map(({ id }) => id))
}
