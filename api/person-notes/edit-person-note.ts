import { PersonNote, PersonNoteBody, PersonNoteParams } from '@holdfast/contracts/person-notes/person-note.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editPersonNoteRow } from '@holdfast/db/person-notes/administration.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentPersonNote } from './present-person-note.ts'
import { requireOwnNote } from './require-note.ts'

export function editPersonNote(app: App): void {
  const schema = {
    summary: 'Edit a note about a person',
    tags: ['people'],
    params: PersonNoteParams,
    headers: VersionHeaders,
    body: PersonNoteBody,
    response: { 200: PersonNote },
  }
  const options = { schema, config: { permission: 'person_note:write' } } as const
  app.patch('/people/:personId/notes/:noteId', options, async (request, reply) => {
    const caller = callerOf(request)
    const version = requireIfMatch(request.headers['if-match'])
    const note = await app.db.tenant(caller.orgId, async (tx) => {
      await requireOwnNote(tx, caller, request.params)
      await editPersonNoteRow(tx, { id: request.params.noteId, version }, request.body.body)
      return presentPersonNote(await requireOwnNote(tx, caller, request.params))
    })
    return answerVersion(reply, note)
  })
}
