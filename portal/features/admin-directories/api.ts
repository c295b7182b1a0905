import type { CreateDirectoryBody } from '@holdfast/contracts/directories/create-directory.ts'
import type { Directory, DirectoryPage } from '@holdfast/contracts/directories/directory.ts'
import type { DirectorySyncPage } from '@holdfast/contracts/directories/directory-sync.ts'
import type { EditDirectoryBody } from '@holdfast/contracts/directories/edit-directory.ts'
import type { DirectoryTest } from '@holdfast/contracts/directories/test-directory.ts'
import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, keyed, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

const all = ['directories']
export const listKey = [...all, 'list']

export const listDirectories = async () => (await unwrap(api.GET('/api/v1/management/directories'))) as DirectoryPage

const path = (directoryId: string) => ({ path: { directoryId } })

export const directoryQuery = (directoryId: string) =>
  queryOptions({
    queryKey: [...all, 'one', directoryId],
    queryFn: async () =>
      (await unwrap(
        api.GET('/api/v1/management/directories/{directoryId}', { params: path(directoryId) }),
      )) as Directory,
  })

const readAgain = () => queryClient.invalidateQueries({ queryKey: all })

export async function createDirectory(body: CreateDirectoryBody, key: string): Promise<Directory> {
  const params = { header: keyed(key) }
  const made = (await unwrap(api.POST('/api/v1/management/directories', { body: body as never, params }))) as Directory
  void readAgain()
  return made
}

export async function editDirectory({ id, version }: Directory, body: EditDirectoryBody): Promise<Directory> {
  const params = { ...path(id), header: ifMatch(version) }
  const edited = (await unwrap(
    api.PATCH('/api/v1/management/directories/{directoryId}', { body: body as never, params }),
  )) as Directory
  queryClient.setQueryData(directoryQuery(id).queryKey, edited)
  void readAgain()
  return edited
}

export const rereadDirectory = ({ id }: Directory): Promise<Directory> =>
  queryClient.fetchQuery({ ...directoryQuery(id), staleTime: 0 })

export async function removeDirectory(directoryId: string): Promise<void> {
  await unwrap(api.DELETE('/api/v1/management/directories/{directoryId}', { params: path(directoryId) }))
  void readAgain()
}

export async function testDirectory(directoryId: string, userName: string): Promise<DirectoryTest> {
  const body = userName.trim() === '' ? {} : { userName: userName.trim() }
  return (await unwrap(
    api.POST('/api/v1/management/directories/{directoryId}/test', { params: path(directoryId), body }),
  )) as DirectoryTest
}

const whileRunningMs = 2_000

export const syncsQuery = (directoryId: string) =>
  queryOptions({
    queryKey: [...all, 'syncs', directoryId],
    queryFn: async () =>
      (await unwrap(
        api.GET('/api/v1/management/directories/{directoryId}/syncs', {
          params: { ...path(directoryId), query: { limit: 10 } },
        }),
      )) as DirectorySyncPage,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'running') ? whileRunningMs : false,
  })

export async function startSync(directoryId: string): Promise<void> {
  await unwrap(
    api.POST('/api/v1/management/directories/{directoryId}/syncs', { params: path(directoryId), body: {} as never }),
  )
  await queryClient.invalidateQueries({ queryKey: [...all, 'syncs', directoryId] })
}
