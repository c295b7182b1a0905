import { and, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import type { FileRow } from '../files/queries.ts'
import { files } from '../files/schema.ts'
import type { ErasureSubject } from './commands.ts'
import { erased } from './erase-words.ts'

/** Nobody can look into a file for a name, so all that the person sent go; that there was one stays. */
export async function markFilesErased(tx: Tx, subject: ErasureSubject): Promise<void> {
  const gone = { state: 'deleted', deletedAt: sql`coalesce(deleted_at, now())`, name: erased, sha256: null }
  await tx
    .update(files)
    .set(gone)
    .where(and(isTheirs(subject), ne(files.name, erased)))
}

/** @returns those of which the store still has something */
export function listFilesOf(tx: Tx, subject: ErasureSubject, limit: number): Promise<FileRow[]> {
  return tx
    .select()
    .from(files)
    .where(and(isTheirs(subject), ne(files.storageKey, '')))
    .limit(limit)
}

function isTheirs({ personIds }: ErasureSubject): SQL {
  return inArray(files.ownerId, [...personIds])
}
