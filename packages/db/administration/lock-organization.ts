import { eq } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { organizations } from '../organizations/schema.ts'

/**
 * Lets one at a time change what must stay whole over several rows: an order, or who holds power. Locked before teams,
 * and those before people, wherever more than one is.
 */
export async function lockOrganization(tx: Tx, orgId: string): Promise<void> {
  await tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, orgId)).for('update')
}
