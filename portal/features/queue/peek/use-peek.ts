import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { ClockExplanation } from '@holdfast/contracts/requests/explain-clock.ts'
import type { ClockReading, ClockReadings } from '@holdfast/contracts/requests/list-clocks.ts'
import type { Present } from '@holdfast/contracts/stream/protocol.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDebounced } from '../../../components/use-people-search.ts'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { useTopic } from '../../../lib/stream.ts'
import { queueKeys } from '../api/keys.ts'

const shownMessages = 3
/** Whoever runs over many rows reads none of them. */
const restMs = 120

/** What the peek shows besides its row: the last words, and the clocks. It follows the request while it is open. */
export function usePeek(requestId: string) {
  const settled = useDebounced(requestId, restMs)
  const enabled = settled === requestId
  const key = queueKeys.peek(requestId)
  const path = { requestId }
  const messages = useQuery({
    queryKey: [...key, 'messages'],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/requests/{requestId}/conversation', {
          params: { path, query: { order: 'desc', limit: shownMessages } },
        }),
      ),
    enabled,
  })
  const clocks = useQuery({
    queryKey: [...key, 'clocks'],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/requests/{requestId}/clocks', { params: { path } }))) as ClockReadings,
    enabled,
  })
  const { people, typists } = usePeopleThere(enabled ? requestId : null)
  return {
    messages: (messages.data?.items.toReversed() ?? null) as Message[] | null,
    hasEarlier: messages.data ? messages.data.nextCursor !== null : false,
    error: messages.error ?? clocks.error,
    retry: () => void queryClient.invalidateQueries({ queryKey: key }),
    clocks: clocks.data ?? null,
    people,
    typists,
  }
}

/** Who is looking at it, and who is writing. */
function usePeopleThere(requestId: string | null): { people: readonly Present[]; typists: readonly string[] } {
  const [there, setThere] = useState<{ of: string | null; people: readonly Present[]; typists: readonly string[] }>(
    nobody,
  )
  const add = (changes: Partial<typeof there>) =>
    setThere((before) => ({ ...(before.of === requestId ? before : nobody), ...changes, of: requestId }))
  const readAnew = () => {
    if (requestId !== null) void queryClient.invalidateQueries({ queryKey: queueKeys.peek(requestId) })
  }
  useTopic(requestId === null ? null : { kind: 'request', requestId }, {
    onEvent: readAnew,
    onReload: readAnew,
    onPresence: ({ present }) => add({ people: present }),
    onTyping: (typists) => add({ typists: typists.map(({ person }) => person.name) }),
  })
  return there.of === requestId ? there : nobody
}

const nobody = { of: null, people: [], typists: [] }

/** The way of a clock, for its bar. */
export function useClockWay(requestId: string, clock: ClockReading | null): ClockExplanation | null {
  const { data } = useQuery({
    queryKey: [...queueKeys.peek(requestId), 'way', clock?.kind],
    queryFn: async () => {
      const path = { requestId, kind: clock?.kind ?? 'resolution' }
      return (await unwrap(
        api.GET('/api/v1/requests/{requestId}/clocks/{kind}/explanation', { params: { path } }),
      )) as ClockExplanation
    },
    enabled: clock !== null,
  })
  return data ?? null
}
