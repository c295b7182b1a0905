/** Texts that agents use again and again, for one request: one's own, its team's, everybody's. */
import { useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../lib/api/client.ts'
import { loadAll } from '../../lib/lookups.ts'
import { useMay } from '../../lib/session.ts'

export interface CannedReply {
  readonly id: string
  readonly title: string
  readonly shortcut: string
  readonly body: string
}

const none: readonly CannedReply[] = []

export function useCannedReplies(requestId: string, isWanted: boolean) {
  const may = useMay('canned_reply:read')
  const { data, isLoading } = useQuery({
    queryKey: ['canned-replies', 'for', requestId],
    queryFn: () =>
      loadAll<CannedReply>((cursor) =>
        unwrap(api.GET('/api/v1/canned-replies', { params: { query: { for: requestId, limit: 100, cursor } } })),
      ),
    enabled: may && isWanted,
    staleTime: 5 * 60_000,
  })
  return { may, replies: data ?? none, isLoading }
}

/** @returns the text with names and numbers filled in */
export async function renderCannedReply(cannedReplyId: string, requestId: string): Promise<string> {
  const params = { path: { cannedReplyId } }
  const body = { requestId }
  return (await unwrap(api.POST('/api/v1/canned-replies/{cannedReplyId}/render', { params, body }))).text
}

/** @returns those whose shortcut begins so, then those that have it in their title, then anywhere */
export function matchReplies(replies: readonly CannedReply[], query: string, most = 8): CannedReply[] {
  const wanted = query.toLowerCase()
  const rank = ({ shortcut, title, body }: CannedReply) => {
    if (shortcut.toLowerCase().startsWith(wanted)) return 0
    if (title.toLowerCase().includes(wanted)) return 1
    return body.toLowerCase().includes(wanted) ? 2 : 3
  }
  return replies
    .filter((reply) => rank(reply) < 3)
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title))
    .slice(0, most)
}
