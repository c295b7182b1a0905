import { readConflict } from '@holdfast/db/administration/conflicts.ts'
import { type AuditEntry, writeAudit } from '@holdfast/db/audit/commands.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { FastifyRequest } from 'fastify'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'

export type AuditedDeed = Pick<AuditEntry, 'action' | 'targetKind' | 'targetId' | 'before' | 'after' | 'about'>

/** What an administrator is doing, in the one transaction that holds the deed and its line in the audit log. */
export interface Deed {
  readonly tx: Tx
  readonly caller: Caller
  audit(deed: AuditedDeed): Promise<void>
}

/** Runs an administrative write. A name that is taken is refused with its field. */
export async function administer<Result>(
  app: App,
  request: FastifyRequest,
  work: (deed: Deed) => Promise<Result>,
): Promise<Result> {
  const caller = callerOf(request)
  const { orgId, doer: actor } = caller
  const sessionId = caller.sessionId || null
  try {
    return await app.db.tenant(orgId, (tx) =>
      work({ tx, caller, audit: (deed) => writeAudit(tx, { orgId, actor, sessionId, address: request.ip, ...deed }) }),
    )
  } catch (error) {
    throw readConflict(error) ?? error
  }
}

type Shown = Readonly<Record<string, unknown>>

/** Writes what an edit changed, and nothing when it changed nothing. Given what people are shown, so never a secret. */
export async function auditEdit(
  deed: Deed,
  { before, after, ...named }: { action: string; targetKind: string; targetId: string; before: Shown; after: Shown },
): Promise<void> {
  const changed = Object.keys(after).filter((key) => key !== 'version' && !isSame(before[key], after[key]))
  if (changed.length === 0) return
  const pick = (shown: Shown) => Object.fromEntries(changed.map((key) => [key, shown[key] ?? null]))
  await deed.audit({ ...named, before: pick(before), after: pick(after) })
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
}
