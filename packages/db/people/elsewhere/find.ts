import type { Grants } from '@holdfast/contracts/people/permissions.ts'
import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../../database.ts'
import { personIdentities } from '../../identity-providers/schema.ts'
import type { KnownElsewhere, Source } from '../known-elsewhere.ts'
import { askerOf, rightsColumn } from '../rights.ts'
import { people } from '../schema.ts'

const columns = {
  id: people.id,
  email: people.email,
  name: people.name,
  department: people.department,
  title: people.title,
  phone: people.phone,
  managerId: people.managerId,
  /** Or is being erased, and must not be described anew meanwhile. */
  isErased: sql<boolean>`(${people.erasedAt} IS NOT NULL
    OR EXISTS (SELECT FROM person_erasures e WHERE e.person_id = people.id))`,
  passwordHash: people.passwordHash,
  emailVerifiedAt: people.emailVerifiedAt,
  externalSource: people.externalSource,
  externalId: people.externalId,
  rights: rightsColumn('people'),
}

/** A person as far as a source may change them. */
export type KnownRow = Awaited<ReturnType<typeof select>>[number]

function select(tx: Tx, condition: SQL | undefined) {
  return tx.select(columns).from(people).where(condition)
}

/** @returns the id of the provider, for a source that is one */
export function providerOf(source: Source): string | null {
  return source.startsWith('provider:') ? source.slice('provider:'.length) : null
}

/** @returns who is known by this name at this source */
export async function findKnown(
  tx: Tx,
  { source, externalId }: Pick<KnownElsewhere, 'source' | 'externalId'>,
): Promise<KnownRow | null> {
  const providerId = providerOf(source)
  const [identity] =
    providerId === null
      ? []
      : await tx
          .select({ personId: personIdentities.personId })
          .from(personIdentities)
          .where(and(eq(personIdentities.providerId, providerId), eq(personIdentities.subject, externalId)))
  if (providerId !== null && !identity) return findErased(tx, source, externalId)
  const [found] = await select(
    tx,
    identity
      ? eq(people.id, identity.personId)
      : and(eq(people.externalSource, source), eq(people.externalId, externalId)),
  )
  return found ?? null
}

/** Identities go with whom they are of; the id by which a source knew them stays, so that it does not bring them back. */
async function findErased(tx: Tx, source: Source, externalId: string): Promise<KnownRow | null> {
  const isTheirs = and(eq(people.externalSource, source), eq(people.externalId, externalId))
  const [found] = await select(tx, and(isTheirs, isNotNull(people.erasedAt)))
  return found ?? null
}

/** @returns who has the address here; never a visitor, who only said that it is theirs. Locked. */
export async function findNamesake(tx: Tx, email: string): Promise<KnownRow | null> {
  const [found] = await select(tx, sql`lower(${people.email}) = lower(${email}) AND ${people.kind} <> 'visitor'`).for(
    'update',
  )
  return found ?? null
}

/** Two who bring the same person at the same time come one after the other, so that it is made once. */
export async function lockNewcomer(
  tx: Tx,
  { orgId, source, externalId }: Pick<KnownElsewhere, 'orgId' | 'source' | 'externalId'>,
  email: string,
): Promise<void> {
  for (const name of [`${orgId} ${source} ${externalId}`, `${orgId} ${email.toLowerCase()}`]) {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
  }
}

export function grantsOf({ id, rights }: KnownRow): Grants {
  return askerOf(id, rights).grants
}
