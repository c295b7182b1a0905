/** Proving once more who one is (features E7). */

import { auditLog } from '@holdfast/db/audit/schema.ts'
import { sessions } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Authenticator } from '../../support/authenticator.ts'
import { type Browser, codeIn, password, problemOf, SignInDesk, type SignInPerson } from '../../support/sign-in-desk.ts'

let desk: SignInDesk
beforeAll(async () => {
  desk = await SignInDesk.open()
})
afterAll(() => desk.close())

/** Somebody whose proof was long ago, and a deed that wants a recent one. */
async function stale(over = {}) {
  const person = await desk.addPerson(over)
  const browser = await desk.signedIn(person)
  await desk.forgetProof(person)
  return { person, browser }
}

const deed = (browser: Browser) => browser.post('/setting/passkeys/options')

async function withoutPassword(person: SignInPerson): Promise<Browser> {
  const browser = desk.browser()
  await browser.post('/auth/codes', { email: person.email })
  const code = codeIn((await desk.mailTo(person.email)).at(-1))
  expect((await browser.post('/auth/codes/redeem', { email: person.email, code })).statusCode).toBe(200)
  return browser
}

describe('a dangerous deed', () => {
  it('needs a proof of the last ten minutes, in this session', async () => {
    const { person, browser } = await stale()
    const other = await desk.signedIn(person)
    const refused = await deed(browser)
    expect(refused.statusCode).toBe(403)
    expect(refused.json()).toMatchObject({ type: 'urn:holdfast:problem:step_up_required', ways: ['password', 'code'] })
    expect((await deed(other)).statusCode).toBe(200)
    const ways = (await browser.get('/auth/step-up')).json()
    expect(ways.ways).toEqual(['password', 'code'])
    expect(Date.parse(ways.goodUntil)).toBeLessThan(Date.now())
    const proved = await browser.post('/auth/step-up', { password })
    expect(proved.statusCode, proved.body).toBe(200)
    expect(Date.parse(proved.json().goodUntil)).toBeGreaterThan(Date.now() + 9 * 60_000)
    expect((await deed(browser)).statusCode).toBe(200)
    const lines = await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.select().from(auditLog).where(eq(auditLog.action, 'session.stepped_up')),
    )
    expect(lines.map(({ after }) => after)).toEqual([{ way: 'password' }])
  })

  it('is not for whoever is not signed in, nor by a bearer of nothing', async () => {
    expect((await deed(desk.browser())).statusCode).toBe(401)
    expect((await desk.browser().post('/auth/step-up', { password })).statusCode).toBe(401)
  })
})

describe('the proof', () => {
  it('is refused when it is wrong, with the session left alone, and has its pauses', async () => {
    const { person, browser } = await stale()
    const answers = []
    for (let count = 0; count < 7; count++) answers.push(await browser.post('/auth/step-up', { password: 'wrong' }))
    expect(answers[0]?.json().errors).toEqual([{ path: '/password', message: 'is wrong, or no longer good' }])
    expect(answers.at(-1)?.statusCode).toBe(429)
    expect((await browser.get('/auth/me')).statusCode).toBe(200)
    expect(problemOf(await deed(browser))).toBe('step_up_required')
    expect((await desk.sessionsOf(person)).every(({ endedAt }) => endedAt === null)).toBe(true)
  })

  it.each([[{}], [{ password: 'x', code: '123456' }]])('is one: %o is refused', async (body) => {
    const { browser } = await stale()
    expect((await browser.post('/auth/step-up', body)).statusCode).toBe(422)
  })

  it('is a mailed code, good once and in this session only', async () => {
    const person = await desk.addPerson({ passwordHash: null })
    const [browser, other] = [await withoutPassword(person), await withoutPassword(person)]
    await desk.forgetProof(person)
    expect((await browser.get('/auth/step-up')).json().ways).toEqual(['code'])
    expect((await browser.post('/auth/step-up/code')).statusCode).toBe(202)
    const mail = (await desk.mailTo(person.email, 3)).at(-1)
    expect(mail?.text).not.toContain('#')
    const code = codeIn(mail)
    const wrong = code === '000000' ? '000001' : '000000'
    expect((await browser.post('/auth/step-up', { code: wrong })).statusCode).toBe(422)
    expect((await other.post('/auth/step-up', { code })).statusCode).toBe(422)
    const asSignIn = await browser.post('/auth/codes/redeem', { email: person.email, code })
    expect(problemOf(asSignIn)).toBe('code_wrong')
    const both = await Promise.all([browser.post('/auth/step-up', { code }), browser.post('/auth/step-up', { code })])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
    expect((await deed(browser)).statusCode).toBe(200)
    expect(problemOf(await deed(other))).toBe('step_up_required')
  })

  it('is a passkey, whose challenge is this session’s', async () => {
    const person = await desk.addPerson()
    const [browser, other] = [await desk.signedIn(person), await desk.signedIn(person)]
    const authenticator = new Authenticator()
    const begun = (await deed(browser)).json()
    const response = authenticator.create(begun.options)
    await browser.post('/setting/passkeys', { challengeId: begun.challengeId, name: 'Key', response })
    await desk.forgetProof(person)
    const asked = (await browser.post('/auth/step-up/passkey')).json()
    const proof = { challengeId: asked.challengeId, passkey: authenticator.get(asked.options) }
    expect((await other.post('/auth/step-up', proof)).statusCode).toBe(422)
    const again = (await browser.post('/auth/step-up/passkey')).json()
    const right = { challengeId: again.challengeId, passkey: authenticator.get(again.options) }
    expect((await browser.post('/auth/step-up', right)).statusCode).toBe(200)
    expect((await browser.post('/auth/step-up', right)).statusCode).toBe(422)
    expect((await deed(browser)).statusCode).toBe(200)
  })

  it('is not a passkey’s answer to a question of another kind', async () => {
    const person = await desk.addPerson()
    const browser = await desk.signedIn(person)
    const authenticator = new Authenticator()
    const begun = (await deed(browser)).json()
    const response = authenticator.create(begun.options)
    await browser.post('/setting/passkeys', { challengeId: begun.challengeId, name: 'Key', response })
    await desk.forgetProof(person)
    const { challengeId, options } = (await browser.post('/auth/passkeys/options')).json()
    const passkey = authenticator.get(options)
    expect((await browser.post('/auth/step-up', { challengeId, passkey })).statusCode).toBe(422)
    const asked = (await browser.post('/auth/step-up/passkey')).json()
    const elsewhere = { challengeId: asked.challengeId, response: authenticator.get(asked.options) }
    expect(problemOf(await desk.browser().post('/auth/passkeys/sign-in', elsewhere))).toBe('challenge_over')
  })

  it('is of this moment only in the session that was begun by a ticket', async () => {
    const person = await desk.addPerson({ passwordHash: null })
    const browser = await withoutPassword(person)
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx
        .update(sessions)
        .set({ method: 'kerberos', provedAt: new Date(0) })
        .where(eq(sessions.personId, person.id)),
    )
    const refused = await deed(browser)
    expect(refused.json()).toMatchObject({ ways: ['code'] })
  })
})
