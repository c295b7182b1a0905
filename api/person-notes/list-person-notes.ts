import { PersonNotePage } from '@holdfast/contracts/person-notes/person-note.ts'
import { listPersonNotes as list } from '@holdfast/db/person-notes/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { PersonParams } from '../people/read-person.ts'
import { requirePerson } from '../people/require-person.ts'
import { presentPersonNote } from './present-person-note.ts'

export function listPersonNotes(app: App): void {
  const schema = {
    summary: 'List what agents noted about a person',
    description: 'The newest first, at most a hundred. The person never sees them.',
    tags: ['people'],
    params: PersonParams,
    response: { 200: PersonNotePage },
  }
  app.get('/people/:personId/notes', { schema, config: { permission: 'person_note:read' } }, (request) =>
    app.db.tenant(callerOf(request).orgId, async (tx) => {
      const { personId } = request.params
      await requirePerson(tx, callerOf(request), 'person_note:read', personId)
      return wholeList((await list(tx, personId)).map(presentPersonNote))
    }),
  )
}
