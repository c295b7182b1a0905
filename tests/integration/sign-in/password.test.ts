/** Passwords: signing in, changing, forgetting and registering (features E2). */
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { hashPassword } from '@holdfast/db/people/passwords.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { endSessionsOf } from '@holdfast/db/sessions/end-sessions.ts'
import { setPasswordHash } from '@holdfast/db/sign-in/new-password.ts'
import { authChallenges } from '@holdfast/db/sign-in/schema.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeIn, password, problemOf, SignInDesk, tokenIn, uniqueEmail } from '../../support/sign-in-desk.ts'

const better = 'a mild evening in the harbour'

let desk: SignInDesk
beforeAll(async () => {
  desk = await SignInDesk.open()
})
afterAll(() => desk.close())

async function personAt(email: string) {
  const [row] = await desk.desk.db.tenant(desk.orgId, (tx) => tx.select().from(people).where(eq(people.email, email)))
  return row
}

describe('signing in', () => {
  it('writes down who was refused and why, and nothing of what was typed', async () => {
    const person = await desk.addPerson()
    const blocked = await desk.addPerson({ blockedAt: new Date() })
    const nobody = uniqueEmail()
    for (const email of [person.email, nobody]) {
      await desk.browser().post('/auth/sign-in', { email, password: 'not-the-password' })
    }
    await desk.browser().post('/auth/sign-in', { email: blocked.email, password })
    const rows = await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.action, 'sign_in.refused')),
    )
    const seen = rows.map(({ targetId, after, actorKind, address }) => ({ targetId, after, actorKind, address }))
    const told = { actorKind: 'system', address: '127.0.0.1' }
    expect(seen).toEqual([
      { targetId: person.id, after: { method: 'password', reason: 'wrong' }, ...told },
      { targetId: desk.orgId, after: { method: 'password', reason: 'unknown' }, ...told },
      { targetId: blocked.id, after: { method: 'password', reason: 'blocked' }, ...told },
    ])
    expect(JSON.stringify(rows)).not.toContain('not-the-password')
    expect(JSON.stringify(rows)).not.toContain(nobody)
  })

  it('is not by password where the organization has switched it off', async () => {
    const off = await SignInDesk.open()
    const person = await off.addPerson()
    await off.settings({ password: false })
    const answer = await off.browser().post('/auth/sign-in', { email: person.email, password })
    expect(problemOf(answer)).toBe('credentials_wrong')
    expect(problemOf(await off.browser().post('/auth/password/forgotten', { email: person.email }))).toBe(
      'sign_in_method_off',
    )
    await off.close()
  })

  it('counts one account, whatever domain is written before its name', async () => {
    const browser = desk.browser()
    browser.address = '10.77.1.1'
    const seen: number[] = []
    for (let round = 0; round < 7; round++) {
      const login = round % 2 ? `D${round}\\anna.roe` : ' Anna.Roe'
      seen.push((await browser.post('/auth/sign-in', { email: login, password: 'wrong' })).statusCode)
    }
    expect(seen).toEqual([401, 401, 401, 401, 401, 429, 429])
  })
})

describe('signing in while one is blocked', () => {
  it('leaves no session that comes back when they are let in again', async () => {
    const person = await desk.addPerson()
    const set = (blockedAt: Date | null) =>
      desk.desk.db.tenant(desk.orgId, async (tx) => {
        await tx.update(people).set({ blockedAt }).where(eq(people.id, person.id))
        await endSessionsOf(tx, person.id, { because: 'blocked' })
        // Long enough for somebody to sign in who does not see this yet.
        if (blockedAt) await new Promise((resolve) => setTimeout(resolve, 1_500))
      })
    const browser = desk.browser()
    const blocking = set(new Date())
    const answer = await browser.post('/auth/sign-in', { email: person.email, password })
    await blocking
    expect(problemOf(answer)).toBe('credentials_wrong')
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.update(people).set({ blockedAt: null }).where(eq(people.id, person.id)),
    )
    expect((await browser.get('/auth/me')).statusCode).toBe(401)
    expect((await browser.post('/auth/refresh')).statusCode).toBe(401)
  })
})

