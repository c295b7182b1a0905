/** Writes of a SCIM client (docs/decisions/0051): what it says is what is so, for the people whom SCIM keeps. */
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Actor } from '@holdfast/contracts/requests/commands.ts'
import { ScimError } from '@holdfast/contracts/scim/errors.ts'
import { eq, sql } from 'drizzle-orm'
import { lockOrganization } from '../administration/lock-organization.ts'
import { lockRow, updateRow } from '../administration/versioned-rows.ts'
import type { Tx } from '../database.ts'
import { newId } from '../new-id.ts'
import { whyRefused } from '../people/elsewhere/refusals.ts'
import { rightsOfRow } from '../people/give-rights.ts'
import { type Power, refuseActingOn } from '../people/guard-power.ts'
import { type TakenIn, takeInPerson } from '../people/known-elsewhere.ts'
import { people } from '../people/schema.ts'
import { setActiveElsewhere } from '../people/set-active-elsewhere.ts'
import { lockTeamsOf } from '../people/set-availability.ts'
import { keepByScim } from './keep.ts'
import { scimUsers } from './schema.ts'
import { findHandedOver, findManager, findRemoved, requireFreeName } from './user-lookups.ts'
import type { StoredAttributes } from './user-rows.ts'

/** Who does it: a token, in the power of its owner. */
export interface ScimClient {
  readonly orgId: string
  readonly actor: Actor
  readonly owner: Power
}

export interface UserInput {
  readonly userName: string
  readonly externalId: string | null
  readonly email: string
  readonly name: string
  /** `undefined`: as it is. */
  readonly active: boolean | undefined
  readonly title: string | null
  readonly phone: string | null
  readonly department: string | null
  /** Our id, or what else the client calls managers. */
  readonly manager: string | null
  /** Only for somebody new. */
  readonly locale: string | undefined
  readonly timeZone: string | undefined
  readonly attributes: StoredAttributes
}

export interface Changed {
  readonly personId: string
  /** Sessions that ended with it. */
  readonly endedSessionIds: readonly string[]
}

