/** Signing in by a real OpenID Connect provider (features E8), and its administration. */
import { setTimeout as delay } from 'node:timers/promises'
import { type Asker, hostOf, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { builtInGrants } from '@holdfast/contracts/people/permissions.ts'
import type { ProviderSettings } from '@holdfast/contracts/providers/settings.ts'
import { lockOrganization } from '@holdfast/db/administration/lock-organization.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { identityProviders, personIdentities } from '@holdfast/db/identity-providers/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { people, sessions } from '@holdfast/db/people/schema.ts'
import { customRoles } from '@holdfast/db/roles/schema.ts'
import { authChallenges } from '@holdfast/db/sign-in/schema.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OidcBrowser } from '../support/oidc-browser.ts'
import { type Account, type OidcProvider, startOidcProvider } from '../support/oidc-provider.ts'

const secret = 'A secret: with signs & spaces %'
const settings: ProviderSettings = {
  scopes: ['email', 'profile', 'groups'],
  claims: { department: 'department' },
  trustsEmail: false,
  createsPeople: true,
  mailDomains: [],
  linkUpTo: 'requester',
  signsOut: true,
}

let desk: TestDesk
let admin: Asker
let idp: OidcProvider
let providerId: string

beforeAll(async () => {
  desk = await openDesk({}, { outboundNetworks: ['127.0.0.0/8'] })
  admin = await desk.as(desk.org.adminId)
  const url = `http://${hostOf(desk.org)}`
  const client = { redirectUris: [`${url}/api/v1/auth/providers/callback`], signOutUris: [`${url}/sign-in`] }
  idp = await startOidcProvider({
    clients: [
      { clientId: 'desk', clientSecret: secret, ...client },
      { clientId: 'public', clientSecret: null, ...client },
    ],
  })
  providerId = (await create()).id
})
afterAll(async () => {
  await desk?.close()
  await idp?.close()
})

let count = 0
async function create(overrides: object = {}) {
  count += 1
  const body = {
    name: `Company ${count}`,
    issuer: idp.issuer,
    clientId: 'desk',
    clientSecret: secret,
    settings,
    ...overrides,
  }
  const answer = await admin.ask({ method: 'POST', url: '/management/providers', payload: body })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}

async function edit(id: string, changes: object) {
  const url = `/management/providers/${id}`
  return admin.ask({ method: 'PATCH', url, payload: changes, headers: { 'if-match': '*' } })
}

const browser = (cookie = '') => new OidcBrowser(desk.app, hostOf(desk.org), cookie)

function account(claims: Partial<Account> = {}): Account {
  count += 1
  const email = `somebody-${count}@example.test`
  return { sub: `sub-${count}`, email, email_verified: true, name: `Somebody ${count}`, ...claims }
}

function readPeople() {
  return desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(people))
}

async function addPerson(fields: Partial<typeof people.$inferInsert> = {}) {
  count += 1
  const row = {
    id: newId(),
    orgId: desk.org.orgId,
    name: `Here ${count}`,
    email: `here-${count}@example.test`,
    ...fields,
  }
  await desk.db.tenant(desk.org.orgId, (tx) => tx.insert(people).values(row))
  return row
}

function sessionsOf(personId: string) {
  return desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(sessions).where(eq(sessions.personId, personId)))
}

async function auditOf(targetId: string, action: string) {
  const lines = await desk.db.tenant(desk.org.orgId, (tx) =>
    tx.select().from(auditLog).where(eq(auditLog.targetId, targetId)),
  )
  return lines.filter((line) => line.action === action)
}

function problemOf(location: string): string | null {
  return new URLSearchParams(location.split('#')[1]).get('problem')
}

function replaced(path: string, name: string, value: string): string {
  const [route = '', query] = path.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set(name, value)
  return `${route}?${parameters.toString()}`
}

async function personWith(email: string) {
  return (await readPeople()).find((person) => person.email === email)
}

