import type { MessagePage } from '@holdfast/contracts/requests/post-message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { api, unwrap } from '../../../lib/api/client.ts'
import type { ConversationSource } from '../../../lib/conversation/conversation-store.ts'

const messagesAPage = 50

/** Messages and notes; what else happened to the request is on its own page. */
export function chatSource(requestId: string): ConversationSource {
  const path = { requestId }
  return {
    async readMessages({ cursor, around }) {
      const params = { path, query: { order: 'desc' as const, limit: messagesAPage, cursor, around } }
      return (await unwrap(api.GET('/api/v1/requests/{requestId}/conversation', { params }))) as MessagePage
    },
    readEvents: async () => ({ items: [], nextCursor: null }),
    async readMarks() {
      const { items } = await unwrap(api.GET('/api/v1/requests/{requestId}/reads', { params: { path } }))
      return items as ReadMark[]
    },
  }
}
