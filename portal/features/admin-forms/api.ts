import type { CreateFormBody } from '@holdfast/contracts/forms/create-form.ts'
import type { EditFormBody } from '@holdfast/contracts/forms/edit-form.ts'
import type { ManagedForm, ManagedFormPage } from '@holdfast/contracts/forms/form.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['forms']
export const listKey = [...all, 'managed']

export const listForms = async () => (await unwrap(api.GET('/api/v1/management/forms'))) as ManagedFormPage

export const formQuery = (formId: string) =>
  queryOptions({
    queryKey: [...all, 'one', formId],
    queryFn: async (): Promise<ManagedForm> =>
      (await unwrap(api.GET('/api/v1/management/forms/{formId}', { params: { path: { formId } } }))) as ManagedForm,
  })

const readAgain = () => queryClient.invalidateQueries({ queryKey: all })

export async function createForm(body: CreateFormBody, key: string): Promise<ManagedForm> {
  const params = { header: keyed(key) }
  const made = (await unwrap(api.POST('/api/v1/management/forms', { body, params }))) as ManagedForm
  void readAgain()
  return made
}

export async function editForm({ id, version }: ManagedForm, body: EditFormBody): Promise<ManagedForm> {
  const params = { path: { formId: id }, header: ifMatch(version) }
  const edited = (await unwrap(api.PATCH('/api/v1/management/forms/{formId}', { body, params }))) as ManagedForm
  queryClient.setQueryData(formQuery(id).queryKey, edited)
  void readAgain()
  return edited
}

export const rereadForm = ({ id }: ManagedForm): Promise<ManagedForm> =>
  queryClient.fetchQuery({ ...formQuery(id), staleTime: 0 })

/** All forms, in the order in which they are offered. */
export async function orderForms(ids: string[]): Promise<void> {
  await unwrap(api.PUT('/api/v1/management/forms/order', { body: { ids } }))
  void readAgain()
}
