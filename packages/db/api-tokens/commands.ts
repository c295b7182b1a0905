/** API tokens are written by the API: they are about a person, not about a request (docs/decisions/0007). */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { apiTokens } from './schema.ts'

export type NewToken = Required<
  Pick<
    typeof apiTokens.$inferInsert,
    'id' | 'orgId' | 'personId' | 'name' | 'prefix' | 'secretHash' | 'scopes' | 'expiresAt' | 'createdBy'
  >
>

export async function insertToken(tx: Tx, token: NewToken): Promise<void> {
  await tx.insert(apiTokens).values(token)
}

/** @param ownerId only if it is this person's; @returns whether there was such a living token */
export async function revokeToken(
  tx: Tx,
  { tokenId, by, ownerId }: { tokenId: string; by: string; ownerId?: string },
): Promise<boolean> {
  const owned = ownerId === undefined ? undefined : eq(apiTokens.personId, ownerId)
  const revoked = await tx
    .update(apiTokens)
    .set({ revokedAt: sql`clock_timestamp()`, revokedBy: by })
    .where(and(eq(apiTokens.id, tokenId), isNull(apiTokens.revokedAt), owned))
  return revoked.rowCount === 1
}

/** Ends all tokens of a person. @returns the ids of those that it ended */
export async function revokeTokensOf(tx: Tx, { personId, by }: { personId: string; by: string }): Promise<string[]> {
  const revoked = await tx
    .update(apiTokens)
    .set({ revokedAt: sql`clock_timestamp()`, revokedBy: by })
    .where(and(eq(apiTokens.personId, personId), isNull(apiTokens.revokedAt)))
    .returning({ id: apiTokens.id })
  return revoked.map(({ id }) => id)
}

export async function moveTokenEnd(tx: Tx, tokenId: string, expiresAt: Date | null): Promise<void> {
  await tx.update(apiTokens).set({ expiresAt }).where(eq(apiTokens.id, tokenId))
}

export async function noteTokenUse(tx: Tx, tokenId: string, address: string): Promise<void> {
  await tx
    .update(apiTokens)
    .set({ lastUsedAt: sql`clock_timestamp()`, lastAddress: address })
    .where(eq(apiTokens.id, tokenId))
}
