import { OrganizationPage } from '@holdfast/contracts/organizations/organization.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

/** An account belongs to one organization, so that is the list; others are made and seen from the command line. */
export function listOrganizations(app: App): void {
  const schema = { summary: 'List one’s own organizations', tags: ['management'], response: { 200: OrganizationPage } }
  app.get('/management/organizations', { schema, config: { permission: 'desk:read' } }, async (request) => {
    const { id, slug, name } = callerOf(request).organization
    return wholeList([{ id, slug, name }])
  })
}
