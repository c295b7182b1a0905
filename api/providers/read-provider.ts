import { AppError } from '@holdfast/contracts/errors.ts'
import { Provider, ProviderParams } from '@holdfast/contracts/providers/provider.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { listNamedMappings } from '@holdfast/db/directories/mapped/list-named.ts'
import { findProviderRow } from '@holdfast/db/identity-providers/queries.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentProvider } from './present-provider.ts'

export function readProvider(app: App): void {
  const schema = {
    summary: 'Read a provider',
    description: 'With what is to be registered at it. Its secret is never shown.',
    tags: ['management'],
    params: ProviderParams,
    response: { 200: Provider },
  }
  const config = { permission: 'sign_in:manage' } as const
  app.get('/management/providers/:providerId', { schema, config }, async (request, reply) => {
    const { orgId, organization } = callerOf(request)
    const url = await app.organizations.urlOf(organization)
    const provider = await app.db.tenant(orgId, (tx) => readProviderIn(tx, request.params.providerId, url))
    return answerVersion(reply, provider)
  })
}

/** @throws AppError `not_found` */
export async function readProviderIn(tx: Tx, id: string, url: string): Promise<Provider> {
  const row = await findProviderRow(tx, id)
  if (!row) throw new AppError('not_found', 'There is no such provider')
  return presentProvider(row, await listNamedMappings(tx, { source: 'provider', sourceId: id }), url)
}
