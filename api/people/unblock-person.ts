import { Person } from '@holdfast/contracts/people/person.ts'
import { setBlocked } from '@holdfast/db/people/administration.ts'
import { administer } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { PersonParams, readPersonIn } from './read-person.ts'

export function unblockPerson(app: App): void {
  const about = { summary: 'Let a blocked person in again', tags: ['management'] }
  const schema = { ...about, params: PersonParams, response: { 200: Person } }
  const config = { permission: 'person:manage' } as const
  app.post('/management/people/:personId/unblock', { schema, config }, async (request, reply) => {
    const { personId } = request.params
    const person = await administer(app, request, async ({ tx, caller, audit }) => {
      const changed = await setBlocked(tx, caller, personId, null)
      if (changed) await audit({ action: 'person.unblocked', targetKind: 'person', targetId: personId })
      return readPersonIn(tx, personId)
    })
    return answerVersion(reply, person)
  })
}
