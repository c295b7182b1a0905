import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import type { Reach } from '@holdfast/contracts/people/rights.ts'
import { and, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { organizations } from '../organizations/schema.ts'
import { holderColumns } from '../people/holder-columns.ts'
import { peopleWithin } from '../people/reach-condition.ts'
import { people } from '../people/schema.ts'
import { apiTokens } from './schema.ts'

export type TokenHolder = NonNullable<Awaited<ReturnType<typeof findTokenHolder>>>

/** @returns who holds a living token, with the hash to compare; `null` when it is over, or its owner is blocked */
export async function findTokenHolder(tx: Tx, tokenId: string) {
  return (await findTokenHolders(tx, [tokenId])).get(tokenId) ?? null
}

/** @returns by token, without those that expired, were revoked, or whose owner is blocked */
export async function findTokenHolders(tx: Tx, tokenIds: readonly string[]) {
  const found = await tx
    .select({
      token: {
        id: apiTokens.id,
        name: apiTokens.name,
        scopes: sql<Permission[]>`${apiTokens.scopes}`,
        secretHash: apiTokens.secretHash,
        expiresAt: apiTokens.expiresAt,
        lastUsedAt: apiTokens.lastUsedAt,
      },
      ...holderColumns,
    })
    .from(apiTokens)
    .innerJoin(people, eq(people.id, apiTokens.personId))
    .innerJoin(organizations, eq(organizations.id, apiTokens.orgId))
    .where(
      and(
        inArray(apiTokens.id, [...tokenIds]),
        isNull(apiTokens.revokedAt),
        sql`(${apiTokens.expiresAt} is null or ${apiTokens.expiresAt} > now())`,
        isNull(people.blockedAt),
      ),
    )
  return new Map(found.map((holder) => [holder.token.id, holder]))
}

export type TokenRow = Awaited<ReturnType<typeof listTokenRows>>[number]

export interface TokenListing {
  readonly ownerId?: string | undefined
  /** Whose tokens the asker sees; everybody's, unless given. */
  readonly reach?: Reach
  /** Instant and id of the last row of the page before. */
  readonly beyond?: readonly string[] | null
  readonly limit: number
}

/** @returns tokens that were not revoked, newest first */
export function listTokenRows(tx: Tx, { ownerId, reach, beyond, limit }: TokenListing) {
  return selectTokens(
    tx,
    and(
      isNull(apiTokens.revokedAt),
      ownerId === undefined ? undefined : eq(apiTokens.personId, ownerId),
      reach && peopleWithin(reach),
      beyond
        ? sql`(${apiTokens.createdAt}, ${apiTokens.id}) < (${beyond[0]}::timestamptz, ${beyond[1]}::uuid)`
        : undefined,
    ),
    limit,
  )
}

/** @returns one that was not revoked, or `null` */
export async function readTokenRow(tx: Tx, tokenId: string): Promise<TokenRow | null> {
  const [found] = await selectTokens(tx, and(isNull(apiTokens.revokedAt), eq(apiTokens.id, tokenId)), 1)
  return found ?? null
}

function selectTokens(tx: Tx, condition: SQL | undefined, limit: number) {
  return tx
    .select({
      id: apiTokens.id,
      name: apiTokens.name,
      prefix: apiTokens.prefix,
      scopes: apiTokens.scopes,
      ownerId: people.id,
      ownerName: people.name,
      expiresAt: apiTokens.expiresAt,
      lastUsedAt: apiTokens.lastUsedAt,
      lastAddress: apiTokens.lastAddress,
      createdAt: apiTokens.createdAt,
      /** As PostgreSQL writes it, so that a cursor loses nothing. */
      createdKey: sql<string>`${apiTokens.createdAt}::text`,
    })
    .from(apiTokens)
    .innerJoin(people, eq(people.id, apiTokens.personId))
    .where(condition)
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
    .limit(limit)
}

/** @returns how many living tokens somebody has; under the lock of the person's row, two at once count each other */
export async function countTokensOf(tx: Tx, personId: string): Promise<number> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
  const living = sql`${apiTokens.expiresAt} is null or ${apiTokens.expiresAt} > now()`
  const mine = and(eq(apiTokens.personId, personId), isNull(apiTokens.revokedAt), sql`(${living})`)
  return tx.$count(apiTokens, mine)
}
