import { AppError } from '@holdfast/contracts/errors.ts'
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { Profile } from '@holdfast/contracts/settings/profile.ts'
import { type AccountRow, findAccountRow } from '@holdfast/db/people/own-account.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentInstant } from '../http/instants.ts'

export function readProfile(app: App): void {
  const schema = { summary: 'Read your own profile', tags: ['setting'], response: { 200: Profile } }
  app.get('/setting/profile', { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, personId } = callerOf(request)
    const row = await app.db.tenant(orgId, (tx) => findAccountRow(tx, personId))
    if (!row) throw new AppError('not_found')
    return answerVersion(reply, presentProfile(row))
  })
}

export function presentProfile(row: AccountRow): Profile {
  const { id, name, email, department, title, timeZone, locale, version } = row
  const [role, availability] = [row.role as Role, row.availability as Availability]
  const photoAt = presentInstant(row.photoAt)
  return { id, name, email, role, department, title, timeZone, locale, availability, photoAt, version }
}
