/** SCIM 2.0 (features E8) as the standard has it, and as Okta and Microsoft Entra ID speak it. */
import { type Asker, hostOf, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { enterpriseSchemaId, groupSchemaId, userSchema, userSchemaId } from '@holdfast/contracts/scim/attributes.ts'
import { parseFilter } from '@holdfast/contracts/scim/filter.ts'
import { matches } from '@holdfast/contracts/scim/matches.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeScimToken, scimClient } from '../support/scim-client.ts'

let desk: TestDesk
let admin: Asker
let token: string

beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.as(desk.org.adminId)
  token = await makeScimToken(admin)
})
afterAll(() => desk?.close())

const { scim, filtered, patch, personOf, addPerson } = scimClient(() => ({ desk, token }))

let count = 0
function userBody(overrides: object = {}) {
  count += 1
  const userName = `user-${count}@example.test`
  const emails = [{ primary: true, type: 'work', value: userName }]
  const name = { givenName: 'User', familyName: `Number ${count}` }
  return { schemas: [userSchemaId], userName, name, emails, displayName: `User ${count}`, active: true, ...overrides }
}

async function makeUser(overrides: object = {}) {
  const { status, body } = await scim('POST', '/Users', { payload: userBody(overrides) })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}

describe('discovery', () => {
  it('says what is possible, and what is not', async () => {
    const { status, body, headers } = await scim('GET', '/ServiceProviderConfig')
    expect(status).toBe(200)
    expect(headers['content-type']).toMatch(/^application\/scim\+json/)
    expect(body).toMatchObject({ patch: { supported: true }, bulk: { supported: false }, etag: { supported: true } })
    expect((await scim('POST', '/Bulk', { payload: {} })).status).toBe(501)
    expect((await scim('GET', '/Me')).status).toBe(501)
  })

  it('describes every attribute that is kept, and no other', async () => {
    const { body } = await scim('GET', '/Schemas')
    expect(body.totalResults).toBe(3)
    const user = body.Resources.find(({ id }: { id: string }) => id === userSchemaId)
    const names = user.attributes.map(({ name }: { name: string }) => name).sort()
    const kept = userSchema.attributes
      .map(({ name }) => name)
      .filter((name) => !['id', 'externalId', 'meta'].includes(name))
    expect(names).toEqual(kept.sort())
    const emails = user.attributes.find(({ name }: { name: string }) => name === 'emails')
    expect(emails).toMatchObject({ multiValued: true, type: 'complex' })
    expect((await scim('GET', `/Schemas/${enterpriseSchemaId}`)).body.name).toBe('EnterpriseUser')
    expect((await scim('GET', '/Schemas/nothing')).status).toBe(404)
    expect((await scim('GET', '/ResourceTypes')).body.Resources.map(({ id }: { id: string }) => id)).toEqual([
      'User',
      'Group',
    ])
    expect((await scim('GET', '/ResourceTypes/User')).body.schemaExtensions).toEqual([
      { schema: enterpriseSchemaId, required: false },
    ])
  })
})

describe('who may', () => {
  it('is a token with the scope, of this organization, and nobody else', async () => {
    expect((await scim('GET', '/Users', { bearer: 'nonsense' })).body).toMatchObject({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '401',
    })
    const other = await makeScimToken(admin, ['request:read'])
    expect(await scim('GET', '/Users', { bearer: other })).toMatchObject({ status: 403, body: { status: '403' } })
    const foreign = await openDesk()
    const answer = await foreign.app.inject({
      url: '/scim/v2/Users',
      headers: { host: hostOf(foreign.org), authorization: `Bearer ${token}` },
    })
    await foreign.close()
    expect(answer.statusCode).toBe(401)
  })

  it('does not open anything else, nor go on when it is revoked', async () => {
    const answer = await desk.app.inject({
      url: '/api/v1/management/people',
      headers: { host: hostOf(desk.org), authorization: `Bearer ${token}` },
    })
    expect(answer.statusCode).toBe(403)
    const brief = await makeScimToken(admin)
    const { items } = (await admin.ask({ method: 'GET', url: '/setting/tokens' })).json()
    await admin.ask({ method: 'DELETE', url: `/setting/tokens/${items[0].id}` })
    expect((await scim('GET', '/Users', { bearer: brief })).status).toBe(401)
  })

  it('cannot change whoever may do more than the owner of the token', async () => {
    const { id } = await addPerson({ role: 'super_admin', externalSource: 'scim' })
    expect(
      (await patch(`/Users/${id}`, { op: 'replace', path: 'emails[type eq "work"].value', value: 'evil@x.test' }))
        .status,
    ).toBe(403)
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(403)
    expect((await personOf(id)).email).not.toBe('evil@x.test')
  })

  it('is not a token of somebody whose rights reach some places only', async () => {
    const { id } = await addPerson({ role: 'admin', passwordHash: await hashPassword('correct horse battery staple') })
    const owner = await desk.as(id)
    const early = await makeScimToken(owner)
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .update(people)
        .set({ scopeSiteIds: [newId()] })
        .where(eq(people.id, id)),
    )
    expect((await scim('POST', '/Users', { bearer: early, payload: userBody() })).status).toBe(403)
    await expect(makeScimToken(await desk.as(id))).rejects.toThrow('forbidden')
  })
})

