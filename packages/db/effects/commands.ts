/** Writes to the ledger of effects (design decision 9), in the transaction of whatever causes them. */
import type { Tx } from '../database.ts'
import { outbox } from '../requests/schema.ts'
import { effects } from './schema.ts'

export interface NewEmail {
  readonly orgId: string
  /** The request that it is about; `null` for what is about several, or none. */
  readonly requestId: string | null
  readonly causeEventId?: string | null
  /** The same key is the same email, for ever. */
  readonly key: string
  /** A person of the organization … */
  readonly recipientId: string | null
  /** … or an address. */
  readonly target?: string | null
  readonly template: string
  /** What the template needs and cannot look up. */
  readonly payload: Record<string, unknown>
  /** Not before; now unless given. */
  readonly sendAt?: Date
  /** Further causes may join it while it is pending. */
  readonly groupKey?: string
}

/**
 * Writes an email to the ledger and lets the relay start its workflow.
 * @returns the effect's id; `null` when the key is there already, or an open effect has the same `groupKey`
 */
export async function queueEmail(tx: Tx, email: NewEmail): Promise<string | null> {
  const { orgId } = email
  const [written] = await tx
    .insert(effects)
    .values({ ...email, kind: 'email' })
    .onConflictDoNothing()
    .returning({ id: effects.id })
  if (!written) return null
  // It belongs to no request: nothing else of the request may wait for it. No workflow sleeps until it is due.
  const nextAttemptAt = email.sendAt ?? new Date()
  await tx.insert(outbox).values({ orgId, kind: 'effect', payload: { effectId: written.id }, nextAttemptAt })
  return written.id
}
