import { BlockPersonBody } from '@holdfast/contracts/people/block-person.ts'
import { Person } from '@holdfast/contracts/people/person.ts'
import { setBlocked } from '@holdfast/db/people/administration.ts'
import { endSessionsOf } from '@holdfast/db/sessions/end-sessions.ts'
import { administer } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { PersonParams, readPersonIn } from './read-person.ts'

export function blockPerson(app: App): void {
  const schema = {
    summary: 'Block a person',
    description:
      'All their sessions end, and what they work on goes back to the lines. Again changes nothing. Whoever is blocked ' +
      'is answered as if the password were wrong.',
    tags: ['management'],
    params: PersonParams,
    body: BlockPersonBody,
    response: { 200: Person },
  }
  const config = { permission: 'person:manage' } as const
  app.post('/management/people/:personId/block', { schema, config }, async (request, reply) => {
    const { personId } = request.params
    const { person, ended } = await administer(app, request, async ({ tx, caller, audit }) => {
      const { reason } = request.body ?? {}
      const changed = await setBlocked(tx, caller, personId, { reason })
      const ended = await endSessionsOf(tx, personId, { because: 'blocked' })
      const named = { action: 'person.blocked', targetKind: 'person', targetId: personId }
      const about = { personId, after: reason === undefined ? {} : { reason } }
      if (changed) await audit({ ...named, after: { endedSessions: ended.length }, about })
      return { person: await readPersonIn(tx, personId), ended }
    })
    app.rights.changed(callerOf(request).orgId, { personId, sessionIds: ended })
    return answerVersion(reply, person)
  })
}
