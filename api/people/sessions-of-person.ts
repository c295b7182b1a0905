/** Where somebody is signed in, for administrators. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { EndedSessions, OwnSessionPage } from '@holdfast/contracts/settings/sessions.ts'
import { requireActingOn } from '@holdfast/db/people/require-acting-on.ts'
import { endSessionsOf } from '@holdfast/db/sessions/end-sessions.ts'
import { endLivingSession, listLivingSessions } from '@holdfast/db/sessions/living-sessions.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentSession } from '../settings/present-session.ts'
import { PersonParams } from './read-person.ts'

const url = '/management/people/:personId/sessions'
const config = { permission: 'session:manage' } as const

export function listSessionsOfPerson(app: App): void {
  const schema = {
    summary: 'List where a person is signed in',
    tags: ['management'],
    params: PersonParams,
    response: { 200: OwnSessionPage },
  }
  app.get(url, { schema, config }, async (request) => {
    const caller = callerOf(request)
    const { personId } = request.params
    const rows = await app.db.tenant(caller.orgId, async (tx) => {
      await requireActingOn(tx, caller, 'session:manage', personId)
      return listLivingSessions(tx, personId, caller.sessionId)
    })
    return wholeList(rows.map((row) => presentSession(row, caller.sessionId)))
  })
}

export function endSessionOfPerson(app: App): void {
  const schema = {
    summary: 'Sign a person out of one device',
    description: 'At once, wherever it is.',
    tags: ['management'],
    params: Type.Object({ ...PersonParams.properties, sessionId: Id }),
    response: { 204: Type.Null() },
  }
  app.delete(`${url}/:sessionId`, { schema, config }, async (request, reply) => {
    const { personId, sessionId } = request.params
    await administer(app, request, async ({ tx, caller, audit }) => {
      await requireActingOn(tx, caller, 'session:manage', personId)
      const isEnded = await endLivingSession(tx, { personId, sessionId, because: 'ended_by_administrator' })
      if (!isEnded) throw new AppError('not_found', 'There is no such session')
      const named = { action: 'session.ended', targetKind: 'session', targetId: sessionId }
      await audit({ ...named, after: { personId } })
    })
    app.rights.changed(callerOf(request).orgId, { sessionIds: [sessionId] })
    return reply.code(204).send(null)
  })
}

export function endSessionsOfPerson(app: App): void {
  const schema = {
    summary: 'Sign a person out everywhere',
    description: 'But for the session that asks, where the person is yourself.',
    tags: ['management'],
    params: PersonParams,
    response: { 200: EndedSessions },
  }
  app.delete(url, { schema, config }, async (request) => {
    const { orgId, sessionId: exceptId } = callerOf(request)
    const { personId } = request.params
    const sessionIds = await administer(app, request, async ({ tx, caller, audit }) => {
      await requireActingOn(tx, caller, 'session:manage', personId)
      const reason = { because: 'ended_by_administrator', ...(exceptId !== '' && { exceptId }) }
      const ended = await endSessionsOf(tx, personId, reason)
      const named = { action: 'person.sessions_ended', targetKind: 'person', targetId: personId }
      if (ended.length > 0) await audit({ ...named, after: { endedSessions: ended.length } })
      return ended
    })
    app.rights.changed(orgId, { sessionIds })
    return { ended: sessionIds.length }
  })
}
