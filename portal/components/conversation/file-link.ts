/** The signed addresses by which files are shown and opened. */
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'
import { queryClient } from '../../lib/query/client.ts'

/** An address holds for five minutes; it is asked for again before that. */
const goodMs = 4 * 60_000

const linkQuery = (fileId: string) => ({
  queryKey: ['files', fileId, 'link'],
  queryFn: () => unwrap(api.GET('/api/v1/files/{fileId}/link', { params: { path: { fileId } } })),
  staleTime: goodMs,
  gcTime: goodMs,
})

export const useFileLink = (fileId: string, enabled = true) => useQuery({ ...linkQuery(fileId), enabled })

/** Opens a file in a window of its own. @throws ProblemError where there is no address */
export async function openFile(fileId: string): Promise<void> {
  // Opened at once, in the click: a window that opens after an answer is taken for an unwanted one.
  const opened = window.open('about:blank', '_blank')
  if (opened) opened.opener = null
  try {
    const { url } = await queryClient.fetchQuery(linkQuery(fileId))
    const address = new URL(url, location.origin).href
    if (opened) opened.location.replace(address)
    else location.assign(address)
  } catch (error) {
    opened?.close()
    throw error
  }
}
