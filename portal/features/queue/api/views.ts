import type { CreateViewBody } from '@holdfast/contracts/views/create-view.ts'
import type { EditViewBody } from '@holdfast/contracts/views/edit-view.ts'
import type { View } from '@holdfast/contracts/views/view.ts'
import { useQuery } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { queueKeys } from './keys.ts'

interface Views {
  readonly items: View[]
}

const read = () => unwrap(api.GET('/api/v1/views')) as Promise<Views>

export function useViews(): { views: readonly View[]; isLoading: boolean } {
  const { data, isLoading } = useQuery({ queryKey: queueKeys.views, queryFn: read, staleTime: 5 * 60_000 })
  return { views: data?.items ?? none, isLoading }
}

const none: readonly View[] = []

const change = (update: (views: View[]) => View[]) =>
  queryClient.setQueryData<Views>(queueKeys.views, (before) => before && { ...before, items: update(before.items) })

export async function createView(body: CreateViewBody, key: string): Promise<View> {
  const view = (await unwrap(api.POST('/api/v1/views', { params: { header: keyed(key) }, body }))) as View
  change((views) => [...views.filter(isOf(view, true)), view, ...views.filter(isOf(view, false))])
  return view
}

/** One's own stand before what others share. */
const isOf =
  ({ owner }: View, wanted: boolean) =>
  (other: View) =>
    (other.owner.id === owner.id) === wanted

export async function editView({ id, version }: View, body: EditViewBody): Promise<View> {
  const params = { path: { viewId: id }, header: ifMatch(version) }
  const view = (await unwrap(api.PATCH('/api/v1/views/{viewId}', { params, body }))) as View
  change((views) => views.map((one) => (one.id === id ? view : one)))
  return view
}

export async function removeView({ id }: View): Promise<void> {
  await unwrap(api.DELETE('/api/v1/views/{viewId}', { params: { path: { viewId: id } } }))
  change((views) => views.filter((one) => one.id !== id))
}

/** Moved at once, and back where it cannot be kept. */
export async function orderViews(own: readonly View[]): Promise<void> {
  const before = queryClient.getQueryData<Views>(queueKeys.views)
  const ids = own.map(({ id }) => id)
  change((views) => [...own, ...views.filter(({ id }) => !ids.includes(id))])
  try {
    await unwrap(api.PUT('/api/v1/views/order', { body: { ids } }))
  } catch (error) {
    queryClient.setQueryData(queueKeys.views, before)
    void queryClient.invalidateQueries({ queryKey: queueKeys.views })
    throw error
  }
}