describe('signing in by a provider', () => {
  it('makes somebody new with what the provider says, and leads to where they wanted', async () => {
    const who = account({ locale: 'de_DE', department: 'Sales' })
    idp.expect(who)
    const tab = browser()
    expect(await tab.signIn(providerId, '?to=%2Frequests%3Fq%3D1%23x')).toBe('/requests?q=1#x')
    expect(await tab.me()).toMatchObject({ email: who.email, role: 'requester' })
    const person = await personWith(String(who.email))
    expect(person).toMatchObject({ name: who.name, department: 'Sales', locale: 'de-DE', passwordHash: null })
    expect(person?.emailVerifiedAt).toBeInstanceOf(Date)
    const [session] = await sessionsOf(person?.id ?? '')
    expect(session).toMatchObject({ method: 'provider', providerId, secondFactor: true })
  })

  it('finds them again by what the provider calls them, and takes over what has changed', async () => {
    const who = account()
    idp.expect(who)
    await browser().signIn(providerId)
    const before = await personWith(String(who.email))
    idp.expect({ ...who, email: `new-${String(who.email)}`, name: 'Married' })
    await browser().signIn(providerId)
    const after = await personWith(`new-${String(who.email)}`)
    expect(after).toMatchObject({ id: before?.id, name: 'Married' })
    // An address that nobody vouches for is not taken over, and keeps nobody out.
    idp.expect({ ...who, email: 'unproved@example.test', email_verified: false })
    const tab = browser()
    expect(await tab.signIn(providerId)).toBe('/')
    expect(await tab.me()).toMatchObject({ id: before?.id, email: `new-${String(who.email)}` })
  })

  it.each([
    ['//evil.test', '/'],
    ['https://evil.test/', '/'],
    ['/\\evil.test', '/'],
    ['/.//evil.test', '/'],
    ['/\t/evil.test', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    ['/requests/../settings', '/settings'],
  ])('leads nowhere but into the desk: %s', async (to, expected) => {
    idp.expect(account())
    expect(await browser().signIn(providerId, `?to=${encodeURIComponent(to)}`)).toBe(expected)
  })

  it('works for a client without a secret, by PKCE', async () => {
    const { id } = await create({ clientId: 'public', clientSecret: null })
    idp.expect(account())
    const tab = browser()
    await tab.signIn(id)
    expect(await tab.me()).not.toBeNull()
  })

  it('goes on after the provider has changed its keys from one moment to the next', async () => {
    const url = `http://${hostOf(desk.org)}/api/v1/auth/providers/callback`
    const hasty = await startOidcProvider({
      clients: [{ clientId: 'desk', clientSecret: secret, redirectUris: [url] }],
    })
    try {
      const { id } = await create({ issuer: hasty.issuer })
      hasty.expect(account())
      expect(await browser().signIn(id)).toBe('/')
      await hasty.rotateKeys()
      // The old ones are believed to be all there are; whoever comes next finds the new ones.
      expect(problemOf(await browser().signIn(id))).toBe('refused')
      expect(await browser().signIn(id)).toBe('/')
    } finally {
      await hasty.close()
    }
  })

  it('serves two tabs of one browser, in any order', async () => {
    const [one, other] = [account(), account()]
    const tab = browser()
    idp.expect(one)
    const first = await tab.setOut(providerId, '?to=/one')
    const second = await tab.setOut(providerId, '?to=/two')
    const back = await tab.visit(second)
    expect(await tab.comeBack(back)).toBe('/two')
    expect(await tab.comeBack(await tab.visit(first))).toBe('/one')
    expect(await tab.me()).toMatchObject({ email: one.email })
    expect(await personWith(String(other.email))).toBeUndefined()
  })

  it('leads a browser that came by another address to the one that the provider knows', async () => {
    const { statusCode, headers } = await desk.app.inject({
      url: `/api/v1/auth/providers/${providerId}/start?to=%2Fx`,
      headers: { host: '127.0.0.1:3000', 'x-holdfast-organization': desk.org.slug },
    })
    expect(statusCode).toBe(302)
    expect(headers.location).toBe(
      `http://${hostOf(desk.org)}/api/v1/auth/providers/${providerId}/start?to=%2Fx&moved=true`,
    )
    const again = await desk.app.inject({
      url: `/api/v1/auth/providers/${providerId}/start?to=%2Fx&moved=true`,
      headers: { host: '127.0.0.1:3000', 'x-holdfast-organization': desk.org.slug },
    })
    expect(again.headers.location).toContain(idp.issuer)
  })
})

describe('what a provider’s word is worth', () => {
  const outcome = async (who: Account, overrides: Partial<ProviderSettings> = {}) => {
    const { id } = await create({ settings: { ...settings, ...overrides } })
    idp.expect(who)
    const tab = browser()
    const location = await tab.signIn(id)
    return { location, problem: problemOf(location), me: await tab.me() }
  }

  it('links somebody who is here, by a proved address', async () => {
    const { id, email } = await addPerson()
    const { me } = await outcome(account({ email: email.toUpperCase() }))
    expect(me?.id).toBe(id)
  })

  it('does not link by an address that is not proved', async () => {
    const { email } = await addPerson()
    for (const email_verified of [false, undefined, 'no', 0]) {
      expect(await outcome(account({ email, email_verified }))).toMatchObject({ problem: 'email_unproved', me: null })
    }
    expect((await outcome(account({ email, email_verified: undefined }), { trustsEmail: true })).me?.email).toBe(email)
    expect(await outcome(account({ email_verified: false }), { trustsEmail: true })).toMatchObject({
      problem: 'email_unproved',
    })
  })

  it('does not link somebody who may do more than was said', async () => {
    const { id, email } = await addPerson({ role: 'technician' })
    expect(await outcome(account({ email }))).toMatchObject({ problem: 'not_linked', me: null })
    expect(await outcome(account({ email }), { linkUpTo: null })).toMatchObject({ problem: 'not_linked', me: null })
    expect((await outcome(account({ email }), { linkUpTo: 'technician' })).me?.id).toBe(id)
  })

  it('makes nobody where it may not, and only with addresses that are let in', async () => {
    expect(await outcome(account(), { createsPeople: false })).toMatchObject({ problem: 'not_known', me: null })
    expect(await outcome(account(), { mailDomains: ['acme.test'] })).toMatchObject({ problem: 'domain_refused' })
    const tricks = ['a@acme.test@example.test', 'a@notacme.test', 'a@acme.test.example.test']
    for (const email of tricks)
      expect((await outcome(account({ email }), { mailDomains: ['acme.test'] })).me).toBeNull()
    const { me } = await outcome(account({ email: `some.body.${count}@ACME.test` }), { mailDomains: ['acme.test'] })
    expect(me).not.toBeNull()
    expect(await outcome(account({ email: undefined }))).toMatchObject({ problem: 'email_missing' })
  })

  it('brings nobody back whom it had brought, and who was erased here', async () => {
    const who = account()
    idp.expect(who)
    await browser().signIn(providerId)
    const { id = '' } = (await personWith(String(who.email))) ?? {}
    // As an erasure leaves them: without identities, with the id by which the provider knows them.
    const email = `erased-${id}@erased.invalid`
    await desk.db.tenant(desk.org.orgId, async (tx) => {
      await tx.delete(personIdentities).where(eq(personIdentities.personId, id))
      await tx.update(people).set({ email, erasedAt: new Date(), blockedAt: new Date() }).where(eq(people.id, id))
    })
    idp.expect(who)
    expect(problemOf(await browser().signIn(providerId))).toBe('not_known')
    expect(await personWith(String(who.email))).toBeUndefined()
  })

  it('makes somebody else of an account that was unlinked', async () => {
    const who = account()
    idp.expect(who)
    await browser().signIn(providerId)
    const { id = '' } = (await personWith(String(who.email))) ?? {}
    const url = `/management/people/${id}/identities`
    const { items } = (await admin.ask({ method: 'GET', url })).json()
    expect((await admin.ask({ method: 'DELETE', url: `${url}/${items[0].id}` })).statusCode).toBe(204)
    expect(await personWith(String(who.email))).toMatchObject({ id, externalSource: null, externalId: null })
    const moved = { ...who, email: `moved-${who.email}` }
    idp.expect(moved)
    expect(problemOf(await browser().signIn(providerId))).toBeNull()
    expect((await personWith(moved.email))?.id).not.toBe(id)
    expect(await personWith(String(who.email))).toMatchObject({ id })
  })

  it('lets nobody in who is blocked here', async () => {
    const { email } = await addPerson({ blockedAt: new Date(), blockedBecause: 'administrator' })
    expect(await outcome(account({ email }))).toMatchObject({ problem: 'blocked', me: null })
  })

  it('asks for a second factor where a provider does not count as one', async () => {
    const changed = { secondFactorRoles: ['requester'], providersCount: false }
    const before = (await admin.ask({ method: 'GET', url: '/setting/sign-in' })).json()
    const put = (payload: object) =>
      admin.ask({ method: 'PUT', url: '/setting/sign-in', payload, headers: { 'if-match': '*' } })
    const { version: _version, ...fields } = before
    expect((await put({ ...fields, ...changed })).statusCode).toBe(200)
    const { location, me } = await outcome(account())
    await put(fields)
    expect(location).toMatch(/^\/sign-in#next=enrol_second_factor&challengeId=/)
    expect(me).toBeNull()
  })
})

describe('groups', () => {
  it('give roles and teams, and take them again; a provider that says nothing changes nothing', async () => {
    const mappings = [
      { group: 'Admins', role: 'admin' },
      { group: 'techs', role: 'technician', teamId: desk.org.teamId },
    ]
    const { id } = await create({ mappings })
    const who = account({ groups: ['Techs', 'Everybody'] })
    const enter = async (groups: unknown) => {
      idp.expect({ ...who, groups })
      const tab = browser()
      await tab.signIn(id)
      return tab.me()
    }
    expect((await enter(['Techs', 'Everybody']))?.role).toBe('technician')
    expect((await enter(undefined))?.role).toBe('technician')
    expect((await enter('Admins'))?.role).toBe('admin')
    expect((await enter([{ odd: true }, 7]))?.role).toBe('requester')
  })

  it('may be nested claims', async () => {
    const { id } = await create({
      settings: { ...settings, claims: { groups: 'realm_access.roles' } },
      mappings: [{ group: 'agent', role: 'technician' }],
    })
    idp.expect(account({ realm_access: { roles: ['agent'] } }))
    const tab = browser()
    await tab.signIn(id)
    expect((await tab.me())?.role).toBe('technician')
  })

  it('are waited for without holding the person, whom others lock after the organization', async () => {
    const { id } = await create({ mappings: [{ group: 'Techs', role: 'technician' }] })
    const who = account({ groups: [] })
    idp.expect(who)
    await browser().signIn(id)
    const { id: personId = '' } = (await personWith(String(who.email))) ?? {}
    idp.expect({ ...who, name: 'Another Name', groups: ['Techs'] })
    const tab = browser()
    const back = await tab.visit(await tab.setOut(id))
    // As whoever blocks the person at the same time: the organization first.
    const entered = await desk.db.tenant(desk.org.orgId, async (tx) => {
      await lockOrganization(tx, desk.org.orgId)
      const entering = tab.comeBack(back)
      await delay(700)
      await tx.execute(sql`SELECT FROM people WHERE id = ${personId}::uuid FOR UPDATE`)
      return { entering }
    })
    expect(problemOf(await entered.entering)).toBeNull()
    expect(await tab.me()).toMatchObject({ id: personId, role: 'technician' })
  })

  it('change open sessions at once', async () => {
    const { id } = await create({ mappings: [{ group: 'Techs', role: 'technician' }] })
    const who = account({ groups: ['Techs'] })
    idp.expect(who)
    const first = browser()
    await first.signIn(id)
    idp.expect({ ...who, groups: [] })
    await browser().signIn(id)
    expect((await first.me())?.role).toBe('requester')
  })
})

describe('the way back', () => {
  async function onTheWay() {
    const who = account()
    idp.expect(who)
    const tab = browser()
    const back = await tab.visit(await tab.setOut(providerId))
    return { tab, back, who }
  }

  it('is good once', async () => {
    const { tab, back } = await onTheWay()
    expect(problemOf(await tab.comeBack(back))).toBeNull()
    expect(problemOf(await tab.comeBack(back))).toBe('expired')
  })

  it('is good once, even for many at the same time', async () => {
    const { tab, back } = await onTheWay()
    const locations = await Promise.all(Array.from({ length: 5 }, () => tab.comeBack(back)))
    expect(locations.map(problemOf).sort()).toEqual([null, ...Array(4).fill('expired')].sort())
  })

  it('is not for another browser, which spoils nothing', async () => {
    const { tab, back } = await onTheWay()
    expect(problemOf(await browser().comeBack(back))).toBe('other_browser')
    const stranger = await onTheWay()
    expect(problemOf(await stranger.tab.comeBack(back))).toBe('other_browser')
    expect(problemOf(await tab.comeBack(back))).toBeNull()
  })

  it('is not open for ever', async () => {
    const { tab, back } = await onTheWay()
    const state = new URLSearchParams(back.split('?')[1]).get('state') ?? ''
    const past = { expiresAt: new Date(Date.now() - 1) }
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(authChallenges).set(past).where(eq(authChallenges.id, state)),
    )
    expect(problemOf(await tab.comeBack(back))).toBe('expired')
  })

  it('needs the code that belongs to the state', async () => {
    const [one, other] = [await onTheWay(), await onTheWay()]
    const code = new URLSearchParams(other.back.split('?')[1]).get('code') ?? ''
    expect(problemOf(await one.tab.comeBack(replaced(one.back, 'code', code)))).toBe('expired')
    expect(await one.tab.me()).toBeNull()
  })

  it('needs to come from the provider that was asked (mix-up)', async () => {
    for (const iss of ['https://evil.test', '']) {
      const { tab, back } = await onTheWay()
      expect(problemOf(await tab.comeBack(replaced(back, 'iss', iss)))).toBe('refused')
      expect(await tab.me()).toBeNull()
    }
    const { tab, back } = await onTheWay()
    expect(problemOf(await tab.comeBack(`${back}&code=another`))).toBe('refused')
  })

  it.each(['', '?', '?state=', '?state=x', '?state=a&state=b', `?state=${newId()}`, '?state=%00', '?code=1'])(
    'refuses %j',
    async (query) => {
      const answer = await browser().ask(`/api/v1/auth/providers/callback${query}`)
      if (answer.statusCode === 302) expect(problemOf(String(answer.headers.location))).toBe('expired')
      else expect(answer.statusCode).toBe(422)
    },
  )

  it('says in plain words what the provider answers, and shows none of its own', async () => {
    idp.expect('nobody')
    const tab = browser()
    const location = await tab.signIn(providerId)
    expect(problemOf(location)).toBe('cancelled')
    expect(location).not.toContain('works')
    expect(new URLSearchParams(location.split('#')[1]).get('provider')).toMatch(/^Company/)
  })

  it('is closed when the provider was switched off meanwhile', async () => {
    const { id } = await create()
    idp.expect(account())
    const tab = browser()
    const back = await tab.visit(await tab.setOut(id))
    await edit(id, { active: false })
    expect(problemOf(await tab.comeBack(back))).toBe('switched_off')
    expect(problemOf(await tab.setOut(id))).toBe('switched_off')
    expect(problemOf(await tab.setOut(newId()))).toBe('switched_off')
  })

  it('keeps what it waits for sealed', async () => {
    const { back } = await onTheWay()
    const state = new URLSearchParams(back.split('?')[1]).get('state') ?? ''
    const [row] = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(authChallenges).where(eq(authChallenges.id, state)),
    )
    expect(Object.keys(row?.data as object)).toEqual(['sealed'])
    expect(JSON.stringify(row?.data)).not.toContain(providerId)
  })
})

