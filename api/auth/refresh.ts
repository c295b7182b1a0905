import { SessionAnswer } from '@holdfast/contracts/auth/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { endSession, rotateSession } from '@holdfast/db/sessions/commands.ts'
import { findSessionHolder } from '@holdfast/db/sessions/queries.ts'
import type { App } from '../app-type.ts'
import { answerSession } from './answer-session.ts'
import { hashSecret, nextSecret, parseRefreshToken } from './refresh-tokens.ts'
import { findSessionTerms } from './session-terms.ts'

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
    const shown = parseRefreshToken(app.sessions.refreshKey, app.sessions.cookies.readRefresh(request) ?? '')
    if (!shown) throw new AppError('not_signed_in')
    const { orgId, sessionId } = shown
    const secret = nextSecret(app.sessions.refreshKey, shown.secret)
    const slug = app.organizations.slugOf(request)
    if (slug !== null && (await app.organizations.bySlug(slug)).id !== orgId) throw new AppError('not_signed_in')
    const hashes = { shownHash: hashSecret(shown.secret), nextHash: hashSecret(secret) }
    const holder = await app.db.tenant(orgId, async (tx) => {
      const terms = await findSessionTerms(tx, sessionId)
      const place = { sessionId, address: request.ip }
      const outcome = terms && (await rotateSession(tx, { ...place, ...hashes, graceMs, expiresAt: terms.expiresAt }))
      if (outcome === 'reused') await auditReuse(tx, { orgId, ...place })
      if (terms === null || outcome === 'ended' || outcome === 'reused') return 'session_ended'
      if (!terms.lacksSecondFactor) return (await findSessionHolder(tx, sessionId)) ?? 'session_ended'
      await endSession(tx, sessionId, 'second_factor_required')
      return 'second_factor_required'
    })
    if (typeof holder === 'string') {
      app.rights.changed(orgId, { sessionIds: [sessionId] })
      app.sessions.cookies.clear(reply)
      throw new AppError(holder)
    }
    return answerSession(app, reply, holder, secret)
  })
}

/** Somebody has a copy of a token: an administrator wants to know. */
function auditReuse(
  tx: Tx,
  { orgId, sessionId, address }: { orgId: string; sessionId: string; address: string },
): Promise<void> {
  const actor = { kind: 'system', id: 'refresh' } as const
  const target = { targetKind: 'session', targetId: sessionId }
  const after = { because: 'refresh_token_reused' }
  return writeAudit(tx, { orgId, actor, sessionId, address, action: 'session.ended', ...target, after })
}
