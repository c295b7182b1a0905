/** SCIM as Microsoft Entra ID and Okta send it, word for word, and as the RFCs have it at the edges. */
import { type Asker, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { enterpriseSchemaId, groupSchemaId, userSchemaId } from '@holdfast/contracts/scim/attributes.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { customRoles } from '@holdfast/db/roles/schema.ts'
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
const patchAs = (bearer: string, path: string, ...Operations: object[]) =>
  scim('PATCH', path, { bearer, payload: { Operations } })

let count = 0
async function makeUser(overrides: object = {}) {
  count += 1
  const userName = `client-${count}@example.test`
  const emails = [{ primary: true, type: 'work', value: userName }]
  const payload = { schemas: [userSchemaId], userName, emails, displayName: `Client ${count}`, active: true }
  const { status, body } = await scim('POST', '/Users', { payload: { ...payload, ...overrides } })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}

async function makeGroup(overrides: object = {}) {
  count += 1
  const payload = { schemas: [groupSchemaId], displayName: `Clients ${count}`, ...overrides }
  const { status, body } = await scim('POST', '/Groups', { payload })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body
}

const idsOf = (group: { members?: { value: string }[] }) => (group.members ?? []).map(({ value }) => value).sort()

const putMappings = (mappings: object[]) =>
  admin.ask({
    method: 'PUT',
    url: '/management/scim/mappings',
    payload: { mappings },
    headers: { 'if-match': '*' },
  })

describe('Microsoft Entra ID', () => {
  it('changes many attributes by one value whose names are paths', async () => {
    const { id } = await makeUser({ name: { givenName: 'A', familyName: 'B' } })
    const { status, body } = await patch(`/Users/${id}`, {
      op: 'replace',
      value: {
        displayName: 'Bjfe',
        'name.givenName': 'Kkom',
        'name.familyName': 'Unua',
        [`${enterpriseSchemaId}:employeeNumber`]: 'Aklq',
        'emails[type eq "work"].value': `unua-${count}@example.test`,
      },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      displayName: 'Bjfe',
      name: { givenName: 'Kkom', familyName: 'Unua' },
      emails: [{ value: `unua-${count}@example.test`, type: 'work' }],
      [enterpriseSchemaId]: { employeeNumber: 'Aklq' },
    })
  })

  it('finds people by the address of a kind, which the standard has in paths only', async () => {
    const { id, userName } = await makeUser({ userName: `upn-${newId()}` })
    const mine = `client-${count}@example.test`
    expect(userName).not.toBe(mine)
    const asked = await filtered('Users', `emails[type eq "work"].value eq "${mine}"`)
    expect(asked.body.Resources.map((user: { id: string }) => user.id)).toEqual([id])
    const both = await filtered('Users', `(emails[type eq "work"].value eq "${mine}") and active eq True`)
    expect(both.body.totalResults).toBe(1)
    expect((await filtered('Users', `emails[type eq "home"].value eq "${mine}"`)).body.totalResults).toBe(0)
    expect((await filtered('Users', `emails[type eq "work"].nothing eq "x"`)).status).toBe(400)
    expect((await filtered('Users', `emails[type eq "work"] value eq "x"`)).status).toBe(400)
  })

  it('removes softly, brings back, removes for good, and brings back again', async () => {
    const made = await makeUser({ externalId: newId() })
    const url = `/Users/${made.id}`
    const gone = await patch(url, { op: 'Replace', path: 'active', value: [{ $ref: null, value: 'False' }] })
    expect(gone.body.active).toBe(false)
    expect((await scim('GET', url)).body.active).toBe(false)
    expect((await filtered('Users', `userName eq "${made.userName}"`)).body.Resources).toMatchObject([
      { id: made.id, active: false },
    ])
    expect((await filtered('Users', `externalId eq "${made.externalId}"`)).body.totalResults).toBe(1)
    expect((await patch(url, { op: 'Add', path: 'active', value: 'True' })).body.active).toBe(true)
    await patch(url, { op: 'Replace', path: 'active', value: false })
    expect((await scim('DELETE', url)).status).toBe(204)
    expect((await filtered('Users', `externalId eq "${made.externalId}"`)).body).toMatchObject({ totalResults: 0 })
    expect((await patch(url, { op: 'Replace', path: 'active', value: true })).status).toBe(404)
    const again = await makeUser({ userName: made.userName, emails: made.emails, externalId: made.externalId })
    expect(again).toMatchObject({ id: made.id, active: true, externalId: made.externalId })
  })

  it('sends roles, addresses and extensions of its own, which are heard and forgotten', async () => {
    const { id } = await makeUser({
      roles: [{ primary: true, type: 'WindowsAzureActiveDirectoryRole', value: 'Admin' }],
      'urn:ietf:params:scim:schemas:extension:Microsoft:Entra:2.0:User': { x: 1 },
    })
    const { status, body } = await patch(
      `/Users/${id}`,
      { op: 'Add', path: 'roles[primary eq "True"].value', value: 'Admin' },
      { op: 'Add', path: 'roles', value: [{ value: '{"id":"1","value":"Admin"}' }] },
      { op: 'Replace', path: 'addresses[type eq "work"].formatted', value: 'One Way' },
      { op: 'Replace', path: 'emails[primary eq "True"].value', value: `primary-${count}@example.test` },
      { op: 'Replace', path: `${userSchemaId}:title`, value: 'Chief' },
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ title: 'Chief', emails: [{ value: `primary-${count}@example.test` }] })
    expect(body).not.toHaveProperty('roles')
  })

  it('gives and takes managers in each of its ways', async () => {
    const boss = await makeUser()
    const { id } = await makeUser()
    const path = `${enterpriseSchemaId}:manager`
    const managerOf = (body: Record<string, { manager?: { value: string } }>) =>
      body[enterpriseSchemaId]?.manager?.value
    const given = { $ref: `../Users/${boss.id}`, value: boss.id, displayName: 'whatever' }
    expect(managerOf((await patch(`/Users/${id}`, { op: 'Add', path, value: given })).body)).toBe(boss.id)
    expect(managerOf((await patch(`/Users/${id}`, { op: 'Replace', path, value: '' })).body)).toBeUndefined()
    expect(managerOf((await patch(`/Users/${id}`, { op: 'Add', path: 'manager', value: boss.id })).body)).toBe(boss.id)
    const removed = await patch(`/Users/${id}`, { op: 'Remove', path: `${path}.value` })
    expect(managerOf(removed.body)).toBeUndefined()
    expect((await personOf(id)).managerId).toBeNull()
  })

  it('renames groups, and moves members one by one and by the dozen', async () => {
    const users = await Promise.all(Array.from({ length: 12 }, () => makeUser()))
    const ids = users.map(({ id }) => id)
    const { id, displayName } = await makeGroup({ externalId: newId() })
    const url = `/Groups/${id}`
    expect((await filtered('Groups', 'displayName eq "nobody has it"', '&excludedAttributes=members')).body).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 0,
      startIndex: 1,
      itemsPerPage: 0,
      Resources: [],
    })
    const renamed = [
      { op: 'Replace', path: 'displayName', value: `${displayName} renamed` },
      { op: 'Replace', path: 'externalId', value: 'another' },
    ]
    expect((await patch(url, ...renamed)).body).toMatchObject({
      displayName: `${displayName} renamed`,
      externalId: 'another',
    })
    const value = ids.map((one) => ({ $ref: null, value: one }))
    expect(idsOf((await patch(url, { op: 'Add', path: 'members', value })).body)).toEqual([...ids].sort())
    const some = ids.slice(0, 5).map((one) => ({ op: 'Remove', path: `members[value eq "${one}"]` }))
    expect(idsOf((await patch(url, ...some)).body)).toEqual(ids.slice(5).sort())
    const lean = await scim('GET', `${url}?excludedAttributes=members`)
    expect(lean.body).toMatchObject({ id, displayName: `${displayName} renamed` })
    expect(lean.body).not.toHaveProperty('members')
  })
})

