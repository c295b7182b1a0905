import type { CreateProviderBody } from '@holdfast/contracts/providers/create-provider.ts'
import type { EditProviderBody } from '@holdfast/contracts/providers/edit-provider.ts'
import type { Provider, ProviderPage } from '@holdfast/contracts/providers/provider.ts'
import type { ProviderTest } from '@holdfast/contracts/providers/test-provider.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['providers']
export const listKey = [...all, 'list']

export const listProviders = async () => (await unwrap(api.GET('/api/v1/management/providers'))) as ProviderPage

const path = (providerId: string) => ({ path: { providerId } })

export const providerQuery = (providerId: string) =>
  queryOptions({
    queryKey: [...all, 'one', providerId],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/management/providers/{providerId}', { params: path(providerId) }))) as Provider,
  })

const readAgain = () => queryClient.invalidateQueries({ queryKey: all })

export async function createProvider(body: CreateProviderBody, key: string): Promise<Provider> {
  const params = { header: keyed(key) }
  const made = (await unwrap(api.POST('/api/v1/management/providers', { body: body as never, params }))) as Provider
  void readAgain()
  return made
}

export async function editProvider({ id, version }: Provider, body: EditProviderBody): Promise<Provider> {
  const params = { ...path(id), header: ifMatch(version) }
  const edited = (await unwrap(
    api.PATCH('/api/v1/management/providers/{providerId}', { body: body as never, params }),
  )) as Provider
  queryClient.setQueryData(providerQuery(id).queryKey, edited)
  void readAgain()
  return edited
}

export const rereadProvider = ({ id }: Provider): Promise<Provider> =>
  queryClient.fetchQuery({ ...providerQuery(id), staleTime: 0 })

export async function removeProvider(providerId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/management/providers/{providerId}', { params: path(providerId) }))
  void readAgain()
}

export const testProvider = async (providerId: string) =>
  (await unwrap(
    api.POST('/api/v1/management/providers/{providerId}/test', { params: path(providerId), body: {} as never }),
  )) as ProviderTest
