import { AppError } from '@holdfast/contracts/errors.ts'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { identityProviders, personIdentities } from './schema.ts'

export type IdentityRow = Awaited<ReturnType<typeof listIdentityRows>>[number]

/** @returns who a person is at which providers, the newest first */
export function listIdentityRows(tx: Tx, personId: string) {
  return tx
    .select({
      id: personIdentities.id,
      provider: { id: identityProviders.id, name: identityProviders.name },
      subject: personIdentities.subject,
      createdAt: personIdentities.createdAt,
      lastUsedAt: personIdentities.lastUsedAt,
    })
    .from(personIdentities)
    .innerJoin(identityProviders, eq(identityProviders.id, personIdentities.providerId))
    .where(eq(personIdentities.personId, personId))
    .orderBy(desc(personIdentities.createdAt), desc(personIdentities.id))
}

export interface Identified {
  readonly personId: string
  readonly email: string
}

/** @returns whom a provider means by a subject */
export async function findIdentified(tx: Tx, providerId: string, subject: string): Promise<Identified | null> {
  const [found] = await tx
    .select({ personId: people.id, email: people.email })
    .from(personIdentities)
    .innerJoin(people, eq(people.id, personIdentities.personId))
    .where(and(eq(personIdentities.providerId, providerId), eq(personIdentities.subject, subject)))
  return found ?? null
}

/**
 * Says who somebody is at a provider; the same again changes nothing.
 * @returns the id of it, and whether it is new
 * @throws AppError `conflict` when it is somebody else here
 */
export async function linkIdentity(
  tx: Tx,
  identity: { orgId: string; personId: string; providerId: string; subject: string },
): Promise<{ id: string; isNew: boolean }> {
  const { providerId, subject, personId } = identity
  const [made] = await tx
    .insert(personIdentities)
    .values(identity)
    .onConflictDoNothing()
    .returning({ id: personIdentities.id })
  if (made) return { id: made.id, isNew: true }
  const [known] = await tx
    .select({ id: personIdentities.id, personId: personIdentities.personId })
    .from(personIdentities)
    .where(and(eq(personIdentities.providerId, providerId), eq(personIdentities.subject, subject)))
  if (known?.personId === personId) return { id: known.id, isNew: false }
  throw new AppError('conflict', 'This account at the provider belongs to somebody else here', {
    errors: [{ path: '/subject', message: 'belongs to somebody else here' }],
  })
}

/** @returns what was removed, or `null` for what is not this person's */
export async function unlinkIdentity(tx: Tx, personId: string, identityId: string) {
  const [removed] = await tx
    .delete(personIdentities)
    .where(and(eq(personIdentities.id, identityId), eq(personIdentities.personId, personId)))
    .returning({ providerId: personIdentities.providerId, subject: personIdentities.subject })
  if (!removed) return null
  const { providerId, subject } = removed
  // The provider describes them no more; and whoever comes with the name is not taken for them by it.
  const kept = and(eq(people.externalSource, `provider:${providerId}`), eq(people.externalId, subject))
  await tx
    .update(people)
    .set({ externalSource: null, externalId: null })
    .where(and(eq(people.id, personId), kept))
  return removed
}

export async function noteIdentityUsed(tx: Tx, providerId: string, subject: string): Promise<void> {
  const used = and(eq(personIdentities.providerId, providerId), eq(personIdentities.subject, subject))
  await tx.update(personIdentities).set({ lastUsedAt: sql`clock_timestamp()` }).where(used)
}
