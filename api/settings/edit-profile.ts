import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { EditProfileBody, Profile } from '@holdfast/contracts/settings/profile.ts'
import { editOwnAccount } from '@holdfast/db/people/own-account.ts'
import { administer } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import { requireLocale } from '../administration/require-locale.ts'
import { requireTimeZone } from '../administration/require-time-zone.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { auditPersonEdit } from '../people/audit-person.ts'
import { changeAvailability } from '../people/set-availability.ts'
import { presentProfile } from './read-profile.ts'

export function editProfile(app: App): void {
  const schema = {
    summary: 'Edit your own profile',
    tags: ['setting'],
    headers: VersionHeaders,
    body: EditProfileBody,
    response: { 200: Profile },
  }
  app.patch('/setting/profile', { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, personId, sessionId } = callerOf(request)
    const target = { id: personId, version: requireIfMatch(request.headers['if-match']) }
    const { availability, ...changes } = request.body
    requireTimeZone(changes.timeZone)
    requireLocale(changes.locale)
    const profile = await administer(app, request, async (deed) => {
      // First, for it locks teams, which come before people wherever both are locked.
      if (availability) await changeAvailability(deed, personId, availability)
      const rows = await editOwnAccount(deed.tx, target, changes)
      const [before, after] = [presentProfile(rows.before), presentProfile(rows.after)]
      await auditPersonEdit(deed, { action: 'profile.edited', personId, before, after })
      return after
    })
    app.sessions.forget(orgId, { sessionIds: [sessionId] })
    return answerVersion(reply, profile)
  })
}