describe('Okta', () => {
  it('looks around before it begins, and imports page by page', async () => {
    expect((await scim('GET', '/Users?startIndex=1&count=2')).body).toMatchObject({ startIndex: 1, itemsPerPage: 2 })
    expect((await scim('GET', '/Groups?startIndex=1&count=100')).status).toBe(200)
    const { totalResults } = (await scim('GET', '/Users?startIndex=1&count=1')).body
    const seen = new Set<string>()
    for (let startIndex = 1; startIndex <= totalResults; startIndex += 3) {
      const { body } = await scim('GET', `/Users?startIndex=${startIndex}&count=3`)
      for (const { id } of body.Resources) seen.add(id)
    }
    expect(seen.size).toBe(totalResults)
  })

  it('replaces the whole user again and again, which changes nothing the second time', async () => {
    const made = await makeUser({ name: { givenName: 'Test', familyName: 'User' } })
    const payload = {
      ...made,
      name: { ...made.name, middleName: 'Excited' },
      password: 'changed!',
      phoneNumbers: null,
      emails: [...made.emails, { primary: false, value: '', type: 'home' }],
      groups: [],
    }
    const first = await scim('PUT', `/Users/${made.id}`, { payload })
    expect(first).toMatchObject({ status: 200, body: { name: { middleName: 'Excited' }, active: true } })
    expect(first.body.emails).toHaveLength(1)
    const second = await scim('PUT', `/Users/${made.id}`, { payload })
    expect(second.body.meta.version).toBe(first.body.meta.version)
    const closed = await scim('PUT', `/Users/${made.id}`, { payload: { ...payload, active: false } })
    expect(closed.body.active).toBe(false)
    expect((await personOf(made.id)).blockedBecause).toBe('scim')
  })

  it('pushes groups: all members at once, a new name without a path', async () => {
    const [one, two] = [await makeUser(), await makeUser()]
    const { id, displayName } = await makeGroup({ members: [{ value: one.id, display: one.userName }] })
    const url = `/Groups/${id}`
    const members = [{ value: two.id, display: two.userName }]
    expect(idsOf((await patch(url, { op: 'replace', path: 'members', value: members })).body)).toEqual([two.id])
    const renamed = await patch(url, { op: 'replace', value: { id, displayName: `${displayName}!` } })
    expect(renamed.body).toMatchObject({ displayName: `${displayName}!`, members: [{ value: two.id }] })
    expect(idsOf((await patch(url, { op: 'replace', path: 'members', value: [] })).body)).toEqual([])
  })

  it('ends a request without a body as it ends all others', async () => {
    for (const type of ['application/scim+json', 'application/scim+json; charset=utf-8', 'application/json']) {
      const { id } = await makeGroup()
      expect((await scim('DELETE', `/Groups/${id}`, { headers: { 'content-type': type } })).status, type).toBe(204)
    }
  })
})

