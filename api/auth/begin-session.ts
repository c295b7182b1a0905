import type { SignInMethod } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { startSession } from '@holdfast/db/sessions/commands.ts'
import { findSessionHolder, type SessionHolder } from '@holdfast/db/sessions/queries.ts'
import { findSignInSettings } from '@holdfast/db/sign-in/settings.ts'
import type { FastifyRequest } from 'fastify'
import { sessionEnd } from './answer-session.ts'
import type { DeviceTrace } from './device.ts'
import { hashSecret } from './refresh-tokens.ts'

/** Whose session it becomes, how that was proved, and the secret that refreshes it. */
export interface Beginning {
  readonly orgId: string
  readonly personId: string
  readonly secret: Buffer
  readonly method: SignInMethod
  readonly device: DeviceTrace
  /** Which provider or directory vouched for the person. */
  readonly providerId?: string | null
  readonly secondFactor?: boolean
  /** When the person did something to prove it; now, unless given. */
  readonly provedAt?: Date | undefined
  readonly passwordStamp?: string | undefined
}

/**
 * Starts a session of this browser, with its line in the audit log: always a new one, whatever the browser came with.
 * @returns `null` for somebody who is blocked, or whose password was replaced meanwhile
 */
export async function beginSession(
  tx: Tx,
  request: FastifyRequest,
  {
    secret,
    device,
    providerId = null,
    secondFactor = false,
    provedAt = new Date(),
    passwordStamp,
    ...whose
  }: Beginning,
): Promise<SessionHolder | null> {
  const { orgId, personId, method } = whose
  const id = newId()
  const { ip: address } = request
  const userAgent = request.headers['user-agent']?.slice(0, 500) ?? null
  const expiresAt = sessionEnd(await findSignInSettings(tx), new Date())
  const proof = { ...whose, ...device, providerId, secondFactor, provedAt, passwordStamp }
  const session = { id, refreshHash: hashSecret(secret), userAgent, address, expiresAt, ...proof }
  if (!(await startSession(tx, session))) return null
  const actor = { kind: 'person', id: personId } as const
  const named = { action: 'session.started', targetKind: 'session', targetId: id }
  await writeAudit(tx, { orgId, actor, sessionId: id, address, ...named, after: { method, secondFactor } })
  return findSessionHolder(tx, id)
}
