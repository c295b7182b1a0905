import { VisitorSession, VisitorSessionQuery } from '@holdfast/contracts/chat/session.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { wantTranscript as want } from '@holdfast/db/chat/follow-chat.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readVisitorSessionIn, requireOwnSession } from './own-session.ts'

export function wantTranscript(app: App): void {
  const schema = {
    summary: 'Have the own chat sent by email when it is over',
    description: 'Once, and to the address that was given at the start; at once where it is over already.',
    tags: ['visitors'],
    querystring: VisitorSessionQuery,
    body: NoBody,
    response: { 200: VisitorSession },
  }
  const options = { schema, config: { permission: 'signed_in', link: true } } as const
  app.post('/chat/session/transcript', options, async (request) => {
    const caller = callerOf(request)
    return app.db.tenant(caller.orgId, async (tx) => {
      const { id } = await requireOwnSession(tx, caller, request.query.sessionId)
      await want(tx, id)
      return readVisitorSessionIn(tx, caller, await requireOwnSession(tx, caller, id))
    })
  })
}
