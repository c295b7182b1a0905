import type { GroupMappingBody } from '@holdfast/contracts/directories/group-mapping.ts'
import type { ScimSettings } from '@holdfast/contracts/scim/scim-settings.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const key = ['scim-settings']

export const readScim = async () => (await unwrap(api.GET('/api/v1/management/scim'))) as ScimSettings

export const scimQuery = queryOptions({ queryKey: key, queryFn: readScim })

export async function keepMappings({ version }: ScimSettings, mappings: GroupMappingBody[]): Promise<ScimSettings> {
  const [body, params] = [{ mappings: mappings as never }, { header: ifMatch(version) }]
  const saved = (await unwrap(api.PUT('/api/v1/management/scim/mappings', { body, params }))) as ScimSettings
  queryClient.setQueryData(key, saved)
  return saved
}
