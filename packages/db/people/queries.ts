import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { and, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from './schema.ts'

/** What signing in needs to know of a person. */
export interface Account {
  readonly id: string
  readonly passwordHash: string | null
  readonly blocked: boolean
}

/**
 * @returns the account with this address in the transaction's organization, whatever its case; never a visitor, who only
 * said that it is theirs
 */
export async function findAccount(tx: Tx, email: string): Promise<Account | null> {
  const [found] = await tx
    .select({
      id: people.id,
      passwordHash: people.passwordHash,
      blocked: sql<boolean>`${people.blockedAt} is not null`,
    })
    .from(people)
    .where(sql`lower(${people.email}) = lower(${email}) AND ${people.kind} <> 'visitor'`)
  return found ?? null
}

/** @returns the roles of those of these persons who are there and not blocked, by id */
export async function findRoles(tx: Tx, ids: readonly string[]): Promise<Map<string, Role>> {
  const { id, role, blockedAt } = people
  const among = and(inArray(id, [...ids]), isNull(blockedAt))
  const rows = await tx.select({ id, role }).from(people).where(among)
  return new Map(rows.map((row) => [row.id, row.role as Role]))
}
