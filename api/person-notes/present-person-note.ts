import type { PersonNote } from '@holdfast/contracts/person-notes/person-note.ts'
import type { PersonNoteRow } from '@holdfast/db/person-notes/queries.ts'
import { presentTime } from '../http/instants.ts'

export function presentPersonNote(row: PersonNoteRow): PersonNote {
  return {
    id: row.id,
    author: { id: row.authorId, name: row.authorName ?? '' },
    body: row.body,
    createdAt: presentTime(row.createdAt),
    updatedAt: presentTime(row.updatedAt),
    version: row.version,
  }
}
