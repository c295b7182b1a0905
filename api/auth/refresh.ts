import { SessionAnswer } from '@holdfast/contracts/auth/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { rotateSession } from '@holdfast/db/sessions/commands.ts'
import { findSessionHolder } from '@holdfast/db/sessions/queries.ts'
import type { App } from '../app-type.ts'
import { answerSession, sessionEnd } from './answer-session.ts'
import { hashSecret, nextSecret, parseRefreshToken } from './refresh-tokens.ts'

/** Two tabs refresh at once, and an answer may be lost: so long the same successor is given again. */
const graceMs = 10_000

export function refresh(app: App): void {
  const schema = {
    summary: 'Get a new access token with the refresh token',
    description: 'The refresh token is replaced by each use. One that was replaced before ends the whole session.',
    tags: ['auth'],
    response: { 200: SessionAnswer },
  }
  app.post('/auth/refresh', { schema, config: { permission: 'anyone' } }, async (request, reply) => {
    const shown = parseRefreshToken(app.sessions.cookies.readRefresh(request) ?? '')
    if (!shown) throw new AppError('not_signed_in')
    const { orgId, sessionId } = shown
    const secret = nextSecret(app.sessions.refreshKey, shown.secret)
    const slug = app.organizations.slugOf(request)
    if (slug !== null && (await app.organizations.bySlug(slug)).id !== orgId) throw new AppError('not_signed_in')
    const holder = await app.db.tenant(orgId, async (tx) => {
      const rotation = { shownHash: hashSecret(shown.secret), nextHash: hashSecret(secret), graceMs }
      const outcome = await rotateSession(tx, { sessionId, ...rotation, expiresAt: sessionEnd() })
      return outcome === 'ended' ? null : findSessionHolder(tx, sessionId)
    })
    if (!holder) {
      app.rights.changed(orgId, { sessionIds: [sessionId] })
      app.sessions.cookies.clear(reply)
      throw new AppError('session_ended')
    }
    return answerSession(app, reply, holder, secret)
  })
}
