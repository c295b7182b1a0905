import type { CreateRoleBody } from '@holdfast/contracts/roles/create-role.ts'
import type { EditRoleBody } from '@holdfast/contracts/roles/edit-role.ts'
import type { RolePage, RoleSummary } from '@holdfast/contracts/roles/role.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['roles']
export const listKey = [...all, 'list']

export const listRoles = async () => (await unwrap(api.GET('/api/v1/management/roles'))) as RolePage

const path = (roleId: string) => ({ path: { roleId } })

export const roleQuery = (roleId: string) =>
  queryOptions({
    queryKey: [...all, 'one', roleId],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/management/roles/{roleId}', { params: path(roleId) }))) as RoleSummary,
  })

const readAgain = () => queryClient.invalidateQueries({ queryKey: all })

export async function createRole(body: CreateRoleBody, key: string): Promise<RoleSummary> {
  const params = { header: keyed(key) }
  const made = (await unwrap(api.POST('/api/v1/management/roles', { body: body as never, params }))) as RoleSummary
  void readAgain()
  return made
}

export async function editRole({ id, version }: RoleSummary, body: EditRoleBody): Promise<RoleSummary> {
  const params = { ...path(id), header: ifMatch(version) }
  const edited = (await unwrap(
    api.PATCH('/api/v1/management/roles/{roleId}', { body: body as never, params }),
  )) as RoleSummary
  queryClient.setQueryData(roleQuery(id).queryKey, edited)
  void readAgain()
  return edited
}

export const rereadRole = ({ id }: RoleSummary): Promise<RoleSummary> =>
  queryClient.fetchQuery({ ...roleQuery(id), staleTime: 0 })

/** @param moveTo the role that those get who hold it */
export async function deleteRole({ id }: RoleSummary, moveTo: string | null): Promise<void> {
  const query = moveTo === null ? {} : { moveTo }
  await unwrap(api.DELETE('/api/v1/management/roles/{roleId}', { params: { ...path(id), query } }))
  void readAgain()
  void queryClient.invalidateQueries({ queryKey: ['people'] })
}
