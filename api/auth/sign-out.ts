import { writeAudit } from '@holdfast/db/audit/commands.ts'
import { endSession } from '@holdfast/db/sessions/commands.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { callerOf } from './caller.ts'

export function signOut(app: App): void {
  const schema = { summary: 'Sign out', tags: ['auth'], response: { 204: Type.Null() } }
  app.post('/auth/sign-out', { schema, config: { permission: 'signed_in' } }, async (request, reply) => {
    const { orgId, sessionId, actor } = callerOf(request)
    await app.db.tenant(orgId, async (tx) => {
      await endSession(tx, sessionId, 'signed_out')
      const target = { targetKind: 'session', targetId: sessionId }
      await writeAudit(tx, { orgId, actor, sessionId, address: request.ip, action: 'session.ended', ...target })
    })
    app.rights.changed(orgId, { sessionIds: [sessionId] })
    app.sessions.cookies.clear(reply)
    return reply.code(204).send(null)
  })
}
