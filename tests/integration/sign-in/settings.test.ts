/** In which ways people may sign in to an organization. */

import { defaultSignInSettings } from '@holdfast/contracts/sign-in/settings.ts'
import { auditLog } from '@holdfast/db/audit/schema.ts'
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
