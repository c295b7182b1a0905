import type { FileRules, PutFileRulesBody } from '@holdfast/contracts/files/file-rules.ts'
import type { HeldFile } from '@holdfast/contracts/files/held-files.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const rulesKey = ['file-rules']
const heldAll = ['held-files']

/** Whoever manages files is told of the quota too. */
export const readRules = async (): Promise<FileRules> => (await unwrap(api.GET('/api/v1/settings/files'))) as FileRules

export const rulesQuery = queryOptions({ queryKey: rulesKey, queryFn: readRules })

export async function putRules(version: number, body: PutFileRulesBody): Promise<FileRules> {
  const saved = await unwrap(api.PUT('/api/v1/settings/files', { body, params: { header: ifMatch(version) } }))
  queryClient.setQueryData(rulesKey, saved)
  return saved
}

export const heldKey = (q: string) => [...heldAll, q]

export const listHeld = (q: string, cursor: string | undefined) =>
  unwrap(api.GET('/api/v1/management/files/held', { params: { query: { ...(q === '' ? {} : { q }), cursor } } }))

export async function recheckFile({ id }: HeldFile): Promise<void> {
  await unwrap(api.POST('/api/v1/files/{fileId}/recheck', { params: { path: { fileId: id } }, body: {} }))
  void queryClient.invalidateQueries({ queryKey: heldAll })
}
