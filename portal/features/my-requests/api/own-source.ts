import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import type { MessagePage } from '@holdfast/contracts/requests/post-message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { api, unwrap } from '../../../lib/api/client.ts'
import type { ConversationSource } from '../../../lib/conversation/conversation-store.ts'

/** The public side of a request. */
export function ownSource(requestId: string): ConversationSource {
  const path = { requestId }
  return {
    async readMessages({ cursor, around }) {
      const query = { order: 'desc' as const, limit: 50, ...(cursor && { cursor }), ...(around && { around }) }
      const answer = await unwrap(api.GET('/api/v1/requests/{requestId}/messages', { params: { path, query } }))
      return answer as MessagePage
    },
    async readEvents(cursor) {
      const query = { order: 'desc' as const, limit: 100, messages: false, ...(cursor && { cursor }) }
      const answer = await unwrap(api.GET('/api/v1/requests/{requestId}/timeline', { params: { path, query } }))
      return answer as { items: TimelineEvent[]; nextCursor: string | null }
    },
    async readMarks() {
      const { items } = await unwrap(api.GET('/api/v1/requests/{requestId}/reads', { params: { path } }))
      return items as ReadMark[]
    },
  }
}