describe('signing in while the password is replaced', () => {
  /** As a reset does, with time enough for somebody to sign in who does not see it yet. */
  async function beginReplacing(at: SignInDesk, personId: string) {
    const hash = await hashPassword(better)
    const { promise: begun, resolve: tell } = Promise.withResolvers<void>()
    const ended = at.desk.db.tenant(at.orgId, async (tx) => {
      await setPasswordHash(tx, personId, hash)
      await endSessionsOf(tx, personId, { because: 'password_reset' })
      tell()
      await new Promise((resolve) => setTimeout(resolve, 1_500))
    })
    await begun
    return { ended }
  }

  it.each([
    ['ends in no session', []],
    ['goes on to no second factor', ['requester' as const]],
  ])('by the older one %s', async (_what, secondFactorRoles) => {
    const own = await SignInDesk.open()
    await own.settings({ secondFactorRoles })
    const person = await own.addPerson()
    const { ended } = await beginReplacing(own, person.id)
    const answer = await own.browser().post('/auth/sign-in', { email: person.email, password })
    await ended
    expect(problemOf(answer)).toBe('credentials_wrong')
    expect(await own.sessionsOf(person)).toEqual([])
    expect((await own.browser().post('/auth/sign-in', { email: person.email, password: better })).statusCode).toBe(200)
    await own.close()
  })
})

describe('changing', () => {
  const change = (browser: Awaited<ReturnType<SignInDesk['signedIn']>>, newPassword: string) =>
    browser.post('/setting/password', { currentPassword: password, newPassword })

  it('ends the other sessions, tells by mail, and voids what was mailed before', async () => {
    const person = await desk.addPerson()
    const [here, there] = [await desk.signedIn(person), await desk.signedIn(person)]
    await desk.browser().post('/auth/password/forgotten', { email: person.email })
    const token = tokenIn((await desk.mailTo(person.email))[0])
    expect((await change(here, better)).statusCode).toBe(204)
    expect((await here.get('/auth/me')).statusCode).toBe(200)
    expect((await there.get('/auth/me')).statusCode).toBe(401)
    const [, notice] = await desk.mailTo(person.email, 2)
    expect(notice?.text).toContain('Your password was changed. Your other devices were signed out.')
    const reset = await desk.browser().post('/auth/password/reset', { token, password: 'another good password' })
    expect(problemOf(reset)).toBe('code_wrong')
    expect((await personAt(person.email))?.passwordChangedAt).toBeInstanceOf(Date)
  })

  it.each([
    ['short', 'nine char', 'must have at least 10 characters'],
    ['common', 'Password2026!', 'is one of the most common'],
    ['common', 'qwertyuiop', 'is one of the most common'],
    ['counting', '1234567890', 'repeats itself or only counts'],
    ['monotonous', 'ababababababab', 'repeats itself or only counts'],
    ['the name', 'Wilhelmina Roe', 'is your own name'],
  ])('refuses what is %s: %s', async (_what, newPassword, message) => {
    const person = await desk.addPerson({ name: 'Wilhelmina Roe' })
    const answer = await change(await desk.signedIn(person), newPassword)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toEqual([{ path: '/newPassword', message: expect.stringContaining(message) }])
  })

  it('asks for as many characters as the organization wants', async () => {
    const strict = await SignInDesk.open()
    await strict.settings({ passwordMinLength: 16 })
    const browser = await strict.signedIn(await strict.addPerson())
    expect((await change(browser, 'fifteen letters')).json().errors[0].message).toBe('must have at least 16 characters')
    expect((await change(browser, 'sixteen letters!')).statusCode).toBe(204)
    await strict.close()
  })
})

