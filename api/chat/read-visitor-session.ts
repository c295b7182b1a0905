import { VisitorSession, VisitorSessionQuery } from '@holdfast/contracts/chat/session.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readVisitorSessionIn, requireOwnSession } from './own-session.ts'

export function readVisitorSession(app: App): void {
  const schema = {
    summary: 'How the own chat stands',
    description: 'For a visitor, by their link or signed in.',
    tags: ['visitors'],
    querystring: VisitorSessionQuery,
    response: { 200: VisitorSession },
  }
  app.get('/chat/session', { schema, config: { permission: 'signed_in', link: true } }, async (request) => {
    const caller = callerOf(request)
    return app.db.tenant(caller.orgId, async (tx) =>
      readVisitorSessionIn(tx, caller, await requireOwnSession(tx, caller, request.query.sessionId)),
    )
  })
}
