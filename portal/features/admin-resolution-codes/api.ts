import type { CreateResolutionCodeBody } from '@holdfast/contracts/categories/create-resolution-code.ts'
import type { EditResolutionCodeBody } from '@holdfast/contracts/categories/edit-resolution-code.ts'
import type { ResolutionCode } from '@holdfast/contracts/categories/resolution-code.ts'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['resolution-codes']
export const listKey = [...all, 'list']

export const listResolutionCodes = () => unwrap(api.GET('/api/v1/support/resolution-codes'))

const readAgain = () => queryClient.invalidateQueries({ queryKey: all })

export async function createResolutionCode(body: CreateResolutionCodeBody, key: string): Promise<ResolutionCode> {
  const made = await unwrap(api.POST('/api/v1/support/resolution-codes', { body, params: { header: keyed(key) } }))
  void readAgain()
  return made
}

export async function editResolutionCode(code: ResolutionCode, body: EditResolutionCodeBody): Promise<ResolutionCode> {
  const params = { path: { resolutionCodeId: code.id }, header: ifMatch(code.version) }
  const edited = await unwrap(api.PATCH('/api/v1/support/resolution-codes/{resolutionCodeId}', { body, params }))
  void readAgain()
  return edited
}

export async function rereadResolutionCode({ id }: ResolutionCode): Promise<ResolutionCode> {
  const { items } = await listResolutionCodes()
  const found = items.find((one) => one.id === id)
  if (!found) throw new Error(`resolution code ${id} is gone`)
  return found
}
