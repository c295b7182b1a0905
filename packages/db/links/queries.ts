import type { LinkPurpose } from '@holdfast/contracts/links/link.ts'
import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '../database.ts'
import { organizations } from '../organizations/schema.ts'
import { holderColumns } from '../people/holder-columns.ts'
import { people } from '../people/schema.ts'
import { accessLinks } from './schema.ts'

export type LinkHolder = NonNullable<Awaited<ReturnType<typeof findLinkHolder>>>

/** @returns who holds a living link, with the hash to compare; `null` when it expired, was revoked, or its holder is blocked */
export async function findLinkHolder(tx: Tx, linkId: string) {
  return (await findLinkHolders(tx, [linkId])).get(linkId) ?? null
}

/** @returns by link, without those that expired, were revoked, or whose holder is blocked */
export async function findLinkHolders(tx: Tx, linkIds: readonly string[]) {
  const found = await tx
    .select({
      link: {
        id: accessLinks.id,
        requestId: accessLinks.requestId,
        purpose: sql<LinkPurpose>`${accessLinks.purpose}`,
        secretHash: accessLinks.secretHash,
        expiresAt: accessLinks.expiresAt,
        lastUsedAt: accessLinks.lastUsedAt,
      },
      ...holderColumns,
    })
    .from(accessLinks)
    .innerJoin(people, eq(people.id, accessLinks.personId))
    .innerJoin(organizations, eq(organizations.id, accessLinks.orgId))
    .where(
      and(
        inArray(accessLinks.id, [...linkIds]),
        isNull(accessLinks.revokedAt),
        gt(accessLinks.expiresAt, sql`now()`),
        isNull(people.blockedAt),
      ),
    )
  return new Map(found.map((holder) => [holder.link.id, holder]))
}

const revokers = alias(people, 'revokers')

export type LinkRow = Awaited<ReturnType<typeof listLinkRows>>[number]

/** @returns the links into a request, newest first, at most a hundred */
export function listLinkRows(tx: Tx, requestId: string) {
  return tx
    .select({
      id: accessLinks.id,
      purpose: sql<LinkPurpose>`${accessLinks.purpose}`,
      personId: people.id,
      personName: people.name,
      createdAt: accessLinks.createdAt,
      expiresAt: accessLinks.expiresAt,
      lastUsedAt: accessLinks.lastUsedAt,
      revokedAt: accessLinks.revokedAt,
      revokedBy: revokers.id,
      revokedByName: revokers.name,
    })
    .from(accessLinks)
    .innerJoin(people, eq(people.id, accessLinks.personId))
    .leftJoin(revokers, eq(revokers.id, accessLinks.revokedBy))
    .where(eq(accessLinks.requestId, requestId))
    .orderBy(desc(accessLinks.createdAt), desc(accessLinks.id))
    .limit(100)
}
