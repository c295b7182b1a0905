import { ProviderPage } from '@holdfast/contracts/providers/provider.ts'
import { listProviderRows } from '@holdfast/db/identity-providers/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentProviderSummary } from './present-provider.ts'

export function listProviders(app: App): void {
  const schema = { summary: 'List providers (OpenID Connect)', tags: ['management'], response: { 200: ProviderPage } }
  app.get('/management/providers', { schema, config: { permission: 'sign_in:manage' } }, async (request) => {
    const rows = await app.db.tenant(callerOf(request).orgId, listProviderRows)
    return wholeList(rows.map(presentProviderSummary))
  })
}
