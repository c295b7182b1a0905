import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import { auditLog, auditPersonal } from './schema.ts'

/** One deed of an administrator or a session (features F6). No secret is in any of it. */
export interface AuditEntry {
  readonly orgId: string
  readonly actor: Actor
  readonly sessionId?: string | null
  readonly address?: string | null
  /** One of `auditActions`, such as `session.started` or `policy.published`. */
  readonly action: string
  readonly targetKind: string
  readonly targetId: string
  /** Ids, states and words of the organization: nothing that tells who somebody is, for the log is never changed. */
  readonly before?: unknown
  readonly after?: unknown
  /** What of the deed names a person. It is shown as part of `before` and `after`, and erased with the person. */
  readonly about?: AuditAbout | undefined
}

export interface AuditAbout {
  readonly personId: string
  readonly before?: Readonly<Record<string, unknown>>
  readonly after?: Readonly<Record<string, unknown>>
}

/** Written in the transaction of the deed, so that neither is there without the other. */
export async function writeAudit(tx: Tx, { actor, about, ...entry }: AuditEntry): Promise<void> {
  const id = newId()
  await tx.insert(auditLog).values({ id, ...entry, actorKind: actor.kind, actorId: actor.id })
  if (about === undefined || (isEmpty(about.before) && isEmpty(about.after))) return
  await tx.insert(auditPersonal).values({ auditId: id, orgId: entry.orgId, ...about })
}

function isEmpty(values: object | undefined): boolean {
  return values === undefined || Object.keys(values).length === 0
}
