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
 * Finds the person with this address or makes one. An address that belongs to somebody already is no proof of being
 * that person: what a visitor may see of it is decided where links are read.
 */
export async function ensureVisitor(
  tx: Tx,
  { orgId, email, name }: { orgId: string; email: string; name: string },
): Promise<Visitor> {
  const columns = { id: people.id, blocked: sql<boolean>`${people.blockedAt} is not null` }
  const find = () => tx.select(columns).from(people).where(sql`lower(${people.email}) = lower(${email})`)
  const [known] = await find()
  if (known) return known
  const visitor = { orgId, email, name, kind: 'external', role: 'requester' }
  const [made] = await tx.insert(people).values(visitor).onConflictDoNothing().returning(columns)
  if (made) return made
  // Somebody else made it in the same instant.
  const [other] = await find()
  if (!other) throw new Error('a person that conflicts with none')
  return other
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
