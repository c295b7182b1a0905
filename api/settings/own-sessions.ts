import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { EndedSessions, OwnSessionPage } from '@holdfast/contracts/settings/sessions.ts'
import { endSessionsOf } from '@holdfast/db/sessions/end-sessions.ts'
import { endLivingSession, listLivingSessions } from '@holdfast/db/sessions/living-sessions.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentSession } from './present-session.ts'

const config = { permission: 'signed_in' } as const

export function listSessions(app: App): void {
  const schema = { summary: 'List where you are signed in', tags: ['setting'], response: { 200: OwnSessionPage } }
  app.get('/setting/sessions', { schema, config }, async (request) => {
    const { orgId, personId, sessionId } = callerOf(request)
    const rows = await app.db.tenant(orgId, (tx) => listLivingSessions(tx, personId, sessionId))
    return wholeList(rows.map((row) => presentSession(row, sessionId)))
  })
}

export function endSession(app: App): void {
  const schema = {
    summary: 'Sign a device of yours out',
    description: 'At once, wherever it is. The session that asks ends by signing out.',
    tags: ['setting'],
    params: Type.Object({ sessionId: Id }),
    response: { 204: Type.Null() },
  }
  app.delete('/setting/sessions/:sessionId', { schema, config }, async (request, reply) => {
    const { orgId, personId, sessionId: current } = callerOf(request)
    const { sessionId } = request.params
    if (sessionId === current) throw new AppError('conflict', 'This is the session that asks; sign out instead')
    await administer(app, request, async ({ tx, audit }) => {
      const isEnded = await endLivingSession(tx, { personId, sessionId, because: 'ended_by_owner' })
      if (!isEnded) throw new AppError('not_found', 'There is no such session')
      await audit({ action: 'session.ended', targetKind: 'session', targetId: sessionId })
    })
    app.rights.changed(orgId, { sessionIds: [sessionId] })
    return reply.code(204).send(null)
  })
}

export function endOtherSessions(app: App): void {
  const schema = { summary: 'Sign out everywhere but here', tags: ['setting'], response: { 200: EndedSessions } }
  app.post('/setting/sessions/end-others', { schema, config }, async (request) => {
    const { orgId, personId, sessionId } = callerOf(request)
    const sessionIds = await administer(app, request, async ({ tx, audit }) => {
      const ended = await endSessionsOf(tx, personId, { because: 'ended_by_owner', exceptId: sessionId })
      const named = { action: 'person.sessions_ended', targetKind: 'person', targetId: personId }
      if (ended.length > 0) await audit({ ...named, after: { endedSessions: ended.length } })
      return ended
    })
    app.rights.changed(orgId, { sessionIds })
    return { ended: sessionIds.length }
  })
}