describe('the standard', () => {
  it('leaves the case of names and of schemas to the client', async () => {
    const userName = `Case-${newId()}@Example.Test`
    const made = await scim('POST', '/Users', {
      payload: {
        SCHEMAS: [userSchemaId.toUpperCase()],
        USERNAME: userName,
        [enterpriseSchemaId.toUpperCase()]: { DEPARTMENT: 'Engines' },
      },
      headers: { 'content-type': 'application/json; charset=utf-8' },
    })
    expect(made).toMatchObject({ status: 201, body: { userName, [enterpriseSchemaId]: { department: 'Engines' } } })
    for (const name of ['USERNAME', `${userSchemaId}:userName`, `${userSchemaId.toUpperCase()}:USERNAME`]) {
      expect((await filtered('Users', `${name} EQ "${userName.toLowerCase()}"`)).body.totalResults, name).toBe(1)
    }
    const department = `${enterpriseSchemaId}:department eq "engines" and userName eq "${userName}"`
    expect((await filtered('Users', department)).body.totalResults).toBe(1)
  })

  it('has each refusal in its own words and type', async () => {
    const { id, meta } = await makeUser()
    const answers = await Promise.all([
      scim('GET', `/Users/${newId()}`),
      scim('GET', '/Nothing'),
      scim('POST', '/Users', { payload: '{' }),
      scim('PUT', `/Users/${id}`, { payload: { userName: 'x@y' }, headers: { 'if-match': 'W/"0"' } }),
      scim('POST', '/Users', { payload: 'x', headers: { 'content-type': 'text/plain' } }),
      scim('GET', '/Users', { bearer: 'nonsense' }),
      filtered('Users', 'userName eq'),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 400, 412, 415, 401, 400])
    for (const { status, body, headers } of answers) {
      expect(body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status) })
      expect(headers['content-type']).toMatch(/^application\/scim\+json/)
    }
    expect((await scim('GET', `/Users/${id}`)).body.meta.version).toBe(meta.version)
  })

  it('counts characters as people do', async () => {
    const { id } = await makeUser({ title: 'Ends well 😀' })
    expect((await filtered('Users', `title ew "😀" and id eq "${id}"`)).body.totalResults).toBe(1)
  })
})

