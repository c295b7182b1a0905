/** Passkeys, with an authenticator in software. */
import { auditLog } from '@holdfast/db/audit/schema.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { passkeys } from '@holdfast/db/sign-in/schema.ts'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Authenticator } from '../../support/authenticator.ts'
import { type Browser, password, problemOf, SignInDesk, type SignInPerson } from '../../support/sign-in-desk.ts'

let desk: SignInDesk
beforeAll(async () => {
  desk = await SignInDesk.open()
})
afterAll(() => desk.close())

async function add(browser: Browser, authenticator: Authenticator, name = 'My laptop') {
  const begun = await browser.post('/setting/passkeys/options')
  expect(begun.statusCode, begun.body).toBe(200)
  const { challengeId, options } = begun.json()
  const response = authenticator.create(options)
  return {
    answer: await browser.post('/setting/passkeys', { challengeId, name, response }),
    challengeId,
    response,
    options,
  }
}

async function enrolled(options: ConstructorParameters<typeof Authenticator>[0] = {}) {
  const person = await desk.addPerson()
  const authenticator = new Authenticator(options)
  const browser = await desk.signedIn(person)
  const { answer } = await add(browser, authenticator)
  expect(answer.statusCode, answer.body).toBe(201)
  return { person, authenticator, browser, passkeyId: answer.json().id as string }
}

async function begin(browser: Browser) {
  const answer = await browser.post('/auth/passkeys/options')
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json() as { challengeId: string; options: object }
}

async function signIn(authenticator: Authenticator, use: { counter?: number } = {}) {
  const browser = desk.browser()
  const { challengeId, options } = await begin(browser)
  return browser.post('/auth/passkeys/sign-in', { challengeId, response: authenticator.get(options, use) })
}

const rowsOf = ({ id }: SignInPerson) =>
  desk.desk.db.tenant(desk.orgId, (tx) => tx.select().from(passkeys).where(eq(passkeys.personId, id)))

describe('adding a passkey', () => {
  it('is for this site and this person, found without a user name, and told by mail', async () => {
    const person = await desk.addPerson()
    const { answer, options } = await add(await desk.signedIn(person), new Authenticator())
    expect(answer.json()).toMatchObject({ name: 'My laptop', backedUp: false, lastUsedAt: null })
    expect(options).toMatchObject({
      rp: { id: `${desk.desk.org.slug}.localhost` },
      user: { name: person.email, id: Buffer.from(person.id.replaceAll('-', ''), 'hex').toString('base64url') },
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
      attestation: 'none',
    })
    expect((await desk.mailTo(person.email))[0]?.text).toContain('A passkey was added to your account.')
    expect(answer.body).not.toContain('credentialId')
  })

  it('is not twice on the same authenticator', async () => {
    const { browser, authenticator } = await enrolled()
    const { options } = (await browser.post('/setting/passkeys/options')).json()
    expect(() => authenticator.create(options)).toThrow('InvalidStateError')
  })

  it('takes a challenge once, from the session that asked, from this site only', async () => {
    const [one, other] = [await desk.addPerson(), await desk.addPerson()]
    const browser = await desk.signedIn(one)
    const { challengeId, response } = await add(browser, new Authenticator())
    const again = await browser.post('/setting/passkeys', { challengeId, name: 'x', response })
    expect(again.json().errors).toEqual([{ path: '/challengeId', message: 'is over; begin again' }])
    const begun = (await browser.post('/setting/passkeys/options')).json()
    for (const stranger of [await desk.signedIn(other), await desk.signedIn(one)]) {
      const made = new Authenticator().create(begun.options)
      const body = { challengeId: begun.challengeId, name: 'x', response: made }
      expect((await stranger.post('/setting/passkeys', body)).statusCode).toBe(422)
    }
    const elsewhere = await add(browser, new Authenticator({ origin: 'https://evil.example' }))
    expect(elsewhere.answer.json().errors).toEqual([{ path: '/response', message: 'was not accepted' }])
    expect(await rowsOf(one)).toHaveLength(1)
  })

  it('wants a recent proof, and a way that the organization offers', async () => {
    const person = await desk.addPerson()
    const browser = await desk.signedIn(person)
    await desk.forgetProof(person)
    expect(problemOf(await browser.post('/setting/passkeys/options'))).toBe('step_up_required')
    const off = await SignInDesk.open()
    await off.settings({ passkeys: false })
    const there = await off.signedIn(await off.addPerson())
    expect(problemOf(await there.post('/setting/passkeys/options'))).toBe('sign_in_method_off')
    expect(problemOf(await off.browser().post('/auth/passkeys/options'))).toBe('sign_in_method_off')
    expect((await off.browser().get('/auth/methods')).json().passkey).toBe(false)
    await off.close()
  })
})

