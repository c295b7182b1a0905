import { sql } from 'drizzle-orm'
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