describe('linking one’s own account', () => {
  const link = (tab: OidcBrowser, payload: object = { providerId }) =>
    tab.ask('/api/v1/setting/identities', { method: 'POST', payload })

  it('signs an agent in from then on, whatever the address', async () => {
    const { cookie } = await desk.as(desk.org.agentId)
    const tab = browser(cookie)
    const who = account()
    idp.expect(who)
    const begun = await link(tab)
    expect(begun.statusCode).toBe(200)
    expect(await tab.comeBack(await tab.visit(begun.json().url))).toBe('/settings/security')
    const again = browser()
    await again.signIn(providerId)
    expect((await again.me())?.id).toBe(desk.org.agentId)
    const { items } = (await tab.ask('/api/v1/setting/identities')).json()
    expect(items).toMatchObject([{ provider: { id: providerId }, subject: who.sub, lastUsedAt: expect.any(String) }])
    const lines = await auditOf(desk.org.agentId, 'identity.linked')
    expect(lines).toMatchObject([{ actorId: desk.org.agentId, after: { providerId } }])
    expect(JSON.stringify(lines)).not.toContain(who.sub)
  })

  it('needs the same person to come back, and an account that is nobody else’s', async () => {
    const { cookie } = await desk.as(desk.org.otherAgentId)
    const who = account()
    idp.expect(who)
    const tab = browser(cookie)
    const back = await tab.visit((await link(tab)).json().url)
    const [login] = tab.cookie.split('; ').filter((pair) => pair.startsWith('holdfast_login'))
    const stranger = await desk.as(desk.org.supervisorId)
    expect(problemOf(await browser(`${stranger.cookie}; ${login}`).comeBack(back))).toBe('not_signed_in')
    await browser().signIn(providerId)
    const second = browser(cookie)
    expect(problemOf(await second.comeBack(await second.visit((await link(second)).json().url)))).toBe('already_linked')
  })

  it('begins where the provider sends people back to, and says so elsewhere', async () => {
    const { cookie } = await desk.as(desk.org.agentId)
    const begin = (origin: string) =>
      desk.app.inject({
        method: 'POST',
        url: '/api/v1/setting/identities',
        payload: { providerId },
        headers: { host: new URL(origin).host, origin, cookie, 'sec-fetch-site': 'same-origin' },
      })
    const here = `http://${hostOf(desk.org)}`
    expect((await begin(here)).statusCode).toBe(200)
    const elsewhere = await begin(`${here.replace(/:\d+$/, '')}:4999`)
    expect(elsewhere.json()).toMatchObject({ status: 409, detail: expect.stringContaining(here) })
  })

  it('can be undone', async () => {
    const { id: personId } = await addPerson({ role: 'technician' })
    const identity = { providerId, subject: `undone-${personId}` }
    const url = `/management/people/${personId}/identities`
    const added = await admin.ask({ method: 'POST', url, payload: identity })
    expect(added.statusCode).toBe(201)
    expect((await admin.ask({ method: 'POST', url, payload: identity })).json()).toEqual(added.json())
    expect((await admin.ask({ method: 'GET', url })).json().items).toEqual([added.json()])
    expect(
      (await admin.ask({ method: 'POST', url: url.replace(personId, desk.org.agentId), payload: identity })).statusCode,
    ).toBe(409)
    idp.expect(account({ sub: identity.subject }))
    const tab = browser()
    await tab.signIn(providerId)
    expect((await tab.me())?.id).toBe(personId)
    expect((await admin.ask({ method: 'DELETE', url: `${url}/${added.json().id}` })).statusCode).toBe(204)
    expect((await admin.ask({ method: 'DELETE', url: `${url}/${added.json().id}` })).statusCode).toBe(404)
    await browser().signIn(providerId)
    expect((await personWith(`somebody-${count}@example.test`))?.id).not.toBe(personId)
  })

  it('is not for an administrator to do to whoever may do more', async () => {
    const { id } = await addPerson({ role: 'super_admin' })
    const url = `/management/people/${id}/identities`
    const answer = await admin.ask({ method: 'POST', url, payload: { providerId, subject: 'mine' } })
    expect(answer.statusCode).toBe(403)
    const handed = { personIds: [id], keeper: { kind: 'provider', id: providerId } }
    expect((await admin.ask({ method: 'POST', url: '/management/people/hand-over', payload: handed })).statusCode).toBe(
      403,
    )
  })

  it('can be said beforehand by handing somebody over', async () => {
    const { id, email } = await addPerson({ role: 'supervisor' })
    const payload = { personIds: [id], keeper: { kind: 'provider', id: providerId } }
    const ask = () => admin.ask({ method: 'POST', url: '/management/people/hand-over', payload })
    expect((await ask()).json()).toEqual({ changed: 1 })
    expect((await ask()).json()).toEqual({ changed: 0 })
    idp.expect(account({ email, name: 'By the provider' }))
    const tab = browser()
    await tab.signIn(providerId)
    expect(await tab.me()).toMatchObject({ id, role: 'supervisor', name: 'By the provider' })
  })
})