describe('signing in with a passkey', () => {
  it('needs no user name, counts as both factors when it was unlocked, and is noted', async () => {
    const { person, authenticator } = await enrolled()
    const answer = await signIn(authenticator)
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json().me.person.id).toBe(person.id)
    const sessions = await desk.sessionsOf(person)
    expect(sessions.find(({ method }) => method === 'passkey')).toMatchObject({ secondFactor: true })
    const [row] = await rowsOf(person)
    expect(row).toMatchObject({ counter: 1, lastUsedAt: expect.any(Date) })
  })

  it('is one factor when it was not unlocked', async () => {
    const { person, authenticator } = await enrolled({ verifiesUser: false })
    expect((await signIn(authenticator)).statusCode).toBe(200)
    const sessions = await desk.sessionsOf(person)
    expect(sessions.find(({ method }) => method === 'passkey')).toMatchObject({ secondFactor: false })
  })

  it('takes each challenge once, also when it failed, and at once', async () => {
    const { person, authenticator } = await enrolled()
    const browser = desk.browser()
    const { challengeId, options } = await begin(browser)
    const response = authenticator.get(options)
    const body = { challengeId, response }
    const answers = await Promise.all([1, 2, 3].map(() => desk.browser().post('/auth/passkeys/sign-in', body)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401, 401])
    expect(problemOf(await browser.post('/auth/passkeys/sign-in', body))).toBe('challenge_over')
    const next = await begin(browser)
    const stale = { challengeId: next.challengeId, response }
    expect(problemOf(await browser.post('/auth/passkeys/sign-in', stale))).toBe('passkey_refused')
    const right = { challengeId: next.challengeId, response: authenticator.get(next.options) }
    expect(problemOf(await browser.post('/auth/passkeys/sign-in', right))).toBe('challenge_over')
    expect((await desk.sessionsOf(person)).filter(({ method }) => method === 'passkey')).toHaveLength(1)
  })

  it('refuses a copy: its counter goes back', async () => {
    const { authenticator } = await enrolled()
    expect((await signIn(authenticator, { counter: 10 })).statusCode).toBe(200)
    for (const counter of [10, 9, 0]) {
      expect(problemOf(await signIn(authenticator, { counter }))).toBe('passkey_refused')
    }
    expect((await signIn(authenticator, { counter: 11 })).statusCode).toBe(200)
  })

  it('refuses another site, another organization, another key, and who is unknown', async () => {
    const { person, authenticator } = await enrolled()
    const browser = desk.browser()
    const send = async (change: (response: ReturnType<Authenticator['get']>) => object, from = authenticator) => {
      const { challengeId, options } = await begin(browser)
      const response = change(from.get(options))
      return problemOf(await browser.post('/auth/passkeys/sign-in', { challengeId, response }))
    }
    const phished = new Authenticator({ origin: `https://${desk.desk.org.slug}.evil.example` })
    phished.credentials.push(...authenticator.credentials)
    expect(await send((response) => response, phished)).toBe('passkey_refused')
    const forger = await enrolled()
    const mixed = await send(
      (response) => ({ ...response, id: authenticator.credentials[0]?.id.toString('base64url') }),
      forger.authenticator,
    )
    expect(mixed).toBe('passkey_refused')
    expect(await send((response) => ({ ...response, id: 'AAAA', rawId: 'AAAA' }))).toBe('passkey_refused')
    const handle = Buffer.alloc(16).toString('base64url')
    const asOther = await send((response) => ({ ...response, response: { ...response.response, userHandle: handle } }))
    expect(asOther).toBe('passkey_refused')
    const other = await SignInDesk.open()
    const { challengeId } = (await other.browser().post('/auth/passkeys/options')).json()
    const { options } = await begin(browser)
    const there = await other
      .browser()
      .post('/auth/passkeys/sign-in', { challengeId, response: authenticator.get(options) })
    expect(problemOf(there)).toBe('passkey_refused')
    await other.close()
    expect((await desk.sessionsOf(person)).filter(({ method }) => method === 'passkey')).toEqual([])
  })

  it('refuses who is blocked as if the passkey were wrong', async () => {
    const { person, authenticator } = await enrolled()
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.update(people).set({ blockedAt: new Date() }).where(eq(people.id, person.id)),
    )
    expect(problemOf(await signIn(authenticator))).toBe('passkey_refused')
  })

  it('asks the same of everybody', async () => {
    const bodies = [(await begin(desk.browser())).options, (await begin(desk.browser())).options]
    const shapes = bodies.map((options) => JSON.stringify({ ...options, challenge: '' }))
    expect(new Set(shapes).size).toBe(1)
    expect(shapes[0]).not.toContain('allowCredentials')
  })
})

