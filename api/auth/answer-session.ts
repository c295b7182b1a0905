import type { SessionAnswer } from '@holdfast/contracts/auth/session.ts'
import type { SessionHolder } from '@holdfast/db/sessions/queries.ts'
import type { FastifyReply } from 'fastify'
import type { App } from '../app-type.ts'
import { presentMe } from './present-me.ts'
import { formatRefreshToken } from './refresh-tokens.ts'

const lifeMs = 30 * 86_400_000

/** @returns when a session ends that is not used again from now on. */
export function sessionEnd(): Date {
  return new Date(Date.now() + lifeMs)
}

/** Sets both cookies and tells who is signed in. */
export async function answerSession(
  app: App,
  reply: FastifyReply,
  holder: SessionHolder,
  secret: Buffer,
): Promise<SessionAnswer> {
  const { sessionId, expiresAt, organization, person } = holder
  const orgId = organization.id
  const access = await app.sessions.accessTokens.sign({ personId: person.id, sessionId, orgId })
  const refresh = formatRefreshToken({ orgId, sessionId, secret })
  app.sessions.cookies.set(reply, { access: access.token, refresh, sessionExpiresAt: expiresAt })
  reply.header('cache-control', 'no-store')
  return {
    accessExpiresAt: access.expiresAt.toISOString(),
    sessionExpiresAt: expiresAt.toISOString(),
    me: presentMe(holder),
  }
}
