import { writeAudit } from '@holdfast/db/audit/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { startSession } from '@holdfast/db/sessions/commands.ts'
import { findSessionHolder, type SessionHolder } from '@holdfast/db/sessions/queries.ts'
import type { FastifyRequest } from 'fastify'
import { sessionEnd } from './answer-session.ts'
import { hashSecret } from './refresh-tokens.ts'

/** Whose session it becomes, and the secret that refreshes it. */
export interface Beginning {
  readonly orgId: string
  readonly personId: string
  readonly secret: Buffer
}

/** Starts a session of this browser, with its line in the audit log. @returns `null` for somebody who is blocked */
export async function beginSession(
  tx: Tx,
  request: FastifyRequest,
  { orgId, personId, secret }: Beginning,
): Promise<SessionHolder | null> {
  const sessionId = newId()
  const { ip: address } = request
  const userAgent = request.headers['user-agent']?.slice(0, 500) ?? null
  const session = { id: sessionId, orgId, personId, refreshHash: hashSecret(secret), userAgent, address }
  await startSession(tx, { ...session, expiresAt: sessionEnd() })
  const actor = { kind: 'person', id: personId } as const
  const target = { targetKind: 'session', targetId: sessionId }
  await writeAudit(tx, { orgId, actor, sessionId, address, action: 'session.started', ...target })
  return findSessionHolder(tx, sessionId)
}
