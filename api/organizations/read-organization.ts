import { AppError } from '@holdfast/contracts/errors.ts'
import { Organization } from '@holdfast/contracts/organizations/organization.ts'
import { findOwnOrganization } from '@holdfast/db/organizations/administration.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentOrganization } from './present-organization.ts'

export function readOrganization(app: App): void {
  const schema = { summary: 'Read the organization', tags: ['management'], response: { 200: Organization } }
  app.get(
    '/management/organization',
    { schema, config: { permission: 'organization:read' } },
    async (request, reply) => {
      const { orgId } = callerOf(request)
      const row = await app.db.tenant(orgId, (tx) => findOwnOrganization(tx, orgId))
      if (!row) throw new AppError('not_found')
      return answerVersion(reply, presentOrganization(row))
    },
  )
}
