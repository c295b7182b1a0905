/** People whom a directory, a provider or SCIM knows: found, linked, made, refused. */
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { Database } from '@holdfast/db/database.ts'
import { identityProviders, personIdentities } from '@holdfast/db/identity-providers/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { type KnownElsewhere, type Source, type TakenIn, takeInPerson } from '@holdfast/db/people/known-elsewhere.ts'
import { people, sessions } from '@holdfast/db/people/schema.ts'
import { setActiveElsewhere } from '@holdfast/db/people/set-active-elsewhere.ts'
import { personErasures } from '@holdfast/db/person-data/schema.ts'
import { customRoles } from '@holdfast/db/roles/schema.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const db = new Database(inject('servers').databaseUrl, { max: 8, applicationName: 'test' })
const directory: Source = `directory:${newId()}`
let org: MinimalOrganization
let provider: Source

beforeAll(async () => {
  org = await seedMinimalOrganization(db)
  provider = await makeProvider()
})
afterAll(() => db.close())

async function makeProvider(): Promise<Source> {
  const id = newId()
  const row = { id, orgId: org.orgId, name: id, issuer: 'https://idp.test', clientId: 'desk', settings: {} }
  await db.tenant(org.orgId, (tx) => tx.insert(identityProviders).values(row))
  return `provider:${id}`
}

let count = 0
function told(overrides: Partial<KnownElsewhere> = {}): KnownElsewhere {
  count += 1
  const name = `Newcomer ${count}`
  const email = `newcomer-${count}@example.test`
  const trust = { mayCreate: true, linkByEmail: true }
  return { orgId: org.orgId, source: directory, externalId: `guid-${count}`, email, name, ...trust, ...overrides }
}

const takeIn = (known: KnownElsewhere) => db.tenant(org.orgId, (tx) => takeInPerson(tx, known))

async function personOf(taken: TakenIn) {
  if ('refused' in taken) throw new Error(`refused: ${taken.refused}`)
  return personWith(taken.personId)
}

async function personWith(id: string) {
  const [person] = await db.tenant(org.orgId, (tx) => tx.select().from(people).where(eq(people.id, id)))
  if (!person) throw new Error('there is no such person')
  return person
}

async function addPerson(fields: Partial<typeof people.$inferInsert> = {}) {
  count += 1
  const row = { id: newId(), orgId: org.orgId, name: `Here ${count}`, email: `here-${count}@example.test`, ...fields }
  await db.tenant(org.orgId, (tx) => tx.insert(people).values(row))
  return row
}

describe('somebody new', () => {
  it('is made with what the source says, and audited', async () => {
    const details = { department: 'Sales', title: 'Buyer', phone: '+49 30 1', locale: 'de', timeZone: 'Europe/Berlin' }
    const known = told({ ...details, emailVerified: true })
    const taken = await takeIn(known)
    expect(taken).toMatchObject({ outcome: 'created' })
    const person = await personOf(taken)
    expect(person).toMatchObject({ ...details, role: 'requester', externalSource: directory, passwordHash: null })
    expect(person.emailVerifiedAt).toBeInstanceOf(Date)
    const lines = await db.tenant(org.orgId, (tx) => tx.select().from(auditLog).where(eq(auditLog.targetId, person.id)))
    expect(lines).toMatchObject([{ action: 'person.created', actorKind: 'system', actorId: directory }])
    expect(JSON.stringify(lines)).not.toContain(known.email)
  })

  it('is not made by a source that may not', async () => {
    expect(await takeIn(told({ mayCreate: false }))).toEqual({ refused: 'not_known' })
  })

  it('is made once, however many bring them at the same time', async () => {
    const known = told()
    const taken = await Promise.all(Array.from({ length: 6 }, () => takeIn(known)))
    expect(taken.filter((one) => 'outcome' in one && one.outcome === 'created')).toHaveLength(1)
    expect(new Set(taken.map((one) => 'personId' in one && one.personId)).size).toBe(1)
  })

  it('is made once, whatever the two sources that bring them at the same time', async () => {
    const known = told()
    const [one, other] = await Promise.all([takeIn(known), takeIn({ ...known, source: 'scim', externalId: 'okta' })])
    const outcomes = [one, other].map((taken) => ('refused' in taken ? taken.refused : taken.outcome)).sort()
    expect(outcomes).toEqual(['created', 'kept_elsewhere'])
  })

  it.each([
    ['no address', { email: ' ' }, 'email_missing'],
    ['no good address', { email: 'not an address@x' }, 'email_missing'],
    ['no name there', { externalId: '' }, 'external_id_missing'],
  ])('is refused with %s', async (_what, wrong, refused) => {
    expect(await takeIn(told(wrong))).toEqual({ refused })
  })

  it('is stored as far as it can be, whatever the source holds', async () => {
    const name = `Zoë\u0000 \ud83d\ude00${'x'.repeat(300)}`
    const person = await personOf(await takeIn(told({ name, department: ' ', locale: 'xx_YY', timeZone: 'Mars/Base' })))
    expect(person.name.startsWith('Zoë')).toBe(true)
    expect(person.name.length).toBeLessThanOrEqual(200)
    expect(person).toMatchObject({ department: null, locale: 'en', timeZone: 'UTC' })
    const nameless = await personOf(await takeIn(told({ name: '\u0007', email: 'only.address@example.test' })))
    expect(nameless.name).toBe('only.address')
  })

  it('has the manager whom the source names, once that one is here', async () => {
    const boss = told()
    const known = told({ managerExternalId: boss.externalId })
    expect((await personOf(await takeIn(known))).managerId).toBeNull()
    const { id } = await personOf(await takeIn(boss))
    const taken = await takeIn(known)
    expect(taken).toMatchObject({ outcome: 'changed' })
    expect((await personOf(taken)).managerId).toBe(id)
    expect((await personOf(await takeIn({ ...known, managerExternalId: null }))).managerId).toBeNull()
  })
})