describe('a user', () => {
  it('is made, and comes back as it was sent', async () => {
    const payload = {
      ...userBody(),
      externalId: 'okta-1',
      title: 'Engineer',
      preferredLanguage: 'de-DE,de;q=0.9',
      timezone: 'Europe/Berlin',
      locale: 'de-DE',
      userType: 'Employee',
      phoneNumbers: [
        { value: '+49 1', type: 'work' },
        { value: '+49 2', type: 'mobile' },
      ],
      [enterpriseSchemaId]: { department: 'Engines', employeeNumber: '7', costCenter: '4711' },
    }
    const { status, body, headers } = await scim('POST', '/Users', { payload })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      externalId: 'okta-1',
      userName: payload.userName,
      name: payload.name,
      displayName: payload.displayName,
      title: 'Engineer',
      preferredLanguage: 'de-DE',
      timezone: 'Europe/Berlin',
      userType: 'Employee',
      active: true,
      emails: [{ value: payload.userName, type: 'work', primary: true }],
      [enterpriseSchemaId]: { department: 'Engines', employeeNumber: '7', costCenter: '4711' },
    })
    expect(body.phoneNumbers).toHaveLength(2)
    expect(headers.location).toBe(`http://${hostOf(desk.org)}/scim/v2/Users/${body.id}`)
    expect(body.meta).toMatchObject({ resourceType: 'User', location: headers.location, version: headers.etag })
    const read = await scim('GET', `/Users/${body.id}`)
    expect(read.body).toEqual(body)
    expect(await personOf(body.id)).toMatchObject({
      role: 'requester',
      department: 'Engines',
      phone: '+49 1',
      locale: 'de-DE',
      externalSource: 'scim',
      passwordHash: null,
    })
    const lines = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.targetId, body.id)),
    )
    expect(lines).toMatchObject([{ action: 'person.created', actorKind: 'token' }])
  })

  it('has a name of its own: 409 whoever has it, in any case', async () => {
    const { userName, emails } = await makeUser()
    const conflict = { status: 409, body: { scimType: 'uniqueness' } }
    expect(await scim('POST', '/Users', { payload: userBody({ userName: userName.toUpperCase() }) })).toMatchObject(
      conflict,
    )
    expect(await scim('POST', '/Users', { payload: userBody({ emails }) })).toMatchObject(conflict)
    const { email } = await addPerson()
    expect(await scim('POST', '/Users', { payload: userBody({ userName: email, emails: [] }) })).toMatchObject(conflict)
    const other = await makeUser()
    expect(await patch(`/Users/${other.id}`, { op: 'replace', path: 'userName', value: userName })).toMatchObject(
      conflict,
    )
    const moved = await patch(`/Users/${other.id}`, { op: 'replace', path: 'emails', value: emails })
    expect(moved).toMatchObject(conflict)
  })

  it('is made once, however many ask at the same time', async () => {
    const payload = userBody()
    const answers = await Promise.all(Array.from({ length: 5 }, () => scim('POST', '/Users', { payload })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
  })

  it.each<[string, object | string]>([
    ['nothing', ''],
    ['no object', '[]'],
    ['what is no JSON', '{'],
    ['no userName', { displayName: 'x' }],
    ['no address', { userName: 'plain' }],
    ['a wrong address', { userName: 'plain', emails: [{ value: 'nonsense' }] }],
    ['half a truth', { userName: 'a@b', active: 'perhaps' }],
    ['an object for a name', { userName: { a: 1 } }],
  ])('is refused with %s', async (_what, payload) => {
    const { status, body } = await scim('POST', '/Users', { payload })
    expect({ status, of: body.status, schemas: body.schemas }).toEqual({
      status: 400,
      of: '400',
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    })
  })

  it('is replaced whole: what is left out is gone', async () => {
    const made = await makeUser({
      title: 'Engineer',
      phoneNumbers: [{ value: '1' }],
      [enterpriseSchemaId]: { department: 'X' },
    })
    const { userName, emails } = made
    const { status, body } = await scim('PUT', `/Users/${made.id}`, {
      payload: { userName, emails, displayName: 'New', groups: [], id: 'x' },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ id: made.id, displayName: 'New', active: true })
    for (const gone of ['title', 'phoneNumbers', enterpriseSchemaId]) expect(body).not.toHaveProperty([gone])
    expect(await personOf(made.id)).toMatchObject({ name: 'New', title: null, phone: null, department: null })
  })

  it('is only changed by who has seen it as it is', async () => {
    const { id, meta } = await makeUser()
    const headers = { 'if-match': meta.version }
    const payload = { Operations: [{ op: 'replace', path: 'title', value: 'One' }] }
    const first = await scim('PATCH', `/Users/${id}`, { payload, headers })
    expect(first.status).toBe(200)
    expect(first.body.meta.version).not.toBe(meta.version)
    expect((await scim('PATCH', `/Users/${id}`, { payload, headers })).status).toBe(412)
    expect((await scim('DELETE', `/Users/${id}`, { headers })).status).toBe(412)
    expect((await scim('GET', `/Users/${id}`, { headers: { 'if-none-match': first.body.meta.version } })).status).toBe(
      304,
    )
    expect((await scim('GET', `/Users/${id}`, { headers: { 'if-none-match': meta.version } })).status).toBe(200)
    // The same again is no other version.
    const again = await scim('PATCH', `/Users/${id}`, { payload })
    expect(again.body.meta.version).toBe(first.body.meta.version)
  })

  it('that is inactive is blocked, with sessions ended at once; and comes back', async () => {
    const { id, userName } = await makeUser()
    const passwordHash = await hashPassword('correct horse battery staple')
    await desk.db.tenant(desk.org.orgId, (tx) => tx.update(people).set({ passwordHash }).where(eq(people.id, id)))
    const session = await desk.as(id)
    const me = () => session.ask({ method: 'GET', url: '/auth/me' })
    expect((await me()).statusCode).toBe(200)
    expect((await patch(`/Users/${id}`, { op: 'replace', value: { active: false } })).body.active).toBe(false)
    expect((await me()).statusCode).toBe(401)
    expect(await personOf(id)).toMatchObject({ blockedBecause: 'scim' })
    await expect(desk.as(id)).rejects.toThrow('failed')
    expect((await filtered('Users', `userName eq "${userName}" and active eq false`)).body.totalResults).toBe(1)
    expect((await patch(`/Users/${id}`, { op: 'replace', value: { active: true } })).body.active).toBe(true)
    await desk.as(id)
  })

  it('whom an administrator blocked stays blocked', async () => {
    const { id } = await makeUser()
    await admin.ask({ method: 'POST', url: `/management/people/${id}/block`, headers: { 'if-match': '*' } })
    expect((await personOf(id)).blockedAt).not.toBeNull()
    expect((await patch(`/Users/${id}`, { op: 'replace', value: { active: true } })).body.active).toBe(false)
    expect((await personOf(id)).blockedAt).not.toBeNull()
  })

  it('that is removed is kept and blocked, is nowhere to be seen, and comes back with its name', async () => {
    const made = await makeUser()
    expect((await scim('DELETE', `/Users/${made.id}`)).status).toBe(204)
    expect((await scim('DELETE', `/Users/${made.id}`)).status).toBe(404)
    expect((await scim('GET', `/Users/${made.id}`)).status).toBe(404)
    expect((await patch(`/Users/${made.id}`, { op: 'add', path: 'title', value: 'x' })).status).toBe(404)
    expect((await filtered('Users', `userName eq "${made.userName}"`)).body.totalResults).toBe(0)
    expect(await personOf(made.id)).toMatchObject({ blockedBecause: 'scim', email: made.userName })
    const again = await makeUser({ userName: made.userName, emails: made.emails, title: 'Back' })
    expect(again).toMatchObject({ id: made.id, active: true, title: 'Back' })
    expect((await personOf(made.id)).blockedAt).toBeNull()
  })

  it('has a manager, by our id or by what the client calls them', async () => {
    const boss = await makeUser({ externalId: 'boss-7' })
    for (const manager of [{ value: boss.id }, boss.id, { value: 'boss-7' }, { value: boss.userName }]) {
      const { id } = await makeUser()
      const path = `${enterpriseSchemaId}:manager`
      const { body } = await patch(`/Users/${id}`, { op: 'Add', path, value: manager })
      expect(body[enterpriseSchemaId].manager).toMatchObject({ value: boss.id, displayName: boss.displayName })
      expect(
        (await filtered('Users', `id eq "${id}" and manager eq "${boss.id}"`, '&attributes=id')).body.Resources,
      ).toEqual([{ schemas: [userSchemaId, enterpriseSchemaId], id }])
      expect((await patch(`/Users/${id}`, { op: 'Remove', path })).body[enterpriseSchemaId]).toBeUndefined()
    }
  })

  it('may have a name that is not an address, and keeps it', async () => {
    const made = await makeUser({ userName: 'ACME\\ada', emails: [{ value: 'ada.upn@example.test', type: 'work' }] })
    expect((await filtered('Users', 'userName eq "acme\\\\ADA"')).body.Resources).toMatchObject([{ id: made.id }])
    expect((await personOf(made.id)).email).toBe('ada.upn@example.test')
  })

  it('whose address was never said follows the name', async () => {
    const made = await makeUser({ emails: undefined })
    const { body } = await patch(`/Users/${made.id}`, {
      op: 'replace',
      path: 'userName',
      value: 'follows@example.test',
    })
    expect(body.emails).toMatchObject([{ value: 'follows@example.test' }])
  })
})

