import { ScimError } from '@holdfast/contracts/scim/errors.ts'
import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { people } from '../people/schema.ts'
import { scimUsers } from './schema.ts'

/** @returns who had the name until the client removed them */
export async function findRemoved(tx: Tx, userName: string): Promise<string | null> {
  const [found] = await tx
    .select({ personId: scimUsers.personId })
    .from(scimUsers)
    .innerJoin(people, eq(people.id, scimUsers.personId))
    .where(and(hasName(userName), isNotNull(scimUsers.removedAt), isNull(people.erasedAt)))
  return found?.personId ?? null
}

/** @returns who has the address, if an administrator has said that SCIM is to keep them, and it has not begun to */
export async function findHandedOver(tx: Tx, email: string): Promise<string | null> {
  const [found] = await tx
    .select({ personId: people.id })
    .from(people)
    .where(
      and(
        eq(people.externalSource, 'scim'),
        isNull(people.externalId),
        isNull(people.erasedAt),
        sql`lower(${people.email}) = lower(${email})`,
      ),
    )
  return found?.personId ?? null
}

const hasName = (userName: string) => sql`lower(${scimUsers.userName}) = lower(${userName})`

/** The name of a user is the name of no other, whether SCIM brought them or not. */
export async function requireFreeName(tx: Tx, userName: string, exceptId: string | null): Promise<void> {
  const isOther = exceptId === null ? undefined : ne(people.id, exceptId)
  const hasAddress = and(isNull(scimUsers.personId), sql`lower(${people.email}) = lower(${userName})`)
  const [found] = await tx
    .select({ id: people.id })
    .from(people)
    .leftJoin(scimUsers, eq(scimUsers.personId, people.id))
    .where(and(or(hasName(userName), hasAddress), ne(people.kind, 'visitor'), isOther))
    .limit(1)
  if (!found) return
  throw new ScimError(409, 'uniqueness', 'Somebody here has this userName; find them by it and change them')
}

/** Clients call managers by our ids, by their own, or by their names; who is not here yet comes with a later word. */
export async function findManager(tx: Tx, manager: string | null): Promise<string | null> {
  if (manager === null) return null
  const [found] = await tx
    .select({ id: people.id })
    .from(people)
    .leftJoin(scimUsers, eq(scimUsers.personId, people.id))
    .where(
      and(
        ne(people.kind, 'visitor'),
        sql`(${people.id}::text = ${manager} OR ${scimUsers.externalId} = ${manager}
          OR lower(coalesce(${scimUsers.userName}, ${people.email})) = lower(${manager}))`,
      ),
    )
    .limit(1)
  return found?.id ?? null
}
