import { builtInGrants } from '@holdfast/contracts/people/permissions.ts'
import { grantsBeyond } from '@holdfast/contracts/people/rights.ts'
import { and, eq, ne, sql } from 'drizzle-orm'
import { writeAudit } from '../../audit/commands.ts'
import type { Tx } from '../../database.ts'
import { personIdentities } from '../../identity-providers/schema.ts'
import { newId } from '../../new-id.ts'
import type { KnownElsewhere, TakenIn } from '../known-elsewhere.ts'
import { people } from '../schema.ts'
import { findKnown, grantsOf, type KnownRow, providerOf } from './find.ts'
import type { Told } from './told.ts'

type Changes = Partial<typeof people.$inferInsert>

/** Somebody whom the source brought, or was given: what it says of them is what is so. */
export async function followSource(tx: Tx, person: KnownRow, known: KnownElsewhere, told: Told): Promise<TakenIn> {
  if (person.isErased) return { refused: 'erased' }
  const { id: personId } = person
  // A provider vouches for people who are kept by somebody else; it does not describe them.
  if (person.externalSource !== known.source) return { personId, outcome: 'unchanged' }
  const changes = await changesOf(tx, person, known, told)
  if (Object.keys(changes).length === 0) return { personId, outcome: 'unchanged' }
  if (changes.email !== undefined && (await isTaken(tx, changes.email, personId))) return { refused: 'address_taken' }
  await write(tx, personId, changes)
  await note(tx, known, person, { action: 'person.edited', after: changes })
  return { personId, outcome: 'changed' }
}

/** The address is all that says that it is the same person, so it must be enough for what that person may do. */
export async function linkPerson(tx: Tx, person: KnownRow, known: KnownElsewhere, told: Told): Promise<TakenIn> {
  const { id: personId, externalSource, externalId } = person
  const isHandedOver = externalSource === known.source && externalId === null
  const isKept = externalSource === 'scim' || externalSource?.startsWith('directory:')
  const providerId = providerOf(known.source)
  if (person.isErased) return { refused: 'erased' }
  if (!isHandedOver) {
    if (!known.linkByEmail) return { refused: 'not_trusted' }
    if (externalSource === known.source && providerId === null) return { refused: 'address_taken' }
    if (isKept && providerId === null) return { refused: 'kept_elsewhere' }
    if (providerId !== null && (await hasIdentity(tx, personId, providerId))) return { refused: 'address_taken' }
    const most = builtInGrants[known.linkUpTo ?? 'requester']
    if (grantsBeyond(most, grantsOf(person)).length > 0) return { refused: 'role_too_high' }
  }
  if (providerId !== null) await insertIdentity(tx, known, personId)
  const keeps = isHandedOver || providerId === null
  const owner = keeps ? { externalSource: known.source, externalId: known.externalId } : {}
  const changes = { ...(keeps && (await changesOf(tx, person, known, told))), ...owner }
  const proved = known.emailVerified ? { emailVerifiedAt: person.emailVerifiedAt ?? new Date() } : {}
  await write(tx, personId, { ...changes, ...proved })
  await note(tx, known, person, { action: 'person.linked', after: changes })
  return { personId, outcome: 'changed' }
}

export async function createPerson(tx: Tx, known: KnownElsewhere, told: Told): Promise<TakenIn> {
  const { orgId, source, externalId } = known
  const { locale, timeZone, ...fields } = told
  const personId = known.newId ?? newId()
  await tx.insert(people).values({
    id: personId,
    orgId,
    ...fields,
    ...(locale && { locale }),
    ...(timeZone && { timeZone }),
    managerId: (await managerOf(tx, known)) ?? null,
    emailVerifiedAt: known.emailVerified ? new Date() : null,
    externalSource: source,
    externalId,
  })
  if (providerOf(source) !== null) await insertIdentity(tx, known, personId)
  await note(tx, known, { id: personId }, { action: 'person.created', after: fields })
  return { personId, outcome: 'created' }
}

async function changesOf(tx: Tx, person: KnownRow, known: KnownElsewhere, told: Told): Promise<Changes> {
  const { email, name, department, title, phone } = told
  const wanted = { email, name, department, title, phone, managerId: await managerOf(tx, known) }
  const fields = Object.keys(wanted) as (keyof typeof wanted)[]
  const changed = fields.filter((field) => wanted[field] !== undefined && wanted[field] !== person[field])
  const changes: Changes = Object.fromEntries(changed.map((field) => [field, wanted[field]]))
  if (changes.email === undefined) return changes
  // Of another address nobody knows yet whether it was proved.
  return { ...changes, emailVerifiedAt: known.emailVerified ? new Date() : null }
}

async function managerOf(tx: Tx, known: KnownElsewhere): Promise<string | null | undefined> {
  const { source, managerExternalId, managerId } = known
  if (managerExternalId == null) return managerExternalId === undefined ? managerId : null
  return (await findKnown(tx, { source, externalId: managerExternalId }))?.id
}

async function isTaken(tx: Tx, email: string, exceptId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(sql`lower(${people.email}) = lower(${email}) AND ${people.kind} <> 'visitor'`, ne(people.id, exceptId)))
  return found !== undefined
}

async function write(tx: Tx, personId: string, changes: Changes): Promise<void> {
  const set = { ...changes, version: sql`${people.version} + 1`, updatedAt: new Date() }
  await tx.update(people).set(set).where(eq(people.id, personId))
}

/** An address that was given on to somebody else must not bring what the one before had. */
async function hasIdentity(tx: Tx, personId: string, providerId: string): Promise<boolean> {
  const ofPerson = and(eq(personIdentities.personId, personId), eq(personIdentities.providerId, providerId))
  const [found] = await tx.select({ id: personIdentities.id }).from(personIdentities).where(ofPerson).limit(1)
  return found !== undefined
}

async function insertIdentity(tx: Tx, { orgId, source, externalId }: KnownElsewhere, personId: string): Promise<void> {
  const providerId = providerOf(source) ?? ''
  await tx.insert(personIdentities).values({ orgId, personId, providerId, subject: externalId })
}

type Named = Pick<KnownRow, 'id'> & Partial<KnownRow>

/** What names the person is kept apart, to be erased with the person. */
async function note(
  tx: Tx,
  { orgId, source, actor }: KnownElsewhere,
  person: Named,
  { action, after }: { action: string; after: Changes },
): Promise<void> {
  const { id: personId } = person
  const fields = (['email', 'name', 'department', 'title', 'phone'] as const).filter(
    (field) => after[field] !== undefined,
  )
  const pick = (values: Changes | Named) => Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))
  const about = { personId, ...(action !== 'person.created' && { before: pick(person) }), after: pick(after) }
  const isManaged = after.managerId !== undefined
  await writeAudit(tx, {
    orgId,
    actor: actor ?? { kind: 'system', id: source },
    action,
    targetKind: 'person',
    targetId: personId,
    ...(isManaged && { before: { managerId: person.managerId ?? null } }),
    after: { source, ...(isManaged && { managerId: after.managerId }) },
    about,
  })
}
