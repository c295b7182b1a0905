import { AppError } from '@holdfast/contracts/errors.ts'
import { ErasePersonBody, PersonErasure } from '@holdfast/contracts/person-data/person-erasure.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { beginErasure } from '@holdfast/db/person-data/commands.ts'
import { findErasure } from '@holdfast/db/person-data/exports.ts'
import { endSessionsOf } from '@holdfast/db/sessions/end-sessions.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { PersonParams } from '../people/read-person.ts'
import { requirePerson } from '../people/require-person.ts'
import { presentErasure } from './present-export.ts'

export function erasePerson(app: App): void {
  const schema = {
    summary: 'Erase a person',
    description:
      'For good: they are blocked at once, and in a while nothing names them any more. What must stay (that there was a ' +
      'request, who did what in the audit log) stays with an id that says nothing. Asking again answers how it goes.',
    tags: ['management'],
    params: PersonParams,
    body: ErasePersonBody,
    response: { 202: PersonErasure },
  }
  const config = { permission: 'person:erase', stepUp: true } as const
  app.post('/management/people/:personId/erase', { schema, config }, async (request, reply) => {
    const { personId } = request.params
    const { email, texts, force = false } = request.body
    const { ended, row } = await administer(app, request, async ({ tx, caller, audit }) => {
      await requirePerson(tx, caller, 'person:erase', personId)
      const id = newId()
      const begun = await beginErasure(tx, caller, { id, personId, email, texts, force })
      const ended = begun ? await endSessionsOf(tx, personId, { because: 'blocked' }) : []
      const after = { texts: begun, force, endedSessions: ended.length }
      const named = { action: 'person.erasure_begun', targetKind: 'person', targetId: personId, after }
      if (begun) await audit(named)
      return { ended, row: await findErasure(tx, personId) }
    })
    if (!row) throw new AppError('internal')
    app.rights.changed(callerOf(request).orgId, { personId, sessionIds: ended })
    const path = `/api/v1/management/people/${personId}/erasure`
    return reply.code(202).header('location', path).send(presentErasure(row))
  })
}

export function readErasure(app: App): void {
  const schema = {
    summary: 'How the erasing of a person goes',
    tags: ['management'],
    params: PersonParams,
    response: { 200: PersonErasure },
  }
  app.get(
    '/management/people/:personId/erasure',
    { schema, config: { permission: 'person:erase' } },
    async (request) => {
      const caller = callerOf(request)
      const { personId } = request.params
      const row = await app.db.tenant(caller.orgId, async (tx) => {
        await requirePerson(tx, caller, 'person:erase', personId)
        return findErasure(tx, personId)
      })
      if (!row) throw new AppError('not_found', 'Nobody has asked for this person to be erased')
      return presentErasure(row)
    },
  )
}