describe('somebody whom the source brought', () => {
  it('is what the source says, and unchanged where it says nothing new', async () => {
    const known = told({ department: 'Sales', locale: 'de' })
    const first = await personOf(await takeIn(known))
    expect(await takeIn(known)).toEqual({ personId: first.id, outcome: 'unchanged' })
    const changed = { ...known, name: 'Married', email: 'married@example.test', department: null, locale: 'fr' }
    expect(await takeIn(changed)).toEqual({ personId: first.id, outcome: 'changed' })
    const person = await personWith(first.id)
    expect(person).toMatchObject({ name: 'Married', email: 'married@example.test', department: null, locale: 'de' })
    expect(person.version).toBe(first.version + 1)
  })

  it('does not get an address that somebody else has', async () => {
    const known = told()
    await takeIn(known)
    const other = await addPerson()
    expect(await takeIn({ ...known, email: other.email.toUpperCase() })).toEqual({ refused: 'address_taken' })
  })

  it('stays erased', async () => {
    const known = told()
    const { id } = await personOf(await takeIn(known))
    await db.tenant(org.orgId, (tx) => tx.update(people).set({ erasedAt: new Date() }).where(eq(people.id, id)))
    expect(await takeIn(known)).toEqual({ refused: 'erased' })
  })

  it('is not described anew while it is being erased', async () => {
    const known = told()
    const { id } = await personOf(await takeIn(known))
    const erasure = { orgId: org.orgId, personId: id, createdBy: org.adminId, texts: 'keep', subject: {} }
    await db.tenant(org.orgId, (tx) => tx.insert(personErasures).values(erasure))
    expect(await takeIn({ ...known, name: 'Another name' })).toEqual({ refused: 'erased' })
    expect(await takeIn(told())).toMatchObject({ outcome: 'created' })
  })
})

describe('somebody who is here already', () => {
  it('is linked by the address where the source is trusted, whatever its case', async () => {
    const { id, email } = await addPerson()
    expect(await takeIn(told({ email, linkByEmail: false }))).toEqual({ refused: 'not_trusted' })
    const known = told({ email: email.toUpperCase(), department: 'IT' })
    expect(await takeIn(known)).toEqual({ personId: id, outcome: 'changed' })
    expect(await personWith(id)).toMatchObject({ externalSource: directory, department: 'IT' })
    expect(await takeIn(known)).toEqual({ personId: id, outcome: 'unchanged' })
  })

  it('is not linked by an address that has more rights than a requester, unless an administrator said so', async () => {
    const { id, email } = await addPerson({ role: 'technician' })
    const known = told({ email })
    expect(await takeIn(known)).toEqual({ refused: 'role_too_high' })
    expect(await takeIn({ ...known, linkUpTo: 'technician' })).toMatchObject({ personId: id })
    const chief = await addPerson({ role: 'supervisor' })
    expect(await takeIn(told({ email: chief.email, linkUpTo: 'technician' }))).toEqual({ refused: 'role_too_high' })
    const given = { externalSource: directory, externalId: null }
    await db.tenant(org.orgId, (tx) => tx.update(people).set(given).where(eq(people.id, chief.id)))
    expect(await takeIn(told({ email: chief.email, linkByEmail: false }))).toMatchObject({ personId: chief.id })
  })

  it('is not linked when a custom role gives a requester more', async () => {
    const roleId = newId()
    const role = { id: roleId, orgId: org.orgId, name: 'Clerk', base: 'requester', grants: { 'person:read': 'any' } }
    await db.tenant(org.orgId, (tx) => tx.insert(customRoles).values(role))
    const { email } = await addPerson({ roleId })
    expect(await takeIn(told({ email }))).toEqual({ refused: 'role_too_high' })
  })

  it('is not linked when another directory keeps them, or the same one under another name', async () => {
    const known = told()
    await takeIn(known)
    expect(await takeIn({ ...known, externalId: 'again' })).toEqual({ refused: 'address_taken' })
    expect(await takeIn({ ...known, source: 'scim' })).toEqual({ refused: 'kept_elsewhere' })
  })

  it('is never a visitor, who only typed an address', async () => {
    const { id, email } = await addPerson({ kind: 'visitor' })
    const taken = await takeIn(told({ email }))
    expect(taken).toMatchObject({ outcome: 'created' })
    expect((await personOf(taken)).id).not.toBe(id)
  })
})

