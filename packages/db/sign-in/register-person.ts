import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { organizations } from '../organizations/schema.ts'
import { people } from '../people/schema.ts'

export interface Registered {
  readonly id: string
  readonly orgId: string
  readonly name: string
  readonly email: string
  /** The organization's own without one. */
  readonly locale: string | null
  readonly passwordHash: string
}

/** A requester from outside whose address is proved. Two with one address at once: the second violates the index. */
export async function registerPerson(tx: Tx, { locale, ...person }: Registered): Promise<void> {
  const columns = { locale: organizations.locale, timeZone: organizations.timeZone }
  const [organization] = await tx.select(columns).from(organizations).where(eq(organizations.id, person.orgId))
  const now = sql`clock_timestamp()`
  await tx.insert(people).values({
    ...person,
    kind: 'external',
    timeZone: organization?.timeZone ?? 'UTC',
    locale: locale ?? organization?.locale ?? 'en',
    emailVerifiedAt: now,
    passwordChangedAt: now,
  })
}