describe('people who were here before', () => {
  it('are found, and kept by SCIM from its first word on, if they are requesters', async () => {
    const { id, email } = await addPerson()
    const { body } = await filtered('Users', `userName eq "${email}"`)
    expect(body.Resources).toMatchObject([{ id, userName: email, emails: [{ value: email }] }])
    expect((await personOf(id)).externalSource).toBeNull()
    expect((await patch(`/Users/${id}`, { op: 'add', path: 'externalId', value: 'ext' })).body.externalId).toBe('ext')
    expect((await personOf(id)).externalSource).toBe('scim')
  })

  it('are left alone if they may do more, until an administrator hands them over', async () => {
    const { id } = await addPerson({ role: 'technician' })
    const ask = () => patch(`/Users/${id}`, { op: 'replace', path: 'title', value: 'Agent' })
    expect(await ask()).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('hand the person over') },
    })
    expect((await scim('DELETE', `/Users/${id}`)).status).toBe(403)
    const payload = { personIds: [id], keeper: { kind: 'scim' } }
    expect((await admin.ask({ method: 'POST', url: '/management/people/hand-over', payload })).json()).toEqual({
      changed: 1,
    })
    expect(await ask()).toMatchObject({ status: 200, body: { title: 'Agent' } })
    expect((await personOf(id)).role).toBe('technician')
  })

  it('are left alone if a directory keeps them', async () => {
    const { id } = await addPerson({ externalSource: `directory:${newId()}`, externalId: 'guid' })
    const answer = await patch(`/Users/${id}`, { op: 'replace', path: 'title', value: 'x' })
    expect(answer).toMatchObject({ status: 403, body: { detail: expect.stringContaining('keeps this person') } })
  })

  it('are never visitors or the erased', async () => {
    const visitor = await addPerson({ kind: 'visitor' })
    const erased = await addPerson({ erasedAt: new Date() })
    for (const { id } of [visitor, erased]) expect((await scim('GET', `/Users/${id}`)).status).toBe(404)
  })
})

