import { EditPersonBody } from '@holdfast/contracts/people/edit-person.ts'
import { Person } from '@holdfast/contracts/people/person.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editPersonRow } from '@holdfast/db/people/administration.ts'
import { listSessionIds } from '@holdfast/db/sessions/end-sessions.ts'
import { administer } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import { requireLocale } from '../administration/require-locale.ts'
import { requireTimeZone } from '../administration/require-time-zone.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { auditedPerson, auditPersonEdit } from './audit-person.ts'
import { PersonParams, readPersonIn } from './read-person.ts'
import { requireProofToGive } from './require-proof-to-give.ts'

export function editPerson(app: App): void {
  const schema = {
    summary: 'Edit a person',
    description:
      'Nobody gives a role above their own, nor edits who has one. Whoever stops working on requests leaves their ' +
      'teams, and what they worked on goes back to the lines. An address, a role and a scope are given with a recent ' +
      'proof of who one is.',
    tags: ['management'],
    params: PersonParams,
    headers: VersionHeaders,
    body: EditPersonBody,
    response: { 200: Person },
  }
  const config = { permission: 'person:manage' } as const
  app.patch('/management/people/:personId', { schema, config }, async (request, reply) => {
    const target = { id: request.params.personId, version: requireIfMatch(request.headers['if-match']) }
    requireTimeZone(request.body.timeZone)
    requireLocale(request.body.locale)
    await requireProofToGive(app, callerOf(request), request.body, false)
    const { person, sessionIds } = await administer(app, request, async (deed) => {
      const { tx, caller } = deed
      const before = await readPersonIn(tx, target.id)
      await editPersonRow(tx, caller, target, request.body)
      const after = await readPersonIn(tx, target.id)
      const [was, is] = [auditedPerson(before), auditedPerson(after)]
      await auditPersonEdit(deed, { action: 'person.edited', personId: target.id, before: was, after: is })
      return { person: after, sessionIds: await listSessionIds(tx, target.id) }
    })
    // What is known of the sessions names the old role.
    app.rights.changed(callerOf(request).orgId, { personId: target.id, sessionIds })
    return answerVersion(reply, person)
  })
}