/** @throws ScimError `uniqueness` where somebody has the name or the address; whoever was removed comes back */
export async function createUser(tx: Tx, client: ScimClient, input: UserInput): Promise<Changed> {
  await tx.execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${`${client.orgId} scim ${input.userName.toLowerCase()}`}, 0))`,
  )
  const removed = await findRemoved(tx, input.userName)
  if (removed !== null) return revive(tx, client, removed, input)
  const handedOver = await findHandedOver(tx, input.email)
  if (handedOver !== null) return changeUser(tx, client, { personId: handedOver, version: undefined }, input)
  await requireFreeName(tx, input.userName, null)
  const personId = newId()
  const taken = await takeIn(tx, client, personId, input, { mayCreate: true })
  requireTaken(taken)
  await tx.insert(scimUsers).values({ personId, orgId: client.orgId, ...storedOf(input) })
  return { personId, endedSessionIds: await applyActive(tx, client, personId, input.active) }
}

/**
 * @param version that the client saw; `undefined` where any is welcome
 * @throws ScimError; AppError `not_found`, `stale`, `forbidden`
 */
export async function changeUser(
  tx: Tx,
  client: ScimClient,
  { personId, version }: { personId: string; version: number | undefined },
  input: UserInput,
): Promise<Changed> {
  await lockOrder(tx, client, personId, input.active)
  await lockUser(tx, client, personId, version)
  await requireFreeName(tx, input.userName, personId)
  const taken = await takeIn(tx, client, personId, input, { mayCreate: false })
  requireTaken(taken)
  const isWritten = await store(tx, client.orgId, personId, input)
  if (isWritten && taken.outcome === 'unchanged') await updateRow(tx, people, personId, { updatedAt: new Date() })
  return { personId, endedSessionIds: await applyActive(tx, client, personId, input.active) }
}

/** Blocks somebody, and keeps what they did. The client sees them no more; who comes with the name again is the same. */
export async function removeUser(
  tx: Tx,
  client: ScimClient,
  { personId, version }: { personId: string; version: number | undefined },
): Promise<Changed> {
  await lockOrder(tx, client, personId, false)
  const { email } = await lockUser(tx, client, personId, version)
  const endedSessionIds = await applyActive(tx, client, personId, false)
  const removedAt = new Date()
  await tx
    .insert(scimUsers)
    .values({ personId, orgId: client.orgId, userName: email, removedAt })
    .onConflictDoUpdate({ target: scimUsers.personId, set: { removedAt } })
  return { personId, endedSessionIds }
}

/** Whom it blocks or lets in is locked after the organization and teams, as everybody does it who locks them. */
async function lockOrder(tx: Tx, { orgId }: ScimClient, personId: string, active: boolean | undefined): Promise<void> {
  const [person] = await tx.select({ blockedAt: people.blockedAt }).from(people).where(eq(people.id, personId))
  const isOpen = person?.blockedAt === null
  // Whoever is shut out may still leave groups, which is under the same locks.
  if (active === undefined || (active && isOpen)) return
  await lockOrganization(tx, orgId)
  await lockTeamsOf(tx, personId)
}

/** Nobody is changed by a token whom its owner could not change, and nobody whom somebody else keeps. */
async function lockUser(tx: Tx, client: ScimClient, personId: string, version: number | undefined) {
  const person = await lockRow(tx, people, { id: personId, called: 'user' })
  const [stored] = await tx.select().from(scimUsers).where(eq(scimUsers.personId, personId))
  if (person.kind === 'visitor' || person.erasedAt || stored?.removedAt)
    throw new AppError('not_found', 'There is no such user')
  if (version !== undefined && person.version !== version) throw new AppError('stale')
  const rights = await rightsOfRow(tx, person)
  refuseActingOn(client.owner, rights)
  await keepByScim(tx, client, person, rights.grants)
  return person
}

async function takeIn(
  tx: Tx,
  { orgId, actor }: ScimClient,
  personId: string,
  input: UserInput,
  { mayCreate }: { mayCreate: boolean },
): Promise<TakenIn> {
  const { email, name, title, phone, department, locale, timeZone } = input
  const managerId = await findManager(tx, input.manager)
  const told = { email, name, title, phone, department, managerId: managerId === personId ? null : managerId }
  const source = { source: 'scim', externalId: personId, newId: personId, actor } as const
  return takeInPerson(tx, { orgId, ...source, ...told, locale, timeZone, mayCreate, linkByEmail: false })
}

function requireTaken(taken: TakenIn): asserts taken is Extract<TakenIn, { personId: string }> {
  if (!('refused' in taken)) return
  const isTaken = taken.refused === 'not_trusted' || taken.refused === 'address_taken'
  if (isTaken)
    throw new ScimError(409, 'uniqueness', 'Somebody here has this address; find them by emails.value and change them')
  throw new ScimError(400, 'invalidValue', whyRefused[taken.refused])
}

async function revive(tx: Tx, client: ScimClient, personId: string, input: UserInput): Promise<Changed> {
  await tx.update(scimUsers).set({ removedAt: null }).where(eq(scimUsers.personId, personId))
  return changeUser(tx, client, { personId, version: undefined }, { ...input, active: input.active ?? true })
}

function storedOf({ userName, externalId, attributes }: UserInput) {
  return { userName, externalId, attributes }
}

/** @returns whether it says anything new */
async function store(tx: Tx, orgId: string, personId: string, input: UserInput): Promise<boolean> {
  const stored = storedOf(input)
  const written = await tx
    .insert(scimUsers)
    .values({ personId, orgId, ...stored })
    .onConflictDoUpdate({
      target: scimUsers.personId,
      set: stored,
      setWhere: sql`(${scimUsers.userName}, ${scimUsers.externalId}, ${scimUsers.attributes}) IS DISTINCT FROM
        (${stored.userName}::text, ${stored.externalId}::text, ${JSON.stringify(stored.attributes)}::jsonb)`,
    })
  return written.rowCount === 1
}

async function applyActive(
  tx: Tx,
  { orgId, actor }: ScimClient,
  personId: string,
  active: boolean | undefined,
): Promise<readonly string[]> {
  if (active === undefined) return []
  const done = await setActiveElsewhere(tx, { orgId, personId, active, because: 'scim', actor })
  if ('refused' in done) throw new ScimError(403, undefined, done.refused)
  return done.endedSessionIds
}