describe('a list of users', () => {
  it('comes in parts, with the count of all', async () => {
    for (let made = 0; made < 3; made += 1) await makeUser({ userType: 'Paged' })
    const page = async (more: string) => (await filtered('Users', 'userType eq "paged"', more)).body
    expect(await page('')).toMatchObject({ totalResults: 3, startIndex: 1, itemsPerPage: 3 })
    expect(await page('&startIndex=3&count=2')).toMatchObject({ totalResults: 3, startIndex: 3, itemsPerPage: 1 })
    expect(await page('&count=0')).toMatchObject({ totalResults: 3, Resources: [] })
    expect(await page('&startIndex=-5&count=-1')).toMatchObject({ startIndex: 1, Resources: [] })
    expect(await page('&startIndex=99')).toMatchObject({ totalResults: 3, Resources: [] })
    const sorted = await page('&sortBy=displayName&sortOrder=descending')
    const names = sorted.Resources.map(({ displayName }: { displayName: string }) => displayName)
    expect(names).toEqual([...names].sort().reverse())
    const search = { filter: 'userType eq "paged"', count: 1, attributes: ['userName'] }
    const { body } = await scim('POST', '/Users/.search', { payload: search })
    expect(body.Resources).toHaveLength(1)
    expect(Object.keys(body.Resources[0]).sort()).toEqual(['id', 'schemas', 'userName'])
  })

  it.each(['&count=many', '&startIndex=1e3', '&sortBy=nothing', '&sortBy=password', '&count=1&count=2'])(
    'refuses %s',
    async (more) => expect((await filtered('Users', 'userName pr', more)).status).toBe(400),
  )

  it.each(['userName is "x"', 'nothing eq "x"', '(', 'meta.location eq "x"', 'meta eq "x"', 'name eq "x"'])(
    'refuses the filter %s',
    async (filter) => {
      expect(await filtered('Users', filter)).toMatchObject({ status: 400, body: { scimType: 'invalidFilter' } })
    },
  )

  it('shows what is asked for', async () => {
    const { id, userName } = await makeUser({ [enterpriseSchemaId]: { department: 'X', division: 'Y' } })
    const shown = async (query: string) => (await scim('GET', `/Users/${id}?${query}`)).body
    const schemas = [userSchemaId, enterpriseSchemaId]
    expect(await shown('attributes=userName,nothing')).toEqual({ schemas, id, userName })
    expect(await shown(`attributes=emails.value,${enterpriseSchemaId}:division`)).toEqual({
      schemas,
      id,
      emails: [{ value: userName }],
      [enterpriseSchemaId]: { division: 'Y' },
    })
    const without = await shown('excludedAttributes=emails,meta,id,name.givenName')
    expect(without).not.toHaveProperty('emails')
    expect(without).not.toHaveProperty('meta')
    expect(without.name).not.toHaveProperty('givenName')
    expect(without.id).toBe(id)
  })

  it('fits a filter in the database exactly as it does outside', async () => {
    const all: { id: string }[] = []
    for (const more of [
      { title: 'Éclair' },
      { title: 'e_c%' },
      { name: { familyName: 'O"Neil' }, userType: 'a' },
      { active: false },
    ]) {
      all.push(await makeUser(more))
    }
    const resources = (await scim('GET', '/Users?count=500')).body.Resources
    expect(resources.length).toBeGreaterThan(10)
    const path = fc.constantFrom(
      'userName',
      'title',
      'externalId',
      'displayName',
      'name.familyName',
      'userType',
      'emails',
      'emails.value',
      'emails.type',
      'phoneNumbers',
      'department',
      'employeeNumber',
      'manager',
      'locale',
      'timezone',
      'id',
      'groups.display',
      'name.formatted',
    )
    const word = fc.constantFrom(
      'e',
      'E',
      '%',
      '_',
      'é',
      'É',
      '"',
      'user-1',
      'USER-2@',
      'work',
      '@example',
      'a',
      '',
      'example.test',
      '\\',
    )
    const compare = fc.tuple(path, fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'), word)
    const simple = fc.oneof(
      compare.map(([name, by, value]) => `${name} ${by} ${JSON.stringify(value)}`),
      path.map((name) => `${name} pr`),
      fc.constantFrom(
        'active eq true',
        'active ne "False"',
        'title eq null',
        'name pr',
        'emails pr',
        'meta.created gt "2020-01-01T00:00:00Z"',
        'emails[type eq "work" and value sw "user"]',
        'phoneNumbers[not (type eq "mobile")]',
        'externalId ne null',
      ),
    )
    const { filter } = fc.letrec<{ filter: string }>((tie) => ({
      filter: fc.oneof(
        { maxDepth: 3 },
        simple,
        fc
          .tuple(tie('filter'), fc.constantFrom('and', 'or'), tie('filter'))
          .map(([one, by, other]) => `(${one} ${by} ${other})`),
        tie('filter').map((one) => `not (${one})`),
      ),
    }))
    await fc.assert(
      fc.asyncProperty(filter, async (text) => {
        const parsed = parseFilter(userSchema, text)
        const expected = resources
          .filter((one: Record<string, unknown>) => matches(one, parsed))
          .map(({ id }: { id: string }) => id)
        const { body } = await filtered('Users', text, '&count=500&attributes=id')
        expect(
          body.Resources?.map(({ id }: { id: string }) => id),
          text,
        ).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  }, 120_000)

  it('of ten thousand comes in parts, quickly', async () => {
    const big = await openDesk()
    const boss = await big.as(big.org.adminId)
    const bearer = await makeScimToken(boss)
    await big.db.tenant(big.org.orgId, (tx) =>
      tx.execute(sql`
      INSERT INTO people (org_id, email, name) SELECT ${big.org.orgId}::uuid, 'many-' || n || '@example.test', 'Many ' || n
      FROM generate_series(1, 10000) AS n`),
    )
    const ask = async (query: string) => {
      const began = performance.now()
      const headers = { host: hostOf(big.org), authorization: `Bearer ${bearer}` }
      const answer = await big.app.inject({ url: `/scim/v2/Users?${query}`, headers })
      return { body: answer.json(), ms: performance.now() - began }
    }
    const seen = new Set<string>()
    for (let startIndex = 1; ; startIndex += 500) {
      const { body } = await ask(`startIndex=${startIndex}&count=1000`)
      for (const { id } of body.Resources) seen.add(id)
      expect(body.itemsPerPage).toBeLessThanOrEqual(500)
      if (startIndex + body.itemsPerPage > body.totalResults) break
    }
    expect(seen.size).toBe(10_000 + 5)
    const one = await ask(`filter=${encodeURIComponent('userName eq "many-7777@example.test"')}`)
    expect(one.body.totalResults).toBe(1)
    expect(one.ms).toBeLessThan(2_000)
    await big.close()
  }, 120_000)
})

describe('groups', () => {
  const groupBody = (overrides: object = {}) => {
    count += 1
    return { schemas: [groupSchemaId], displayName: `Group ${count}`, ...overrides }
  }
  async function makeGroup(overrides: object = {}) {
    const { status, body } = await scim('POST', '/Groups', { payload: groupBody(overrides) })
    if (status !== 201) throw new Error(JSON.stringify(body))
    return body
  }
  const idsOf = (group: { members?: { value: string }[] }) => (group.members ?? []).map(({ value }) => value).sort()

  it('are made, read, listed, renamed and removed', async () => {
    const [one, two] = [await makeUser(), await makeUser()]
    const made = await makeGroup({
      externalId: 'g-1',
      members: [{ value: one.id, display: 'ignored' }, { value: two.id }],
    })
    expect(idsOf(made)).toEqual([one.id, two.id].sort())
    expect(made.members[0]).toMatchObject({ type: 'User', $ref: expect.stringContaining('/scim/v2/Users/') })
    const url = `/Groups/${made.id}`
    expect((await scim('GET', url)).body).toEqual(made)
    expect((await scim('GET', `${url}?excludedAttributes=members`)).body).not.toHaveProperty('members')
    expect((await filtered('Groups', `displayName eq "${made.displayName.toUpperCase()}"`)).body.Resources).toEqual([
      made,
    ])
    expect((await filtered('Groups', `members.value eq "${one.id}"`)).body.totalResults).toBe(1)
    expect((await filtered('Groups', `members[value eq "${newId()}"]`)).body.totalResults).toBe(0)
    expect((await scim('GET', `/Users/${one.id}`)).body.groups).toMatchObject([
      { value: made.id, display: made.displayName },
    ])
    const conflict = { status: 409, body: { scimType: 'uniqueness' } }
    expect(
      await scim('POST', '/Groups', { payload: groupBody({ displayName: made.displayName.toLowerCase() }) }),
    ).toMatchObject(conflict)
    const renamed = await scim('PUT', url, {
      payload: groupBody({ displayName: 'Renamed', members: [{ value: two.id }] }),
    })
    expect(renamed.body).toMatchObject({ id: made.id, displayName: 'Renamed' })
    expect(renamed.body).not.toHaveProperty('externalId')
    expect(idsOf(renamed.body)).toEqual([two.id])
    expect((await scim('DELETE', url, { headers: { 'if-match': made.meta.version } })).status).toBe(412)
    expect((await scim('DELETE', url, { headers: { 'if-match': renamed.body.meta.version } })).status).toBe(204)
    expect((await scim('GET', url)).status).toBe(404)
    expect((await scim('GET', `/Users/${two.id}`)).body).not.toHaveProperty('groups')
  })

  it('take members one by one, again and again, and in any case of letters', async () => {
    const [one, two, three] = [await makeUser(), await makeUser(), await makeUser()]
    const { id } = await makeGroup()
    const url = `/Groups/${id}`
    const add = (...users: { id: string }[]) =>
      patch(url, { op: 'Add', path: 'members', value: users.map((user) => ({ $ref: null, value: user.id })) })
    expect(idsOf((await add(one)).body)).toEqual([one.id])
    expect(idsOf((await add(one, two)).body)).toEqual([one.id, two.id].sort())
    const shouted = { op: 'add', path: 'members', value: [{ value: three.id.toUpperCase() }] }
    expect(idsOf((await patch(url, shouted)).body)).toHaveLength(3)
    expect(idsOf((await patch(url, { op: 'remove', path: `members[value eq "${one.id}"]` })).body)).not.toContain(
      one.id,
    )
    expect(idsOf((await patch(url, { op: 'Remove', path: 'members', value: [{ value: two.id }] })).body)).toEqual([
      three.id,
    ])
    expect(
      idsOf((await patch(url, { op: 'remove', path: `members[display eq "${three.displayName}"]` })).body),
    ).toEqual([])
    expect(idsOf((await patch(url, { op: 'replace', path: 'members', value: [{ value: one.id }] })).body)).toEqual([
      one.id,
    ])
    expect(
      idsOf(
        (await patch(url, { op: 'replace', value: { id, displayName: 'Both', members: [{ value: two.id }] } })).body,
      ),
    ).toEqual([two.id])
    expect((await scim('GET', url)).body.displayName).toBe('Both')
    expect(idsOf((await patch(url, { op: 'remove', path: 'members' })).body)).toEqual([])
  })

  it.each<[string, object]>([
    ['who is not there', { value: '01890000-0000-7000-8000-000000000000' }],
    ['who is no id', { value: 'x' }],
    ['who is a group', { value: '01890000-0000-7000-8000-000000000000', type: 'Group' }],
  ])('refuse a member %s', async (_what, member) => {
    const { id } = await makeGroup()
    expect((await patch(`/Groups/${id}`, { op: 'add', path: 'members', value: [member] })).status).toBe(400)
    expect((await scim('POST', '/Groups', { payload: groupBody({ members: [member] }) })).status).toBe(400)
  })

  it('mean roles, teams and places here, at once', async () => {
    const { teamId } = desk.org
    const put = (mappings: object[]) =>
      admin.ask({
        method: 'PUT',
        url: '/management/scim/mappings',
        payload: { mappings },
        headers: { 'if-match': '*' },
      })
    const group = await makeGroup({ displayName: 'Helpdesk', externalId: 'ext-helpdesk' })
    const { id } = await makeUser()
    const passwordHash = await hashPassword('correct horse battery staple')
    await desk.db.tenant(desk.org.orgId, (tx) => tx.update(people).set({ passwordHash }).where(eq(people.id, id)))
    const session = await desk.as(id)
    const role = async () => (await session.ask({ method: 'GET', url: '/auth/me' })).json().person.role
    const member = { op: 'add', path: 'members', value: [{ value: id }] }
    await patch(`/Groups/${group.id}`, member)
    expect(await role()).toBe('requester')
    expect((await put([{ group: 'helpdesk', role: 'technician', teamId }])).statusCode).toBe(200)
    expect(await role()).toBe('technician')
    await patch(`/Groups/${group.id}`, { op: 'replace', path: 'displayName', value: 'Other' })
    expect(await role()).toBe('requester')
    await put([{ group: 'EXT-helpdesk', role: 'supervisor' }])
    expect(await role()).toBe('supervisor')
    await patch(`/Groups/${group.id}`, { op: 'remove', path: 'members' })
    expect(await role()).toBe('requester')
    await patch(`/Groups/${group.id}`, member)
    expect(await role()).toBe('supervisor')
    await scim('DELETE', `/Groups/${group.id}`)
    expect(await role()).toBe('requester')
    const settings = (await admin.ask({ method: 'GET', url: '/management/scim' })).json()
    expect(settings).toMatchObject({
      baseUrl: `http://${hostOf(desk.org)}/scim/v2`,
      mappings: [{ group: 'EXT-helpdesk', role: 'supervisor' }],
    })
    await put([])
  })

  it('do not lose what another administrator has written of them meanwhile', async () => {
    const url = '/management/scim/mappings'
    const read = await admin.ask({ method: 'GET', url: '/management/scim' })
    const headers = { 'if-match': String(read.headers.etag) }
    const put = (group: string, sent: object) =>
      admin.ask({ method: 'PUT', url, payload: { mappings: [{ group, role: 'technician' }] }, headers: { ...sent } })
    const written = await put('Ours', headers)
    expect(written.json()).toMatchObject({ version: read.json().version + 1, mappings: [{ group: 'Ours' }] })
    expect((await put('Theirs', headers)).statusCode).toBe(412)
    expect((await put('Theirs', {})).statusCode).toBe(428)
    const again = await admin.ask({ method: 'GET', url: '/management/scim' })
    expect(again.json()).toEqual(written.json())
    expect(again.headers.etag).toBe(written.headers.etag)
  })

  it('are left by whoever is removed, who comes back without what they gave', async () => {
    const put = (mappings: object[]) =>
      admin.ask({
        method: 'PUT',
        url: '/management/scim/mappings',
        payload: { mappings },
        headers: { 'if-match': '*' },
      })
    const made = await makeUser()
    const group = await makeGroup({ displayName: 'Leavers', members: [{ value: made.id }] })
    await put([{ group: 'Leavers', role: 'technician' }])
    expect((await personOf(made.id)).role).toBe('technician')
    await scim('DELETE', `/Users/${made.id}`)
    expect(await personOf(made.id)).toMatchObject({ role: 'requester', blockedBecause: 'scim' })
    expect(idsOf((await scim('GET', `/Groups/${group.id}`)).body)).toEqual([])
    await makeUser({ userName: made.userName, emails: made.emails })
    expect((await personOf(made.id)).role).toBe('requester')
    await put([])
  })

  it('with a thousand members are changed in reasonable time', async () => {
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.execute(sql`
      INSERT INTO people (org_id, email, name) SELECT ${desk.org.orgId}::uuid, 'crowd-' || n || '@example.test', 'Crowd ' || n
      FROM generate_series(1, 1000) AS n`),
    )
    const rows = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(people).where(sql`name like 'Crowd %'`))
    const members = rows.map(({ id }) => ({ value: id }))
    await admin.ask({
      method: 'PUT',
      url: '/management/scim/mappings',
      payload: { mappings: [{ group: 'Crowd', role: 'technician' }] },
      headers: { 'if-match': '*' },
    })
    const began = performance.now()
    const { id } = await makeGroup({ displayName: 'Crowd', members })
    const tookMs = performance.now() - began
    const now = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(people).where(sql`name like 'Crowd %' and role = 'technician'`),
    )
    expect(now).toHaveLength(1_000)
    expect(tookMs).toBeLessThan(45_000)
    await admin.ask({
      method: 'PUT',
      url: '/management/scim/mappings',
      payload: { mappings: [] },
      headers: { 'if-match': '*' },
    })
    expect((await scim('DELETE', `/Groups/${id}`)).status).toBe(204)
  }, 120_000)
})

describe('Microsoft Entra ID', () => {
  it('goes through its cycle', async () => {
    const userName = `Test_User_${newId()}`
    const filter = `userName eq "${userName}"`
    expect((await filtered('Users', filter)).body).toMatchObject({ totalResults: 0, Resources: [] })
    const made = await scim('POST', '/Users', {
      payload: {
        schemas: [userSchemaId, enterpriseSchemaId],
        externalId: '0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef',
        userName,
        active: true,
        emails: [{ primary: true, type: 'work', value: `${userName}@testuser.com` }],
        meta: { resourceType: 'User' },
        name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
        roles: [],
        addresses: [{ type: 'work', locality: 'Redmond' }],
      },
    })
    expect(made.status).toBe(201)
    const url = `/Users/${made.body.id}`
    expect(made.body).toMatchObject({ userName, displayName: 'givenName familyName' })
    expect((await filtered('Users', filter)).body.Resources).toEqual([made.body])
    const changed = await patch(
      url,
      { op: 'Replace', path: 'emails[type eq "work"].value', value: `updated-${userName}@microsoft.com` },
      { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
      { op: 'Add', path: `${enterpriseSchemaId}:department`, value: 'Sales' },
      { op: 'Add', path: 'addresses[type eq "work"].streetAddress', value: 'One Way' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+1 5' },
    )
    expect(changed.body).toMatchObject({
      emails: [{ value: `updated-${userName}@microsoft.com` }],
      name: { familyName: 'updatedFamilyName' },
      phoneNumbers: [{ value: '+1 5' }],
      [enterpriseSchemaId]: { department: 'Sales' },
    })
    expect((await patch(url, { op: 'Replace', path: 'userName', value: `${userName}-2` })).body.userName).toBe(
      `${userName}-2`,
    )
    expect((await patch(url, { op: 'Replace', path: 'active', value: 'False' })).body.active).toBe(false)
    expect((await patch(url, { op: 'Replace', path: 'active', value: 'True' })).body.active).toBe(true)
    const group = await scim('POST', '/Groups', {
      payload: {
        schemas: [groupSchemaId, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
        externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
        displayName: `Entra ${userName}`,
        meta: { resourceType: 'Group' },
      },
    })
    expect(group.status).toBe(201)
    const groupUrl = `/Groups/${group.body.id}`
    const listed = await filtered('Groups', `displayName eq "Entra ${userName}"`, '&excludedAttributes=members')
    expect(listed.body).toMatchObject({ totalResults: 1, Resources: [{ id: group.body.id }] })
    const member = { $ref: null, value: made.body.id }
    expect((await patch(groupUrl, { op: 'Add', path: 'members', value: [member] })).status).toBe(200)
    const asked = await filtered(
      'Groups',
      `id eq "${group.body.id}" and members eq "${made.body.id}"`,
      '&attributes=id',
    )
    expect(asked.body.totalResults).toBe(1)
    expect((await patch(groupUrl, { op: 'Remove', path: 'members', value: [member] })).body).not.toHaveProperty(
      'members',
    )
    expect((await scim('DELETE', groupUrl)).status).toBe(204)
    expect((await scim('DELETE', url)).status).toBe(204)
    expect((await scim('GET', url)).status).toBe(404)
  })
})

describe('Okta', () => {
  it('goes through its cycle', async () => {
    const userName = `test.user.${newId()}@okta.local`
    const lookUp = () => filtered('Users', `userName eq "${userName}"`, '&startIndex=1&count=100')
    expect((await lookUp()).body).toMatchObject({ totalResults: 0, startIndex: 1 })
    const body = {
      schemas: [userSchemaId],
      userName,
      name: { givenName: 'Test', familyName: 'User' },
      emails: [{ primary: true, value: userName, type: 'work' }],
      displayName: 'Test User',
      locale: 'en-US',
      externalId: '00ujl29u0le5T6Aj10h7',
      groups: [],
      password: '1mz050nq',
      active: true,
    }
    const made = await scim('POST', '/Users', { payload: body })
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({ externalId: body.externalId, locale: 'en-US', name: body.name })
    expect(made.body).not.toHaveProperty('password')
    const { id } = made.body
    const put = { ...body, id, name: { ...body.name, middleName: 'Excited' }, meta: { resourceType: 'User' } }
    expect((await scim('PUT', `/Users/${id}`, { payload: put })).body.name.middleName).toBe('Excited')
    expect((await patch(`/Users/${id}`, { op: 'replace', value: { active: false } })).body.active).toBe(false)
    expect((await scim('PUT', `/Users/${id}`, { payload: put })).body.active).toBe(true)
    const group = await scim('POST', '/Groups', {
      payload: { schemas: [groupSchemaId], displayName: `SCIM ${userName}`, members: [] },
    })
    expect(group.status).toBe(201)
    const url = `/Groups/${group.body.id}`
    const rename = { op: 'replace', value: { id: group.body.id, displayName: `SCIM0 ${userName}` } }
    expect((await patch(url, rename)).body.displayName).toBe(`SCIM0 ${userName}`)
    const swap = [
      { op: 'remove', path: `members[value eq "${newId()}"]` },
      { op: 'add', path: 'members', value: [{ value: id, display: userName }] },
    ]
    expect((await patch(url, ...swap)).body.members).toMatchObject([{ value: id, display: 'Test User' }])
    expect((await scim('GET', '/Groups?startIndex=1&count=100')).body.Resources).toContainEqual(
      expect.objectContaining({ id: group.body.id }),
    )
    expect((await scim('DELETE', url)).status).toBe(204)
  })
})

describe('nasty input', () => {
  it('is refused, and never breaks anything', async () => {
    const { id } = await makeUser()
    const paths = [
      '/Users/x',
      '/Users/%00',
      `/Users/${'x'.repeat(400)}`,
      '/Nothing',
      '/Users?filter=%00',
      '/Users?filter=%FF',
      '/Users?attributes=%00',
    ]
    for (const path of paths) {
      for (const method of ['GET', 'PUT', 'PATCH', 'DELETE', 'POST'] as const) {
        const { status } = await scim(
          method,
          path,
          method === 'GET' || method === 'DELETE' ? {} : { payload: { userName: 'a' } },
        )
        expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(path.includes('FF') ? 200 : 400)
        expect(status, `${method} ${path}`).toBeLessThan(500)
      }
    }
    const values = [
      null,
      true,
      -1,
      1e308,
      '',
      'x'.repeat(100_000),
      '\u202e',
      [],
      {},
      [null],
      [[]],
      { a: { b: 1 } },
      Array(3_000).fill('x'),
    ]
    const names = [
      'userName',
      'emails',
      'name',
      'active',
      'externalId',
      'displayName',
      'schemas',
      'phoneNumbers',
      'timezone',
      enterpriseSchemaId,
    ]
    for (const value of values) {
      for (const name of names) {
        const { status } = await scim('PUT', `/Users/${id}`, { payload: { ...userBody(), [name]: value } })
        expect(status, `${name} ${JSON.stringify(value).slice(0, 50)}`).toBeLessThan(500)
      }
      for (const field of ['op', 'path', 'value']) {
        const operation = { op: 'replace', path: 'title', value: 'x', [field]: value }
        expect((await patch(`/Users/${id}`, operation)).status).toBeLessThan(500)
        expect((await patch(`/Groups/${newId()}`, operation)).status).toBeLessThan(500)
      }
    }
    for (const payload of [
      '{"userName":"a\\u0000@b.c"}',
      '{"userName":"\\ud800@b.c"}',
      '{"__proto__":{"x":1}}',
      '{"a":1e}',
      '"x"',
    ]) {
      expect((await scim('POST', '/Users', { payload })).status, payload).toBeLessThan(500)
    }
  })
})