describe('signing out', () => {
  it('leads to signing out at the provider, and back', async () => {
    idp.expect(account())
    const tab = browser()
    await tab.signIn(providerId)
    const { provider, endUrl } = (await tab.ask('/api/v1/auth/providers/session')).json()
    expect(provider.id).toBe(providerId)
    const url = new URL(endUrl)
    expect(url.origin).toBe(idp.issuer)
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`http://${hostOf(desk.org)}/sign-in`)
    expect((await fetch(url)).status).toBe(200)
  })

  it('leads nowhere for who came otherwise, or where it is not wanted', async () => {
    expect((await admin.ask({ method: 'GET', url: '/auth/providers/session' })).json()).toEqual({
      provider: null,
      endUrl: null,
    })
    const { id } = await create({ settings: { ...settings, signsOut: false } })
    idp.expect(account())
    const tab = browser()
    await tab.signIn(id)
    expect((await tab.ask('/api/v1/auth/providers/session')).json()).toMatchObject({ provider: { id }, endUrl: null })
  })
})

describe('administration', () => {
  it('never shows the secret, nor keeps it readable', async () => {
    const made = await create()
    const read = await admin.ask({ method: 'GET', url: `/management/providers/${made.id}` })
    expect(read.json()).toEqual(made)
    expect(made).toMatchObject({
      hasClientSecret: true,
      redirectUri: `http://${hostOf(desk.org)}/api/v1/auth/providers/callback`,
    })
    const [row] = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(identityProviders).where(eq(identityProviders.id, made.id)),
    )
    const lines = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(auditLog))
    expect(`${read.body}${JSON.stringify(row)}${JSON.stringify(lines)}`).not.toContain(secret)
    expect(lines.filter(({ targetId }) => targetId === made.id)).toMatchObject([{ action: 'provider.created' }])
    const listed = (await admin.ask({ method: 'GET', url: '/management/providers' })).json()
    expect(listed.items.find(({ id }: { id: string }) => id === made.id)).toMatchObject({
      name: made.name,
      peopleCount: 0,
    })
  })

  it('keeps a secret that is left out, and removes it by null', async () => {
    const { id } = await create()
    expect((await edit(id, { name: `Renamed ${id}` })).json()).toMatchObject({ hasClientSecret: true, version: 2 })
    idp.expect(account())
    const tab = browser()
    await tab.signIn(id)
    expect(await tab.me()).not.toBeNull()
    expect((await edit(id, { clientSecret: null })).json()).toMatchObject({ hasClientSecret: false })
    expect(problemOf(await browser().signIn(id))).toBe('refused')
    const url = `/management/providers/${id}`
    const stale = await admin.ask({ method: 'PATCH', url, payload: { active: false }, headers: { 'if-match': '"1"' } })
    expect(stale.statusCode).toBe(412)
  })

  it('forgets who everybody is when issuer or client change, and asks for the secret again', async () => {
    const { id } = await create()
    const who = account()
    idp.expect(who)
    await browser().signIn(id)
    const issuer = 'https://elsewhere.test'
    expect((await edit(id, { issuer })).json()).toMatchObject({ errors: [{ path: '/clientSecret' }] })
    expect((await edit(id, { issuer, clientSecret: 'new' })).json()).toMatchObject({ issuer, peopleCount: 0 })
    const lines = await auditOf(id, 'provider.edited')
    expect(lines).toMatchObject([
      { before: { issuer: idp.issuer }, after: { issuer, secretChanged: true, unlinked: 1 } },
    ])
    await edit(id, { issuer: idp.issuer, clientSecret: secret })
    idp.expect({ ...who, email: 'another@example.test' })
    const tab = browser()
    await tab.signIn(id)
    expect((await tab.me())?.email).toBe('another@example.test')
  })

  it('lets nobody trust a provider with more than they have themselves', async () => {
    const body = {
      name: 'Trusted',
      issuer: idp.issuer,
      clientId: 'desk',
      settings: { ...settings, linkUpTo: 'super_admin' },
    }
    const answer = await admin.ask({ method: 'POST', url: '/management/providers', payload: body })
    expect(answer.json()).toMatchObject({ status: 403, errors: [{ path: '/settings/linkUpTo' }] })
  })

  it('is pointed elsewhere by nobody who could not give what its word gives', async () => {
    const roleId = newId()
    const grants = { ...builtInGrants.technician, 'sign_in:manage': 'any' }
    const role = { id: roleId, orgId: desk.org.orgId, name: `Sign-in ${roleId}`, base: 'technician', grants }
    const passwordHash = await hashPassword('correct horse battery staple')
    await desk.db.tenant(desk.org.orgId, (tx) => tx.insert(customRoles).values(role))
    const { id: personId } = await addPerson({ role: 'technician', roleId, passwordHash })
    const lesser = await desk.as(personId)
    const repoint = (id: string, changes: object) =>
      lesser.ask({
        method: 'PATCH',
        url: `/management/providers/${id}`,
        payload: changes,
        headers: { 'if-match': '*' },
      })
    const issuer = 'https://mine.example'
    const giving = await create({ mappings: [{ group: 'Admins', role: 'admin' }] })
    expect((await repoint(giving.id, { issuer, clientSecret: 'x' })).statusCode).toBe(403)
    expect((await repoint(giving.id, { settings: { ...settings, claims: { groups: 'name' } } })).statusCode).toBe(403)
    const trusting = await create({ settings: { ...settings, linkUpTo: 'admin' } })
    expect((await repoint(trusting.id, { issuer, clientSecret: 'x' })).statusCode).toBe(403)
    expect((await repoint(trusting.id, { active: false })).statusCode).toBe(403)
    const plain = await create()
    expect((await repoint(plain.id, { issuer, clientSecret: 'x' })).statusCode).toBe(200)
  })

  it.each([
    'http://idp.example',
    'ftp://x',
    'https://',
    'nonsense',
    'http://localhost.evil.test',
    'https://u:p@idp.test',
  ])('refuses the issuer %s', async (issuer) => {
    const body = { name: 'Wrong', issuer, clientId: 'desk', settings }
    const answer = await admin.ask({ method: 'POST', url: '/management/providers', payload: body })
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ path: '/issuer' }] })
  })

  it('refuses a name that is taken', async () => {
    const { name } = await create()
    const body = { name, issuer: idp.issuer, clientId: 'desk', settings }
    const answer = await admin.ask({ method: 'POST', url: '/management/providers', payload: body })
    expect(answer.json()).toMatchObject({ status: 409, errors: [{ path: '/name' }] })
  })

  it('is only for those who manage signing in, with a recent proof', async () => {
    const supervisor = await desk.as(desk.org.supervisorId)
    expect((await supervisor.ask({ method: 'GET', url: '/management/providers' })).statusCode).toBe(403)
    const old = await desk.as(desk.org.adminId)
    const long = { provedAt: new Date(Date.now() - 11 * 60_000) }
    const own = await sessionsOf(desk.org.adminId)
    const latest = own.sort((a, b) => Number(b.createdAt) - Number(a.createdAt))[0]?.id ?? ''
    await desk.db.tenant(desk.org.orgId, (tx) => tx.update(sessions).set(long).where(eq(sessions.id, latest)))
    const answer = await old.ask({
      method: 'DELETE',
      url: `/management/providers/${providerId}`,
      headers: { 'if-match': '*' },
    })
    expect(answer.json()).toMatchObject({ status: 403, type: 'urn:holdfast:problem:step_up_required' })
  })

  it('takes a provider away, and leaves the people', async () => {
    const { id } = await create({ mappings: [{ group: 'x', role: 'technician' }] })
    const who = account()
    idp.expect(who)
    const tab = browser()
    await tab.signIn(id)
    const url = `/management/providers/${id}`
    expect((await admin.ask({ method: 'DELETE', url, headers: { 'if-match': '*' } })).statusCode).toBe(204)
    expect((await admin.ask({ method: 'GET', url })).statusCode).toBe(404)
    expect(await personWith(String(who.email))).toMatchObject({ externalSource: null })
    expect(await tab.me()).not.toBeNull()
  })

  it('tries a provider, and says what is wrong', async () => {
    const test = async (id: string) =>
      (await admin.ask({ method: 'POST', url: `/management/providers/${id}/test`, payload: {} })).json()
    const good = await test(providerId)
    expect(good).toMatchObject({ passed: true, redirectUri: expect.stringContaining('/callback') })
    expect(good.steps.map(({ outcome }: { outcome: string }) => outcome)).toEqual(Array(5).fill('passed'))
    const { id } = await create({ issuer: `${idp.issuer}/nothing` })
    expect(await test(id)).toMatchObject({ passed: false, steps: [{ step: 'discovery', outcome: 'failed' }] })
  })

  it('is listed for whoever is about to sign in, unless it is off', async () => {
    const { id, name } = await create()
    const ask = async () => (await browser().ask('/api/v1/auth/methods')).json().providers
    expect(await ask()).toContainEqual({ id, name })
    await edit(id, { active: false })
    expect(await ask()).not.toContainEqual({ id, name })
  })
})
