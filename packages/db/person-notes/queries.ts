import { desc, eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people, personNotes } from '../people/schema.ts'

const mostNotes = 100

const columns = {
  id: personNotes.id,
  personId: personNotes.personId,
  authorId: personNotes.authorId,
  authorName: people.name,
  body: personNotes.body,
  createdAt: personNotes.createdAt,
  updatedAt: personNotes.updatedAt,
  version: personNotes.version,
}

export type PersonNoteRow = Awaited<ReturnType<typeof listPersonNotes>>[number]

/** @returns the newest first */
export function listPersonNotes(tx: Tx, personId: string) {
  return tx
    .select(columns)
    .from(personNotes)
    .leftJoin(people, eq(people.id, personNotes.authorId))
    .where(eq(personNotes.personId, personId))
    .orderBy(desc(personNotes.createdAt), desc(personNotes.id))
    .limit(mostNotes)
}

export async function findPersonNote(tx: Tx, noteId: string): Promise<PersonNoteRow | null> {
  const [found] = await tx
    .select(columns)
    .from(personNotes)
    .leftJoin(people, eq(people.id, personNotes.authorId))
    .where(eq(personNotes.id, noteId))
  return found ?? null
}
