/** In which ways people may sign in to an organization. */

import { defaultSignInSettings } from '@holdfast/contracts/sign-in/settings.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { identityProviders, personIdentities } from '@holdfast/db/identity-providers/schema.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people, sessions } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Browser, problemOf, SignInDesk, type SignInPerson } from '../../support/sign-in-desk.ts'

let desk: SignInDesk
let admin: SignInPerson
let browser: Browser
beforeEach(async () => {
  desk = await SignInDesk.open()
  admin = await desk.addPerson({ role: 'admin' })
  browser = await desk.signedIn(admin)
})
afterEach(() => desk.close())

const put = (payload: object, version = '*') =>
  browser.send('PUT', '/setting/sign-in', {
    payload: { ...defaultSignInSettings, ...payload },
    headers: { 'if-match': version },
  })

describe('the settings', () => {
  it('are the defaults until they are written, with a version and a line in the audit log', async () => {
    const read = await browser.get('/setting/sign-in')
    expect(read.json()).toEqual({ ...defaultSignInSettings, version: 0 })
    expect(read.headers.etag).toBe('"0"')
    const domains = ['b.test', 'a.test', 'b.test']
    const written = await put({ register: true, registerDomains: domains, secondFactorRoles: ['admin'] }, '"0"')
    expect(written.json()).toMatchObject({ register: true, registerDomains: ['a.test', 'b.test'], version: 1 })
    expect(problemOf(await put({}, '"0"'))).toBe('stale')
    expect((await put({}, '"1"')).json().version).toBe(2)
    const lines = await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.action, 'sign_in.edited')).orderBy(auditLog.createdAt),
    )
    expect(lines[0]).toMatchObject({
      actorId: admin.id,
      before: { register: false, registerDomains: [], secondFactorRoles: [] },
      after: { register: true, registerDomains: ['a.test', 'b.test'], secondFactorRoles: ['admin'] },
    })
  })

  it('need the version that was read, the permission, and a recent proof', async () => {
    const bare = await browser.send('PUT', '/setting/sign-in', { payload: defaultSignInSettings })
    expect(problemOf(bare)).toBe('precondition_required')
    await desk.forgetProof(admin)
    expect(problemOf(await put({}))).toBe('step_up_required')
    browser = await desk.signedIn(await desk.addPerson({ role: 'supervisor' }))
    expect(problemOf(await put({}))).toBe('forbidden')
    expect(problemOf(await browser.get('/setting/sign-in'))).toBe('forbidden')
  })

  it.each([
    [{ passwordMinLength: 7 }, '/passwordMinLength'],
    [{ sessionDays: 0 }, '/sessionDays'],
    [{ idleMinutes: 1 }, '/idleMinutes'],
    [{ registerDomains: ['@acme.test'] }, '/registerDomains/0'],
    [{ secondFactorRoles: ['emperor'] }, '/secondFactorRoles/0'],
    [{ magic: true }, '/magic'],
  ])('refuse %o at %s', async (payload, path) => {
    const answer = await put(payload)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors[0].path).toBe(path)
  })

  it('leave whoever writes them a way to sign in', async () => {
    expect((await put({ code: false })).statusCode).toBe(200)
    expect((await put({ code: false, password: false, passkeys: true })).json().errors[0].message).toBe(
      'must leave one way by which you can sign in yourself',
    )
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.update(people).set({ passwordHash: null }).where(eq(people.id, admin.id)),
    )
    expect((await put({ code: false })).statusCode).toBe(422)
    expect((await put({ code: true, password: false })).statusCode).toBe(200)
  })

  it('stay such a way when their provider is taken away', async () => {
    const provider = {
      id: newId(),
      orgId: desk.orgId,
      name: 'P',
      issuer: 'https://p.test',
      clientId: 'c',
      settings: {},
    }
    const account = { id: newId(), orgId: desk.orgId, personId: admin.id, providerId: provider.id, subject: 'a' }
    await desk.desk.db.tenant(desk.orgId, async (tx) => {
      await tx.insert(identityProviders).values(provider)
      await tx.insert(personIdentities).values({ ...account, lastUsedAt: new Date() })
    })
    // They came by the provider, which is the only way that is left.
    const own = { method: 'provider', providerId: provider.id }
    await desk.desk.db.tenant(desk.orgId, (tx) => tx.update(sessions).set(own).where(eq(sessions.personId, admin.id)))
    const url = `/management/providers/${provider.id}`
    const headers = { 'if-match': '*' }
    const remove = () => browser.send('DELETE', url, { headers })
    expect((await put({ code: false, password: false, passkeys: false })).statusCode).toBe(200)
    const edit = (payload: object) => browser.send('PATCH', url, { payload, headers })
    const kept = [
      await remove(),
      await edit({ active: false }),
      // Either ends the link to the account there.
      await edit({ clientId: 'another' }),
      await edit({ issuer: 'https://other.test' }),
      await browser.send('DELETE', `/setting/identities/${account.id}`),
      await browser.send('DELETE', `/management/people/${admin.id}/identities/${account.id}`),
    ]
    for (const answer of kept) {
      expect(problemOf(answer)).toBe('conflict')
      expect(answer.json().detail).toContain('last way by which you can sign in yourself')
    }
    expect((await put({ code: true, password: false })).statusCode).toBe(200)
    expect((await browser.send('DELETE', `/setting/identities/${account.id}`)).statusCode).toBe(204)
    expect((await remove()).statusCode).toBe(204)
  })

  it('count an account at another provider that has let them in before', async () => {
    const make = async (lastUsedAt: Date | null) => {
      const [provider, id] = [{ id: newId(), orgId: desk.orgId, name: newId() }, newId()]
      const of = { issuer: 'https://p.test', clientId: 'c', settings: {} }
      const account = { id, orgId: desk.orgId, personId: admin.id, providerId: provider.id, subject: 'a', lastUsedAt }
      await desk.desk.db.tenant(desk.orgId, async (tx) => {
        await tx.insert(identityProviders).values({ ...provider, ...of })
        await tx.insert(personIdentities).values(account)
      })
      return id
    }
    const [one, other, untried] = [await make(new Date()), await make(new Date()), await make(null)]
    expect((await put({ code: false, password: false, passkeys: false })).statusCode).toBe(200)
    const statuses = []
    for (const id of [untried, one, other]) {
      statuses.push((await browser.send('DELETE', `/setting/identities/${id}`)).statusCode)
    }
    expect(statuses).toEqual([204, 204, 409])
  })

  it('are those of two who write the first ones at once: one of them is stale', async () => {
    const answers = await Promise.all([put({ sessionDays: 10 }, '"0"'), put({ sessionDays: 20 }, '"0"')])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })

  it('say how long a session lives, and how long unused', async () => {
    const endOf = async () => {
      const person = await desk.addPerson()
      const own = await desk.signedIn(person)
      const [session] = await desk.sessionsOf(person)
      return { minutes: ((session?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000, own, person }
    }
    await put({ idleMinutes: 30 })
    const { minutes, own, person } = await endOf()
    expect(minutes).toBeGreaterThan(29)
    expect(minutes).toBeLessThanOrEqual(30)
    await put({ sessionDays: 1, idleMinutes: 525_600 })
    expect((await endOf()).minutes).toBeLessThanOrEqual(24 * 60)
    // A session that was begun before lives on by what is so now: a day from its beginning.
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx
        .update(sessions)
        .set({ createdAt: new Date(Date.now() - 23 * 3_600_000) })
        .where(eq(sessions.personId, person.id)),
    )
    expect((await own.post('/auth/refresh')).statusCode).toBe(200)
    const [session] = await desk.sessionsOf(person)
    expect(((session?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000).toBeLessThanOrEqual(60)
  })
})

describe('what the page for signing in shows', () => {
  it('is for anybody, and follows the settings', async () => {
    const read = async () => (await desk.browser().get('/auth/methods')).json()
    expect(await read()).toEqual({
      organization: { slug: desk.desk.org.slug, name: desk.desk.org.slug, accentHue: null },
      password: true,
      register: false,
      passwordMinLength: 10,
      code: true,
      passkey: true,
      negotiate: false,
      directory: false,
      providers: [],
    })
    await put({ code: false, passkeys: false, register: true, passwordMinLength: 12 })
    expect(await read()).toMatchObject({ code: false, passkey: false, register: true, passwordMinLength: 12 })
  })
})
