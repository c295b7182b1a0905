import { PersonNote, PersonNoteBody } from '@holdfast/contracts/person-notes/person-note.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertPersonNote } from '@holdfast/db/person-notes/administration.ts'
import { findPersonNote } from '@holdfast/db/person-notes/queries.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { PersonParams } from '../people/read-person.ts'
import { requirePerson } from '../people/require-person.ts'
import { presentPersonNote } from './present-person-note.ts'

export function createPersonNote(app: App): void {
  const schema = {
    summary: 'Note something about a person',
    tags: ['people'],
    params: PersonParams,
    headers: IdempotencyHeaders,
    body: PersonNoteBody,
    response: { 201: PersonNote },
  }
  app.post('/people/:personId/notes', { schema, config: { permission: 'person_note:write' } }, (request, reply) => {
    const { personId } = request.params
    const { body } = request.body
    return createOnce<PersonNote>(app, request, reply, {
      operation: 'create-person-note',
      compared: { personId, body },
      async insert({ tx, caller }, id) {
        await requirePerson(tx, caller, 'person_note:write', personId)
        await insertPersonNote(tx, { id, orgId: caller.orgId, personId, authorId: caller.personId, body })
      },
      async find({ tx }, id) {
        const note = await findPersonNote(tx, id)
        return note && presentPersonNote(note)
      },
      location: ({ id }) => `/people/${personId}/notes/${id}`,
    })
  })
}
