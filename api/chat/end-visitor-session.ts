import { VisitorSession, VisitorSessionQuery } from '@holdfast/contracts/chat/session.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { closeChat } from '@holdfast/db/chat/close-chat.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readVisitorSessionIn, requireOwnSession } from './own-session.ts'

export function endVisitorSession(app: App): void {
  const schema = {
    summary: 'Leave the own chat',
    description: 'The request stays, and is still answered. Leaving twice is leaving once.',
    tags: ['visitors'],
    querystring: VisitorSessionQuery,
    body: NoBody,
    response: { 200: VisitorSession },
  }
  app.post('/chat/session/end', { schema, config: { permission: 'signed_in', link: true } }, async (request) => {
    const caller = callerOf(request)
    const { orgId, actor } = caller
    return app.db.tenant(orgId, async (tx) => {
      const { id, requestId } = await requireOwnSession(tx, caller, request.query.sessionId)
      await closeChat(tx, { orgId, requestId, actor, because: 'visitor' })
      return readVisitorSessionIn(tx, caller, await requireOwnSession(tx, caller, id))
    })
  })
}
