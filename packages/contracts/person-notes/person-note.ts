/** What agents write down about a person, for other agents (features G7). The person never sees it. */
import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { closed, Instant, Named, page, words } from '../schemas.ts'

export const PersonNoteBody = closed({ body: words(4_000) })
export type PersonNoteBody = Static<typeof PersonNoteBody>

export const PersonNoteParams = Type.Object({ personId: Id, noteId: Id })

export const PersonNote = Type.Object({
  id: Type.String(),
  author: Named,
  body: Type.String(),
  createdAt: Instant,
  updatedAt: Instant,
  version: Type.Integer(),
})
export type PersonNote = Static<typeof PersonNote>

/** The newest first; at most a hundred. */
export const PersonNotePage = page(PersonNote)
export type PersonNotePage = Static<typeof PersonNotePage>
