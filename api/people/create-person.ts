import { CreatePersonBody } from '@holdfast/contracts/people/create-person.ts'
import { Person } from '@holdfast/contracts/people/person.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertPerson } from '@holdfast/db/people/administration.ts'
import { findPerson } from '@holdfast/db/people/list-people.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { createOnce } from '../administration/create-once.ts'
import { requireLocale } from '../administration/require-locale.ts'
import { requireTimeZone } from '../administration/require-time-zone.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireGoodPasswordFor } from '../auth/require-good-password-for.ts'
import { auditPersonMade } from './audit-person.ts'
import { presentPerson } from './present-person.ts'
import { requireProofToGive } from './require-proof-to-give.ts'

export function createPerson(app: App): void {
  const schema = {
    summary: 'Make a person',
    description:
      'A password, and another role than the one of those who ask, are given with a recent proof of who one is.',
    tags: ['management'],
    headers: IdempotencyHeaders,
    body: CreatePersonBody,
    response: { 201: Person },
  }
  app.post('/management/people', { schema, config: { permission: 'person:manage' } }, async (request, reply) => {
    const { password, ...fields } = request.body
    requireTimeZone(fields.timeZone)
    requireLocale(fields.locale)
    await requireProofToGive(app, callerOf(request), request.body, true)
    if (password !== undefined) await requireGoodPasswordFor(app, callerOf(request), password, fields)
    // Before the transaction: hashing takes its time, and a connection is not to wait for it.
    const passwordHash = password === undefined ? null : await hashPassword(password)
    return createOnce<Person>(app, request, reply, {
      operation: 'create-person',
      // A fingerprint that knew the password would be a fast hash of it.
      compared: fields,
      async insert(deed, id) {
        await insertPerson(deed.tx, deed.caller, { id, ...fields, passwordHash })
        await auditPersonMade(deed, 'person.created', id, { ...fields, hasPassword: passwordHash !== null })
      },
      async find({ tx }, id) {
        const row = await findPerson(tx, id)
        return row && presentPerson(row)
      },
      location: ({ id }) => `/management/people/${id}`,
    })
  })
}
