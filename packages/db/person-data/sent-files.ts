import { and, asc, eq, ne } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { files } from '../files/schema.ts'

export interface SentFile {
  readonly id: string
  readonly name: string
  readonly backend: string
  readonly storageKey: string
}

/** @returns the files of somebody that can be given out: looked at, and still there */
export function listSentFiles(tx: Tx, personId: string): Promise<SentFile[]> {
  const { id, name, backend, storageKey } = files
  return tx
    .select({ id, name, backend, storageKey })
    .from(files)
    .where(and(eq(files.ownerId, personId), eq(files.state, 'ready'), ne(files.storageKey, '')))
    .orderBy(asc(files.id))
}
