import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { requests } from '../requests/schema.ts'
import { chatSessions, visitorBlocks } from './schema.ts'

export interface NewBlock {
  readonly orgId: string
  readonly email: string | null
  readonly addressHash: string | null
  readonly reason: string
  readonly blockedBy: string
  readonly until: Date | null
}

/** An address that is blocked already is blocked anew, with the new reason and end. @returns the block's id */
export async function writeBlock(tx: Tx, block: NewBlock): Promise<string> {
  const { orgId: _org, email: _email, ...changed } = block
  const write = tx.insert(visitorBlocks).values(block)
  const again = { ...changed, createdAt: sql`now()` }
  const [row] = await (block.email === null
    ? write
    : write.onConflictDoUpdate({
        target: [visitorBlocks.orgId, visitorBlocks.email],
        targetWhere: sql`email is not null`,
        set: again,
      })
  ).returning({ id: visitorBlocks.id })
  return row?.id ?? ''
}

const columns = {
  id: visitorBlocks.id,
  email: visitorBlocks.email,
  addressHash: visitorBlocks.addressHash,
  reason: visitorBlocks.reason,
  blockedById: visitorBlocks.blockedBy,
  blockedByName: people.name,
  until: visitorBlocks.until,
  // As PostgreSQL writes it: a cursor needs every microsecond.
  createdAt: sql<string>`${visitorBlocks.createdAt}::text`,
}

export type BlockRow = Awaited<ReturnType<typeof listBlockRows>>[number]

/**
 * @param by whose; `null` for everybody's
 * @returns the blocks, newest first
 */
export function listBlockRows(
  tx: Tx,
  { q, by, after, limit }: { q: string | null; by: string | null; after: readonly string[] | null; limit: number },
) {
  const [at, id] = after ?? []
  const words = sql`lower(coalesce(${visitorBlocks.email}, '') || ' ' || ${visitorBlocks.reason})`
  return tx
    .select(columns)
    .from(visitorBlocks)
    .leftJoin(people, eq(people.id, visitorBlocks.blockedBy))
    .where(
      and(
        by === null ? undefined : eq(visitorBlocks.blockedBy, by),
        q === null ? undefined : sql`position(lower(${q}) in ${words}) > 0`,
        after ? sql`(${visitorBlocks.createdAt}, ${visitorBlocks.id}) < (${at}::timestamptz, ${id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(visitorBlocks.createdAt), desc(visitorBlocks.id))
    .limit(limit)
}

export async function findBlock(tx: Tx, id: string): Promise<BlockRow | null> {
  const [found] = await tx
    .select(columns)
    .from(visitorBlocks)
    .leftJoin(people, eq(people.id, visitorBlocks.blockedBy))
    .where(eq(visitorBlocks.id, id))
  return found ?? null
}

/** @returns whether there was one */
export async function removeBlock(tx: Tx, id: string): Promise<boolean> {
  const removed = await tx.delete(visitorBlocks).where(eq(visitorBlocks.id, id))
  return removed.rowCount === 1
}

/** @returns the requests of the chats that run under a blocked address; a block names visitors, nobody with an account */
export async function listBlockedChats(
  tx: Tx,
  { email, addressHash }: { email: string | null; addressHash: string | null },
): Promise<string[]> {
  const rows = await tx
    .select({ requestId: chatSessions.requestId })
    .from(chatSessions)
    .innerJoin(people, eq(people.id, chatSessions.visitorId))
    .innerJoin(requests, eq(requests.id, chatSessions.requestId))
    .where(
      and(
        isNull(chatSessions.endedAt),
        eq(people.kind, 'visitor'),
        or(
          email === null ? undefined : sql`lower(${people.email}) = ${email}`,
          addressHash === null ? undefined : eq(chatSessions.addressHash, addressHash),
        ),
      ),
    )
    .orderBy(asc(chatSessions.requestId))
  return rows.map(({ requestId }) => requestId)
}