describe('many at the same time', () => {
  it('change a user without losing anything, or being told of a version that they never named', async () => {
    const { id } = await makeUser()
    const answers = await Promise.all([
      patch(`/Users/${id}`, { op: 'replace', path: 'title', value: 'Chief' }),
      patch(`/Users/${id}`, { op: 'replace', path: 'userType', value: 'Employee' }),
      patch(`/Users/${id}`, { op: 'replace', path: 'displayName', value: 'Ada' }),
      patch(`/Users/${id}`, { op: 'add', path: `${enterpriseSchemaId}:department`, value: 'Engines' }),
      patch(`/Users/${id}`, { op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '+49 1' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect((await scim('GET', `/Users/${id}`)).body).toMatchObject({
      title: 'Chief',
      userType: 'Employee',
      displayName: 'Ada',
      phoneNumbers: [{ value: '+49 1' }],
      [enterpriseSchemaId]: { department: 'Engines' },
    })
  })

  it('change a group: a new name stays, whoever comes and goes meanwhile', async () => {
    const users = await Promise.all(Array.from({ length: 8 }, () => makeUser()))
    const { id, displayName } = await makeGroup()
    const url = `/Groups/${id}`
    for (let round = 0; round < 5; round += 1) {
      const name = `${displayName} ${round}`
      const join = users.map((user) => patch(url, { op: 'Add', path: 'members', value: [{ value: user.id }] }))
      const rename = patch(url, { op: 'Replace', path: 'displayName', value: name })
      const leave = users.map((user) => patch(url, { op: 'Remove', path: `members[value eq "${user.id}"]` }))
      const answers = await Promise.all([...join, rename, ...leave])
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
      expect((await scim('GET', url)).body.displayName).toBe(name)
    }
  })

  it('block and let in the same people from both sides, and none waits for the other for ever', async () => {
    const users = await Promise.all(Array.from({ length: 6 }, () => makeUser()))
    const { id: groupId, displayName } = await makeGroup()
    await putMappings([{ group: displayName, role: 'technician' }])
    const value = users.map(({ id }) => ({ value: id }))
    const block = (id: string, how: string) =>
      admin.ask({ method: 'POST', url: `/management/people/${id}/${how}`, headers: { 'if-match': '*' } })
    const statuses: number[] = []
    for (let round = 0; round < 4; round += 1) {
      const both = users.flatMap(({ id }) => [
        block(id, round % 2 === 0 ? 'block' : 'unblock').then((answer) => answer.statusCode),
        patch(`/Users/${id}`, { op: 'replace', path: 'active', value: round % 2 === 1 }).then(({ status }) => status),
        scim('GET', `/Users/${id}`).then(({ status }) => status),
      ])
      const move = { op: round % 2 === 0 ? 'Add' : 'Remove', path: 'members', value }
      const moved = patch(`/Groups/${groupId}`, move).then(({ status }) => status)
      statuses.push(...(await Promise.all([moved, ...both])))
    }
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    await putMappings([])
  })
})

describe('people who were handed over', () => {
  it('are kept from the first POST on, whatever the client calls them', async () => {
    const here = await addPerson({ role: 'technician', externalSource: 'scim' })
    const made = await makeUser({
      userName: `upn-${newId()}`,
      emails: [{ value: here.email.toUpperCase(), type: 'work', primary: true }],
    })
    expect(made.id).toBe(here.id)
    expect(await personOf(here.id)).toMatchObject({ externalSource: 'scim', externalId: here.id, role: 'technician' })
    expect((await scim('GET', `/Users/${here.id}`)).body.userName).toBe(made.userName)
  })

  it('are still nobody for a token whose owner may do less', async () => {
    const here = await addPerson({ role: 'super_admin', externalSource: 'scim' })
    const payload = { userName: `upn-${newId()}`, emails: [{ value: here.email }] }
    expect((await scim('POST', '/Users', { payload })).status).toBe(403)
    expect((await personOf(here.id)).externalId).toBeNull()
  })
})

describe('groups in the hands of a token whose owner may do little', () => {
  async function makeLittle() {
    count += 1
    const roleId = newId()
    const role = { id: roleId, orgId: desk.org.orgId, name: `Brings people ${count}`, base: 'technician' }
    const grants = { 'scim:manage': 'any', 'token:create': 'any' }
    await desk.db.tenant(desk.org.orgId, (tx) => tx.insert(customRoles).values({ ...role, grants }))
    const passwordHash = await hashPassword('correct horse battery staple')
    const owner = await addPerson({ role: 'technician', roleId, passwordHash })
    return { id: owner.id, bearer: await makeScimToken(await desk.as(owner.id)) }
  }

  it('give nobody a role that the owner could not give, least of all the owner', async () => {
    const { id: ownerId, bearer } = await makeLittle()
    const { id: groupId, displayName } = await makeGroup()
    expect((await putMappings([{ group: displayName, role: 'admin' }])).statusCode).toBe(200)
    const join = (id: string) => ({ op: 'add', path: 'members', value: [{ value: id }] })
    const answer = await patchAs(bearer, `/Groups/${groupId}`, join(ownerId))
    expect(answer).toMatchObject({ status: 403, body: { detail: expect.stringContaining('more than you may give') } })
    const other = await makeUser()
    expect((await patchAs(bearer, `/Groups/${groupId}`, join(other.id))).status).toBe(403)
    const renamed = await makeGroup({ members: [{ value: other.id }] })
    await scim('DELETE', `/Groups/${groupId}`)
    const rename = { op: 'replace', path: 'displayName', value: displayName }
    expect((await patchAs(bearer, `/Groups/${renamed.id}`, rename)).status).toBe(403)
    expect((await personOf(other.id)).role).toBe('requester')
    expect((await personOf(ownerId)).role).toBe('technician')
    expect((await patch(`/Groups/${renamed.id}`, rename)).status).toBe(200)
    expect((await personOf(other.id)).role).toBe('admin')
    await putMappings([])
  })

  it('take nothing from whoever may do more, who holds up nobody else', async () => {
    const { bearer } = await makeLittle()
    const { id: groupId, displayName } = await makeGroup()
    await putMappings([
      { group: 'Nobody is in it', role: 'admin' },
      { group: displayName, role: 'requester' },
    ])
    const mighty = await addPerson({ role: 'admin' })
    const other = await makeUser()
    const value = [{ value: mighty.id }, { value: other.id }]
    const answer = await patchAs(bearer, `/Groups/${groupId}`, { op: 'add', path: 'members', value })
    expect(answer.status).toBe(200)
    expect(idsOf(answer.body)).toEqual([mighty.id, other.id].sort())
    expect((await personOf(mighty.id)).role).toBe('admin')
    await putMappings([])
  })
})
