import { ListMessagesQuery, MessagePage } from '@holdfast/contracts/requests/post-message.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readConversation } from './conversation-page.ts'
import { RequestParams } from './read-request.ts'

export function listNotes(app: App): void {
  const schema = {
    summary: 'Read the internal notes',
    tags: ['conversation'],
    params: RequestParams,
    querystring: ListMessagesQuery,
    response: { 200: MessagePage },
  }
  app.get('/requests/:requestId/notes', { schema, config: { permission: 'note:read' } }, async (request) => {
    const { params, query } = request
    return readConversation(app, callerOf(request), { requestId: params.requestId, scope: 'internal', query })
  })
}