describe('a provider', () => {
  it('vouches for people whom a directory keeps, and leaves their details alone', async () => {
    const known = told({ title: 'Buyer' })
    const { id } = await personOf(await takeIn(known))
    const seen = { ...known, source: provider, externalId: 'sub-1', name: 'Another name', title: 'Another' }
    expect(await takeIn(seen)).toEqual({ personId: id, outcome: 'changed' })
    expect(await takeIn({ ...seen, email: 'else@example.test' })).toEqual({ personId: id, outcome: 'unchanged' })
    expect(await personWith(id)).toMatchObject({ name: known.name, title: 'Buyer', externalSource: directory })
    const rows = await db.tenant(org.orgId, (tx) =>
      tx.select().from(personIdentities).where(eq(personIdentities.personId, id)),
    )
    expect(rows).toMatchObject([{ subject: 'sub-1' }])
  })

  it('does not hand an account on with its address', async () => {
    const known = told({ source: provider })
    await takeIn(known)
    expect(await takeIn({ ...known, externalId: 'the next with this address' })).toEqual({ refused: 'address_taken' })
  })

  it('keeps whom it brought until a directory does', async () => {
    const known = told({ source: provider })
    const { id } = await personOf(await takeIn(known))
    expect(await takeIn({ ...known, name: 'Renamed' })).toEqual({ personId: id, outcome: 'changed' })
    expect(await takeIn({ ...known, source: 'scim', name: 'By SCIM' })).toEqual({ personId: id, outcome: 'changed' })
    expect(await takeIn({ ...known, name: 'By the provider' })).toEqual({ personId: id, outcome: 'unchanged' })
    expect((await personWith(id)).name).toBe('By SCIM')
  })

  it('knows nobody by what another provider calls them', async () => {
    const known = told({ source: provider, linkByEmail: false })
    await takeIn(known)
    expect(await takeIn({ ...known, source: await makeProvider() })).toEqual({ refused: 'not_trusted' })
  })
})

describe('setActiveElsewhere', () => {
  const actor = { kind: 'system', id: directory } as const
  const set = (personId: string, active: boolean, because: 'directory' | 'scim' = 'directory') =>
    db.tenant(org.orgId, (tx) => setActiveElsewhere(tx, { orgId: org.orgId, personId, active, because, actor }))

  it('blocks with all sessions, and lets in again', async () => {
    const { id } = await addPerson()
    const session = {
      id: newId(),
      orgId: org.orgId,
      personId: id,
      refreshHash: 'x',
      expiresAt: new Date(Date.now() + 1e6),
    }
    await db.tenant(org.orgId, (tx) => tx.insert(sessions).values(session))
    expect(await set(id, false)).toEqual({ changed: true, endedSessionIds: [session.id] })
    expect(await set(id, false)).toEqual({ changed: false, endedSessionIds: [] })
    expect(await personWith(id)).toMatchObject({ blockedBecause: 'directory', blockedAt: expect.any(Date) })
    expect(await set(id, true, 'scim')).toMatchObject({ changed: false })
    expect(await set(id, true)).toMatchObject({ changed: true })
    expect(await personWith(id)).toMatchObject({ blockedBecause: null, blockedAt: null })
  })

  it('leaves blocked whom an administrator blocked', async () => {
    const { id } = await addPerson({ blockedAt: new Date(), blockedBecause: 'administrator' })
    expect(await set(id, true)).toMatchObject({ changed: false })
    expect((await personWith(id)).blockedAt).not.toBeNull()
  })

  it('never blocks the last who can manage people', async () => {
    expect(await set(org.adminId, false)).toMatchObject({ refused: expect.stringContaining('is the last') })
    expect((await personWith(org.adminId)).blockedAt).toBeNull()
  })
})
