import { ListMessagesQuery, MessagePage } from '@holdfast/contracts/requests/post-message.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readConversation } from './conversation-page.ts'
import { RequestParams } from './read-request.ts'

export function listMessages(app: App): void {
  const schema = {
    summary: 'Read the conversation',
    tags: ['conversation'],
    params: RequestParams,
    querystring: ListMessagesQuery,
    response: { 200: MessagePage },
  }
  const options = { schema, config: { permission: 'message:read', link: true } } as const
  app.get('/requests/:requestId/messages', options, async (request) => {
    const { params, query } = request
    return readConversation(app, callerOf(request), { requestId: params.requestId, scope: 'public', query })
  })
}
