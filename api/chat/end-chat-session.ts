import { ChatSession, ChatSessionParams } from '@holdfast/contracts/chat/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { closeChat } from '@holdfast/db/chat/close-chat.ts'
import { findChatSession } from '@holdfast/db/chat/sessions.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireRequest } from '../requests/require-request.ts'
import { presentSession } from './present-session.ts'

export function endChatSession(app: App): void {
  const schema = {
    summary: 'End a chat',
    description: 'The request stays, to be resolved; resolving it ends its chat too. Ending twice is ending once.',
    tags: ['chat'],
    params: ChatSessionParams,
    body: NoBody,
    response: { 200: ChatSession },
  }
  app.post('/chat/sessions/:sessionId/end', { schema, config: { permission: 'chat:work' } }, async (request) => {
    const caller = callerOf(request)
    const { orgId, actor } = caller
    const row = await app.db.tenant(orgId, async (tx) => {
      const found = await findChatSession(tx, request.params.sessionId)
      if (!found) return null
      requireRequest(caller, 'request:work', await findStanding(tx, found.requestId))
      await closeChat(tx, { orgId, requestId: found.requestId, actor, because: 'agent' })
      return findChatSession(tx, found.id)
    })
    if (!row) throw new AppError('not_found', 'There is no such chat')
    return presentSession(row, caller, [])
  })
}
