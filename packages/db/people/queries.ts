import type { Place } from '@holdfast/contracts/people/rights.ts'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { passwordStamp } from './password-stamp.ts'
import { people } from './schema.ts'

/** What signing in needs to know of a person. */
export interface Account {
  readonly id: string
  /** As it is on record. */
  readonly email: string
  readonly passwordHash: string | null
  /** Another one after each change of the password. */
  readonly passwordStamp: string
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
      email: people.email,
      passwordHash: people.passwordHash,
      passwordStamp,
      blocked: sql<boolean>`${people.blockedAt} is not null`,
    })
    .from(people)
    .where(sql`lower(${people.email}) = lower(${email}) AND ${people.kind} <> 'visitor'`)
  return found ?? null
}

/** @returns where somebody belongs; `null` for whoever is not there */
export async function findPlaceOf(tx: Tx, personId: string): Promise<Place | null> {
  const { businessUnitId, regionId, siteId } = people
  const [found] = await tx.select({ businessUnitId, regionId, siteId }).from(people).where(eq(people.id, personId))
  return found ?? null
}
