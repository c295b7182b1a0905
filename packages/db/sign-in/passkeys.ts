import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { passkeys } from './schema.ts'

export type PasskeyRow = typeof passkeys.$inferSelect

/** More than anybody has keys. */
export const maxPasskeys = 20

export function listPasskeys(tx: Tx, personId: string): Promise<PasskeyRow[]> {
  return tx
    .select()
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
}

export async function findPasskey(tx: Tx, credentialId: string): Promise<PasskeyRow | null> {
  const [found] = await tx.select().from(passkeys).where(eq(passkeys.credentialId, credentialId)).for('update')
  return found ?? null
}

export async function insertPasskey(tx: Tx, passkey: typeof passkeys.$inferInsert): Promise<void> {
  await tx.insert(passkeys).values(passkey)
}

/** @returns whether it was one of this person's */
export async function renamePasskey(tx: Tx, own: { id: string; personId: string }, name: string): Promise<boolean> {
  const { rowCount } = await tx.update(passkeys).set({ name }).where(isOwn(own))
  return rowCount === 1
}

/** @returns whether it was one of this person's */
export async function removePasskey(tx: Tx, own: { id: string; personId: string }): Promise<boolean> {
  const { rowCount } = await tx.delete(passkeys).where(isOwn(own))
  return rowCount === 1
}

/** @returns how many there were */
export async function removePasskeysOf(tx: Tx, personId: string): Promise<number> {
  const { rowCount } = await tx.delete(passkeys).where(eq(passkeys.personId, personId))
  return rowCount ?? 0
}

export async function notePasskeyUse(
  tx: Tx,
  id: string,
  { counter, backedUp }: { counter: number; backedUp: boolean },
): Promise<void> {
  const set = { counter, backedUp, lastUsedAt: sql`clock_timestamp()` }
  await tx.update(passkeys).set(set).where(eq(passkeys.id, id))
}

const isOwn = ({ id, personId }: { id: string; personId: string }) =>
  and(eq(passkeys.id, id), eq(passkeys.personId, personId))