describe('own passkeys', () => {
  it('are named and removed, which wants a recent proof and is told by mail', async () => {
    const { person, browser, passkeyId, authenticator } = await enrolled()
    const renamed = await browser.send('PATCH', `/setting/passkeys/${passkeyId}`, { payload: { name: 'Old laptop' } })
    expect(renamed.json().name).toBe('Old laptop')
    const security = (await browser.get('/setting/security')).json()
    expect(security).toMatchObject({
      hasPassword: true,
      passkeys: [{ id: passkeyId, name: 'Old laptop' }],
      secondFactor: null,
    })
    await desk.forgetProof(person)
    const url = `/setting/passkeys/${passkeyId}`
    const refused = await browser.send('DELETE', url)
    expect(refused.json()).toMatchObject({ ways: ['passkey', 'password', 'code'] })
    expect((await browser.post('/auth/step-up', { password })).statusCode).toBe(200)
    expect((await browser.send('DELETE', url)).statusCode).toBe(204)
    expect((await browser.send('DELETE', url)).statusCode).toBe(404)
    expect(problemOf(await signIn(authenticator))).toBe('passkey_refused')
    const mails = await desk.mailTo(person.email, 2)
    expect(mails[1]?.text).toContain('A passkey was removed from your account.')
    const actions = await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx
        .select({ action: auditLog.action })
        .from(auditLog)
        .where(and(eq(auditLog.actorId, person.id), eq(auditLog.targetId, person.id))),
    )
    expect(actions.map(({ action }) => action)).toEqual(['person.passkey_added', 'person.passkey_removed'])
  })

  it('stay where one is the last way to sign in', async () => {
    const { person, browser, passkeyId } = await enrolled()
    const other = new Authenticator()
    const spare = (await add(browser, other)).answer.json().id as string
    await desk.settings({ code: false })
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.update(people).set({ passwordHash: null }).where(eq(people.id, person.id)),
    )
    const remove = (id: string) => browser.send('DELETE', `/setting/passkeys/${id}`)
    expect((await remove(passkeyId)).statusCode).toBe(204)
    expect(problemOf(await remove(spare))).toBe('conflict')
    await desk.settings({})
    expect((await remove(spare)).statusCode).toBe(204)
  })

  it('are nobody else’s', async () => {
    const { passkeyId } = await enrolled()
    const stranger = await desk.signedIn(await desk.addPerson())
    const url = `/setting/passkeys/${passkeyId}`
    expect((await stranger.send('DELETE', url)).statusCode).toBe(404)
    expect((await stranger.send('PATCH', url, { payload: { name: 'Mine' } })).statusCode).toBe(404)
  })
})
