/** What everybody writes of themselves. */
import { and, eq } from 'drizzle-orm'
import { type EditTarget, lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { people } from './schema.ts'

export type AccountRow = Omit<typeof people.$inferSelect, 'passwordHash'>

/** @returns without the hash, which goes nowhere but to `findPasswordHash` */
export async function findAccountRow(tx: Tx, personId: string): Promise<AccountRow | null> {
  const [found] = await tx.select().from(people).where(eq(people.id, personId))
  return found ? withoutHash(found) : null
}

export async function editOwnAccount(
  tx: Tx,
  target: Omit<EditTarget, 'called'>,
  changes: { name?: string; timeZone?: string; locale?: string },
): Promise<{ before: AccountRow; after: AccountRow }> {
  const before = await lockRow(tx, people, { ...target, called: 'person' })
  const after = await updateRow(tx, people, target.id, { ...changes, updatedAt: new Date() })
  return { before: withoutHash(before), after: withoutHash(after) }
}

export async function findPasswordHash(tx: Tx, personId: string): Promise<string | null> {
  const [found] = await tx.select({ hash: people.passwordHash }).from(people).where(eq(people.id, personId))
  return found?.hash ?? null
}

/** @returns `false` when somebody else has changed it since its hash was read */
export async function replacePasswordHash(
  tx: Tx,
  personId: string,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const unchanged = and(eq(people.id, personId), eq(people.passwordHash, from))
  const now = new Date()
  const set = { passwordHash: to, passwordChangedAt: now, updatedAt: now }
  const written = await tx.update(people).set(set).where(unchanged)
  return written.rowCount === 1
}

function withoutHash({ passwordHash: _passwordHash, ...rest }: typeof people.$inferSelect): AccountRow {
  return rest
}