describe('forgetting', () => {
  const forget = (email: string) => desk.browser().post('/auth/password/forgotten', { email })
  const reset = (token: string, chosen = better) =>
    desk.browser().post('/auth/password/reset', { token, password: chosen })

  it('is mended by a mailed link, once, and ends all sessions', async () => {
    const person = await desk.addPerson({ passwordHash: null })
    const other = await desk.addPerson()
    const browser = await desk.signedIn(other)
    expect((await forget(person.email)).statusCode).toBe(202)
    const mail = (await desk.mailTo(person.email))[0]
    expect(mail?.text).toContain('/sign-in/password#')
    const token = tokenIn(mail)
    expect((await reset(token, 'password12')).json().errors[0].path).toBe('/password')
    expect((await reset(token)).statusCode).toBe(204)
    expect(problemOf(await reset(token))).toBe('code_wrong')
    const answer = await desk.browser().post('/auth/sign-in', { email: person.email, password: better })
    expect(answer.statusCode).toBe(200)
    await forget(other.email)
    expect((await reset(tokenIn((await desk.mailTo(other.email))[0]))).statusCode).toBe(204)
    expect((await browser.get('/auth/me')).statusCode).toBe(401)
    expect((await desk.mailTo(other.email, 2))[1]?.text).toMatch(/All your devices\s+were signed out\./)
  })

  it('takes an older link although strangers had newer ones mailed, which are void then', async () => {
    const person = await desk.addPerson()
    await forget(person.email)
    await forget(person.email)
    const [older = '', newer = ''] = (await desk.mailTo(person.email, 2)).map(tokenIn)
    expect((await reset(older)).statusCode).toBe(204)
    expect(problemOf(await reset(newer, 'the second new one'))).toBe('code_wrong')
  })

  it('replaces a password once, whoever comes with the link at the same time', async () => {
    const person = await desk.addPerson()
    await forget(person.email)
    const token = tokenIn((await desk.mailTo(person.email))[0])
    const answers = await Promise.all([reset(token, 'the first new one'), reset(token, 'the second new one')])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 401])
  })

  it('does not take the link of another purpose, nor this one for signing in', async () => {
    const person = await desk.addPerson()
    await desk.browser().post('/auth/codes', { email: person.email })
    await forget(person.email)
    const [code, link] = await desk.mailTo(person.email, 2)
    expect(problemOf(await reset(tokenIn(code)))).toBe('code_wrong')
    expect(problemOf(await desk.browser().post('/auth/codes/redeem', { token: tokenIn(link) }))).toBe('code_wrong')
  })

  it('mails nobody unknown, blocked, or whose password a directory keeps', async () => {
    const emails = [
      uniqueEmail(),
      (await desk.addPerson({ blockedAt: new Date() })).email,
      (await desk.addPerson({ externalSource: 'directory:x', externalId: uniqueEmail() })).email,
    ]
    for (const email of emails) {
      expect((await forget(email)).statusCode).toBe(202)
      expect(await desk.allMailTo(email)).toEqual([])
    }
  })

  it('is over for somebody who was blocked meanwhile', async () => {
    const person = await desk.addPerson()
    await forget(person.email)
    const token = tokenIn((await desk.mailTo(person.email))[0])
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.update(people).set({ blockedAt: new Date() }).where(eq(people.id, person.id)),
    )
    expect(problemOf(await reset(token))).toBe('code_wrong')
  })
})

