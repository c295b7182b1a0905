import type {
  ImportOutcome,
  PersonImport,
  PersonImportPage,
  PersonImportRowPage,
} from '@holdfast/contracts/person-imports/person-import.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['person-imports']
const whileRunningMs = 1_000

export const importsQuery = queryOptions({
  queryKey: [...all, 'list'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/management/people/imports'))) as PersonImportPage,
})

const path = (importId: string) => ({ path: { importId } })

export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: [...all, 'one', importId],
    queryFn: async () =>
      (await unwrap(
        api.GET('/api/v1/management/people/imports/{importId}', { params: path(importId) }),
      )) as PersonImport,
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? whileRunningMs : false),
  })

/** @param done how many rows have an outcome, so that what was read is read again as it goes on */
export const rowsKey = (importId: string, outcome: ImportOutcome | '', done: number) => [
  ...all,
  'rows',
  importId,
  outcome,
  done,
]

export async function listRows(
  importId: string,
  outcome: ImportOutcome | '',
  cursor: string | undefined,
): Promise<PersonImportRowPage> {
  const query = { limit: 100, cursor, ...(outcome && { outcome }) }
  const params = { ...path(importId), query }
  return (await unwrap(api.GET('/api/v1/management/people/imports/{importId}/rows', { params }))) as PersonImportRowPage
}

/** The file goes as it is: what its columns are is read by the API. */
export async function beginImport(file: File, dryRun: boolean): Promise<PersonImport> {
  const query = { dryRun, fileName: file.name }
  const begun = (await unwrap(
    api.POST('/api/v1/management/people/imports', {
      params: { query },
      body: file as never,
      bodySerializer: (body: unknown) => body as Blob,
      headers: { 'content-type': 'text/csv' },
    } as never),
  )) as PersonImport
  void queryClient.invalidateQueries({ queryKey: all })
  return begun
}

export async function cancelImport(importId: string): Promise<void> {
  await unwrap(api.POST('/api/v1/management/people/imports/{importId}/cancel', { params: path(importId), body: {} }))
  await queryClient.invalidateQueries({ queryKey: all })
}

export const refusedUrl = (importId: string) => `/api/v1/management/people/imports/${importId}/refused.csv`
