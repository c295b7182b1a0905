import { isId } from '@holdfast/contracts/ids.ts'
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { writeAudit } from './commands.ts'

export interface FailedSignIn {
  readonly orgId: string
  /** What was typed, or an id; `null` where a secret names nobody. Kept only as the id of whose it is. */
  readonly account: string | null
  /** What was tried, such as `password` or `code`. */
  readonly kind: string
  readonly address: string
}

/**
 * Notes that somebody failed to prove who they are. Nobody did it that the desk knows, so the desk itself is the actor.
 * What was typed is not kept: whoever mistakes one field for the other types a password there. It takes as long for
 * accounts that are not there.
 */
export async function writeFailedSignIn(tx: Tx, { orgId, account, kind, address }: FailedSignIn): Promise<void> {
  const id = account === null ? null : await findWhose(tx, account.trim())
  const target = id === null ? { targetKind: 'organization', targetId: orgId } : { targetKind: 'person', targetId: id }
  const actor = { kind: 'system', id: 'sign-in' } as const
  await writeAudit(tx, {
    orgId,
    actor,
    address,
    action: 'sign_in.refused',
    ...target,
    after: { method: kind, reason: 'wrong' },
  })
}

async function findWhose(tx: Tx, account: string): Promise<string | null> {
  const isTheirs = isId(account) ? sql`id = ${account}::uuid` : sql`lower(email) = lower(${account})`
  const { rows } = await tx.execute<{ id: string }>(
    sql`SELECT id FROM people WHERE ${isTheirs} AND kind <> 'visitor' LIMIT 1`,
  )
  return rows[0]?.id ?? null
}
