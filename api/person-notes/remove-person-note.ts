import { PersonNoteParams } from '@holdfast/contracts/person-notes/person-note.ts'
import { removePersonNoteRow } from '@holdfast/db/person-notes/administration.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireOwnNote } from './require-note.ts'

export function removePersonNote(app: App): void {
  const schema = {
    summary: 'Remove a note about a person',
    tags: ['people'],
    params: PersonNoteParams,
    response: { 204: Type.Null() },
  }
  const options = { schema, config: { permission: 'person_note:write' } } as const
  app.delete('/people/:personId/notes/:noteId', options, async (request, reply) => {
    const caller = callerOf(request)
    await app.db.tenant(caller.orgId, async (tx) => {
      await requireOwnNote(tx, caller, request.params)
      await removePersonNoteRow(tx, request.params.noteId)
    })
    return reply.code(204).send(null)
  })
}
