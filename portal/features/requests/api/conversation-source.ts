import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import type { MessagePage } from '@holdfast/contracts/requests/post-message.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import { api, unwrap } from '../../../lib/api/client.ts'
import type { ConversationSource } from '../../../lib/conversation/conversation-store.ts'

/** The first page is there at once; further ones are larger, for who scrolls far. */
const messagesFirst = 50
const messagesAPage = 100
const eventsAPage = 100

/** Messages and notes as one stream, and everything else that happened. */
export function apiSource(requestId: string): ConversationSource {
  const path = { requestId }
  return {
    async readMessages({ cursor, around }) {
      const query = {
        order: 'desc' as const,
        limit: cursor === undefined ? messagesFirst : messagesAPage,
        cursor,
        around,
      }
      const params = { path, query }
      return (await unwrap(api.GET('/api/v1/requests/{requestId}/conversation', { params }))) as MessagePage
    },
    async readEvents(cursor) {
      const query = { order: 'desc' as const, limit: eventsAPage, messages: false, cursor }
      const { items, nextCursor } = await unwrap(
        api.GET('/api/v1/requests/{requestId}/timeline', { params: { path, query } }),
      )
      return { items: items as TimelineEvent[], nextCursor }
    },
    async readMarks() {
      const { items } = await unwrap(api.GET('/api/v1/requests/{requestId}/reads', { params: { path } }))
      return items as ReadMark[]
    },
  }
}
