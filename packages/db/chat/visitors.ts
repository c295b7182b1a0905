/** Who comes without an account (features D4, A19). */
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { visitorBlocks } from './schema.ts'

export interface Visitor {
  readonly id: string
  readonly blocked: boolean
}

/**
 * Who names an address and who blocks it wait for each other until the end of the transaction: either the block is seen,
 * or what it names.
 */
export async function lockVisitors(tx: Tx, { orgId, email }: { orgId: string; email: string }): Promise<void> {
  await tx.execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`visitors/${orgId}/${email.toLowerCase()}`}, 0))`,
  )
}

/**
 * Finds the visitor who said to be this, by name and address, or makes one: a person of their own, whomever else the
 * address belongs to, for anybody may type it (docs/decisions/0036-visitors.md).
 */
export async function ensureVisitor(
  tx: Tx,
  { orgId, email, name }: { orgId: string; email: string; name: string },
): Promise<Visitor> {
  await lockVisitors(tx, { orgId, email })
  const known = await tx
    .select({ id: people.id, name: people.name, blockedAt: people.blockedAt })
    .from(people)
    .where(sql`${people.kind} = 'visitor' AND lower(${people.email}) = lower(${email})`)
    .orderBy(people.createdAt, people.id)
  // Whom an administrator blocked does not come back by another name.
  const blocked = known.some(({ blockedAt }) => blockedAt !== null)
  const same = known.find((visitor) => visitor.name.toLowerCase() === name.toLowerCase())
  if (same) return { id: same.id, blocked }
  const visitor = { orgId, email, name, kind: 'visitor', role: 'requester' }
  const [made] = await tx.insert(people).values(visitor).returning({ id: people.id })
  if (!made) throw new Error('a visitor that was not written')
  return { id: made.id, blocked }
}

/** @returns whether a block holds for the address of either kind */
export async function isVisitorBlocked(
  tx: Tx,
  { email, addressHash }: { email: string; addressHash: string },
): Promise<boolean> {
  const [found] = await tx
    .select({ id: visitorBlocks.id })
    .from(visitorBlocks)
    .where(
      and(
        or(eq(visitorBlocks.email, email.toLowerCase()), eq(visitorBlocks.addressHash, addressHash)),
        or(isNull(visitorBlocks.until), gt(visitorBlocks.until, sql`now()`)),
      ),
    )
    .limit(1)
  return found !== undefined
}
