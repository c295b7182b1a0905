/** Writes of agents; the API's own, because no workflow owns them (docs/decisions/0007). */
import { eq } from 'drizzle-orm'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { personNotes } from '../people/schema.ts'

export async function insertPersonNote(tx: Tx, note: typeof personNotes.$inferInsert): Promise<void> {
  await tx.insert(personNotes).values(note)
}

/** @throws AppError `not_found`, `stale` */
export async function editPersonNoteRow(tx: Tx, target: Omit<EditTarget, 'called'>, body: string): Promise<void> {
  await lockRow(tx, personNotes, { ...target, called: 'note' })
  await updateRow(tx, personNotes, target.id, { body, updatedAt: new Date() })
}

export async function removePersonNoteRow(tx: Tx, id: string): Promise<void> {
  await tx.delete(personNotes).where(eq(personNotes.id, id))
}
