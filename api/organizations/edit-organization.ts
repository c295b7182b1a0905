import { EditOrganizationBody } from '@holdfast/contracts/organizations/edit-organization.ts'
import { Organization } from '@holdfast/contracts/organizations/organization.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editOrganizationRow } from '@holdfast/db/organizations/administration.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import { requireLocale } from '../administration/require-locale.ts'
import { requireTimeZone } from '../administration/require-time-zone.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentOrganization } from './present-organization.ts'

export function editOrganization(app: App): void {
  const schema = {
    summary: 'Edit the organization',
    tags: ['management'],
    headers: VersionHeaders,
    body: EditOrganizationBody,
    response: { 200: Organization },
  }
  const config = { permission: 'organization:manage' } as const
  app.patch('/management/organization', { schema, config }, async (request, reply) => {
    const target = { id: callerOf(request).orgId, version: requireIfMatch(request.headers['if-match']) }
    requireTimeZone(request.body.timeZone)
    requireLocale(request.body.locale)
    const organization = await administer(app, request, async (deed) => {
      const rows = await editOrganizationRow(deed.tx, target, request.body)
      const [before, after] = [presentOrganization(rows.before), presentOrganization(rows.after)]
      const named = { action: 'organization.edited', targetKind: 'organization', targetId: target.id }
      await auditEdit(deed, { ...named, before, after })
      return after
    })
    return answerVersion(reply, organization)
  })
}
