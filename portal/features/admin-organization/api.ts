import type { EditOrganizationBody } from '@holdfast/contracts/organizations/edit-organization.ts'
import type { Organization } from '@holdfast/contracts/organizations/organization.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const key = ['organization']

export const readOrganization = (): Promise<Organization> => unwrap(api.GET('/api/v1/management/organization'))

export const organizationQuery = queryOptions({ queryKey: key, queryFn: readOrganization })

export async function editOrganization({ version }: Organization, body: EditOrganizationBody): Promise<Organization> {
  const params = { header: ifMatch(version) }
  const saved = await unwrap(api.PATCH('/api/v1/management/organization', { body, params }))
  queryClient.setQueryData(key, saved)
  // Its name and hue are the shell's too.
  void queryClient.invalidateQueries({ queryKey: ['me'] })
  return saved
}
