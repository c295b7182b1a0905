import { AppError } from '@holdfast/contracts/errors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findPersonNote, type PersonNoteRow } from '@holdfast/db/person-notes/queries.ts'
import type { Caller } from '../auth/caller.ts'
import { requirePerson } from '../people/require-person.ts'

/**
 * Its author's, to be changed: nobody puts words into the mouth of another.
 * @throws AppError `not_found`, `forbidden`
 */
export async function requireOwnNote(
  tx: Tx,
  caller: Caller,
  { personId, noteId }: { personId: string; noteId: string },
): Promise<PersonNoteRow> {
  await requirePerson(tx, caller, 'person_note:write', personId)
  const note = await findPersonNote(tx, noteId)
  if (!note || note.personId !== personId) throw new AppError('not_found', 'There is no such note')
  if (note.authorId !== caller.personId) throw new AppError('forbidden', 'Only who wrote a note may change it')
  return note
}
