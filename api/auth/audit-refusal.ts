import type { SignInMethod } from '@holdfast/contracts/auth/sign-in-methods.ts'
import { writeAudit } from '@holdfast/db/audit/commands.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'

interface Refusal {
  readonly orgId: string
  /** Whose account it was; `null` where nobody's, and then nothing that was typed is kept. */
  readonly personId: string | null
  readonly method: SignInMethod | 'second_factor'
  /** For administrators; whoever was refused is told nothing of it. */
  readonly reason: 'unknown' | 'wrong' | 'blocked'
}

/** Writes a line for somebody known or not: the one must take as long as the other. */
export async function auditRefusal(
  app: FastifyInstance,
  request: FastifyRequest,
  { orgId, personId, method, reason }: Refusal,
): Promise<void> {
  const target =
    personId === null ? { targetKind: 'organization', targetId: orgId } : { targetKind: 'person', targetId: personId }
  const actor = { kind: 'system', id: 'sign-in' } as const
  const entry = { orgId, actor, address: request.ip, action: 'sign_in.refused', ...target, after: { method, reason } }
  await app.db.tenant(orgId, (tx) => writeAudit(tx, entry))
}
