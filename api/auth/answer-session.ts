import type { SessionAnswer } from '@holdfast/contracts/auth/session.ts'
import type { SignInSettingsFields } from '@holdfast/contracts/sign-in/settings.ts'
import type { SessionHolder } from '@holdfast/db/sessions/queries.ts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { presentMe } from './present-me.ts'
import { formatRefreshToken } from './refresh-tokens.ts'

/** @returns when a session ends that is not used again from now on, and in any case so long after it began */
export function sessionEnd(
  { sessionDays, idleMinutes }: Pick<SignInSettingsFields, 'sessionDays' | 'idleMinutes'>,
  begunAt: Date,
): Date {
  return new Date(Math.min(Date.now() + idleMinutes * 60_000, begunAt.getTime() + sessionDays * 86_400_000))
}

/** Sets both cookies and tells who is signed in. */
export async function answerSession(
  app: FastifyInstance,
  reply: FastifyReply,
  holder: SessionHolder,
  secret: Buffer,
): Promise<SessionAnswer> {
  const { sessionId, expiresAt, organization, person } = holder
  const orgId = organization.id
  const access = await app.sessions.accessTokens.sign({ personId: person.id, sessionId, orgId })
  const refresh = formatRefreshToken(app.sessions.refreshKey, { orgId, sessionId, secret })
  app.sessions.cookies.set(reply, { access: access.token, refresh, sessionExpiresAt: expiresAt })
  reply.header('cache-control', 'no-store')
  return {
    accessExpiresAt: access.expiresAt.toISOString(),
    sessionExpiresAt: expiresAt.toISOString(),
    me: presentMe(holder),
  }
}
