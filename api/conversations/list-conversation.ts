import { may } from '@holdfast/contracts/people/rights.ts'
import { ListMessagesQuery, MessagePage } from '@holdfast/contracts/requests/post-message.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readConversation } from '../requests/conversation-page.ts'
import { RequestParams } from '../requests/read-request.ts'

export function listConversation(app: App): void {
  const schema = {
    summary: 'Read the conversation as one stream',
    description: 'Public messages and internal notes in the order of their writing; notes only for who may read them.',
    tags: ['conversation'],
    params: RequestParams,
    querystring: ListMessagesQuery,
    response: { 200: MessagePage },
  }
  const options = { schema, config: { permission: 'message:read', link: true } } as const
  app.get('/requests/:requestId/conversation', options, async (request) => {
    const caller = callerOf(request)
    const { params, query } = request
    const scope = may(caller, 'note:read') ? 'all' : 'public'
    return readConversation(app, caller, { requestId: params.requestId, scope, query })
  })
}
