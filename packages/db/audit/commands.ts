import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { Tx } from '../database.ts'
import { auditLog } from './schema.ts'

/** One deed of an administrator or a session (features F6). No passwords or tokens in `before` and `after`. */
export interface AuditEntry {
  readonly orgId: string
  readonly actor: Actor
  readonly sessionId?: string | null
  readonly address?: string | null
  /** Such as `session.started` or `policy.published`. */
  readonly action: string
  readonly targetKind: string
  readonly targetId: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Written in the transaction of the deed, so that neither is there without the other. */
export async function writeAudit(tx: Tx, { actor, ...entry }: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values({ ...entry, actorKind: actor.kind, actorId: actor.id })
}