describe('registering', () => {
  let open: SignInDesk
  beforeAll(async () => {
    open = await SignInDesk.open()
    await open.settings({ register: true, registerDomains: ['example.test'] })
  })
  afterAll(() => open.close())
  const body = (email: string) => ({ name: 'Nora Neu', email, password: better, locale: 'ar' })
  const find = async (email: string) =>
    (await open.desk.db.tenant(open.orgId, (tx) => tx.select().from(people).where(eq(people.email, email))))[0]

  it('makes an account once the address is proved, and not before', async () => {
    const email = uniqueEmail()
    const browser = open.browser()
    expect((await browser.post('/auth/register', body(email))).statusCode).toBe(202)
    expect(await find(email)).toBeUndefined()
    const [mail] = await open.mailTo(email)
    expect(mail?.html).toContain('dir="rtl"')
    const confirmed = await browser.post('/auth/register/confirm', { email, code: codeIn(mail) })
    expect(confirmed.statusCode, confirmed.body).toBe(200)
    const person = await find(email)
    expect(person).toMatchObject({ name: 'Nora Neu', role: 'requester', kind: 'external', locale: 'ar' })
    expect(person?.emailVerifiedAt).toBeInstanceOf(Date)
    expect((await browser.get('/auth/me')).json().person.email).toBe(email)
    expect((await open.browser().post('/auth/sign-in', { email, password: better })).statusCode).toBe(200)
    const again = await open.browser().post('/auth/register/confirm', { token: tokenIn(mail) })
    expect(problemOf(again)).toBe('code_wrong')
  })

  it('keeps what waits sealed', async () => {
    const email = uniqueEmail()
    await open.browser().post('/auth/register', body(email))
    const rows = await open.desk.db.tenant(open.orgId, (tx) =>
      tx.select().from(authChallenges).where(eq(authChallenges.kind, 'registration')),
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const word of ['Nora', email, 'argon2']) expect(JSON.stringify(rows)).not.toContain(word)
  })

  it('answers the same for an address that is taken, and tells its owner', async () => {
    const known = await open.addPerson()
    const [mine, theirs] = [open.browser(), open.browser()]
    const fresh = uniqueEmail()
    const shape = ({ statusCode, cookies, json }: Awaited<ReturnType<typeof mine.post>>) => ({
      statusCode,
      keys: Object.keys(json()),
      cookies: cookies.map(({ name, value }) => [name, value.length]),
    })
    const answers = [
      await mine.post('/auth/register', body(fresh)),
      await theirs.post('/auth/register', body(known.email)),
    ]
    expect(shape(answers[0] as never)).toEqual(shape(answers[1] as never))
    const [mail] = await open.mailTo(known.email)
    expect(mail?.text).toMatch(/You have an\s+account already, and nothing was changed\./)
    expect((await open.browser().post('/auth/sign-in', { email: known.email, password })).statusCode).toBe(200)
    expect(problemOf(await theirs.post('/auth/register/confirm', { email: known.email, code: '000000' }))).toBe(
      'code_wrong',
    )
  })

  it('makes one account of two that are confirmed at once', async () => {
    const email = uniqueEmail()
    await open.browser().post('/auth/register', body(email))
    await open.browser().post('/auth/register', { ...body(email), name: 'Somebody Else' })
    const tokens = (await open.mailTo(email, 2)).map(tokenIn)
    const answers = await Promise.all(tokens.map((token) => open.browser().post('/auth/register/confirm', { token })))
    const statuses = answers.map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    const rows = await open.desk.db.tenant(open.orgId, (tx) =>
      tx
        .select()
        .from(people)
        .where(and(eq(people.email, email), eq(people.orgId, open.orgId))),
    )
    expect(rows).toHaveLength(1)
  })

  it('is for the domains that the organization allows, and where it allows it', async () => {
    const answer = await open.browser().post('/auth/register', body('nora@elsewhere.test'))
    expect(answer.json().errors).toEqual([{ path: '/email', message: 'must end with @example.test' }])
    expect(problemOf(await desk.browser().post('/auth/register', body(uniqueEmail())))).toBe('sign_in_method_off')
  })

  it('mails no more strangers from one network than a crowd would be', async () => {
    const few = await SignInDesk.open({}, { tries: { registrationsOfNetwork: 2 } })
    await few.settings({ register: true })
    const ask = (address: string) => {
      const browser = few.browser()
      browser.address = address
      return browser.post('/auth/register', body(uniqueEmail()))
    }
    const seen = [await ask('10.66.0.1'), await ask('10.66.0.1'), await ask('10.66.0.1'), await ask('10.66.0.2')]
    expect(seen.map(({ statusCode }) => statusCode)).toEqual([202, 202, 429, 202])
    await few.close()
  })

  it('refuses a weak password at once, whether the address is taken or not', async () => {
    const known = await open.addPerson()
    for (const email of [known.email, uniqueEmail()]) {
      const answer = await open.browser().post('/auth/register', { ...body(email), password: 'Nora.Neu.' })
      expect(answer.json().errors[0].path).toBe('/password')
    }
  })
})
