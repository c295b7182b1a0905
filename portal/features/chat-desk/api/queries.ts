/** Who waits, and which chats run. The socket says when something is old; nothing is asked again by time. */

import type { ChatDeskSummary } from '@holdfast/contracts/chat/desk.ts'
import type { ChatSession, ChatState } from '@holdfast/contracts/chat/session.ts'
import type { RequestDetail } from '@holdfast/contracts/requests/request.ts'
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '../../../lib/api/client.ts'
import { loadAll } from '../../../lib/lookups.ts'
import { chatDeskKeys } from './keys.ts'

const untilTold = 5 * 60_000
const aPage = 100

export const useDesks = () =>
  useQuery({
    queryKey: chatDeskKeys.desks,
    queryFn: async () => (await unwrap(api.GET('/api/v1/chat/desks'))).items as ChatDeskSummary[],
    staleTime: untilTold,
  })

const sessionsQuery = (deskId: string, state: ChatState) =>
  queryOptions({
    queryKey: chatDeskKeys.sessions(deskId, state),
    queryFn: () =>
      loadAll<ChatSession>(async (cursor) => {
        const params = { path: { deskId }, query: { state, limit: aPage, cursor } }
        return (await unwrap(api.GET('/api/v1/chat/desks/{deskId}/sessions', { params }))) as {
          items: ChatSession[]
          nextCursor: string | null
        }
      }),
    staleTime: untilTold,
  })

/** Who waits at a desk, first come first. */
export const useLine = (deskId: string) => useQuery(sessionsQuery(deskId, 'waiting'))

/** Who waits, or what runs, at all of the desks. */
export const useSessionsOf = (deskIds: readonly string[], state: ChatState) =>
  useQueries({ queries: deskIds.map((deskId) => sessionsQuery(deskId, state)), combine: combineLists })

function combineLists(results: readonly { data: ChatSession[] | undefined; error: Error | null }[]) {
  return {
    chats: results.flatMap(({ data }) => data ?? []),
    isReady: results.every(({ data }) => data !== undefined),
    problem: results.find(({ error }) => error)?.error ?? null,
  }
}

/** The request that a chat is. */
export const useChatRequest = (requestId: string) =>
  useQuery({
    queryKey: chatDeskKeys.request(requestId),
    queryFn: async () => {
      const params = { path: { requestId } }
      return (await unwrap(api.GET('/api/v1/requests/{requestId}', { params }))) as RequestDetail
    },
    staleTime: untilTold,
  })
