import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { Person } from '@holdfast/contracts/people/person.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findPerson } from '@holdfast/db/people/list-people.ts'
import Type from 'typebox'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentPerson } from './present-person.ts'
import { requirePerson } from './require-person.ts'

export const PersonParams = Type.Object({ personId: Id })

export function readPerson(app: App): void {
  const schema = { summary: 'Read a person', tags: ['management'], params: PersonParams, response: { 200: Person } }
  app.get('/management/people/:personId', { schema, config: { permission: 'person:read' } }, async (request, reply) => {
    const caller = callerOf(request)
    const { personId } = request.params
    const row = await app.db.tenant(caller.orgId, (tx) => requirePerson(tx, caller, 'person:read', personId))
    return answerVersion(reply, presentPerson(row))
  })
}

/**
 * What a deed has made of a person, whom the deed itself has found within the caller's reach.
 * @throws AppError `not_found`
 */
export async function readPersonIn(tx: Tx, personId: string): Promise<Person> {
  const row = await findPerson(tx, personId)
  if (!row) throw new AppError('not_found', 'There is no such person')
  return presentPerson(row)
}
