/** The second factor: by one's own wish, by demand, by recovery code, by passkey (features E7). */

import { people, sessions } from '@holdfast/db/people/schema.ts'
import { customRoles } from '@holdfast/db/roles/schema.ts'
import { authChallenges, recoveryCodes, totpFactors } from '@holdfast/db/sign-in/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Authenticator } from '../../support/authenticator.ts'
import {
  type Browser,
  password,
  problemOf,
  SignInDesk,
  type SignInPerson,
  tokenIn,
} from '../../support/sign-in-desk.ts'
import { totpOf } from '../../support/totp.ts'

let desk: SignInDesk
beforeAll(async () => {
  desk = await SignInDesk.open()
})
afterAll(() => desk.close())

async function enrol(browser: Browser) {
  const begun = await browser.post('/setting/second-factor')
  expect(begun.statusCode, begun.body).toBe(200)
  const { challengeId, secret, uri } = begun.json()
  const confirmed = await browser.post('/setting/second-factor/confirm', { challengeId, code: totpOf(secret, -1) })
  expect(confirmed.statusCode, confirmed.body).toBe(200)
  return { secret: secret as string, uri: uri as string, codes: confirmed.json().recoveryCodes as string[] }
}

async function enrolled() {
  const person = await desk.addPerson()
  const browser = await desk.signedIn(person)
  return { person, browser, ...(await enrol(browser)) }
}

async function begin(person: SignInPerson, of = desk) {
  const browser = of.browser()
  const answer = await browser.post('/auth/sign-in', { email: person.email, password })
  expect(answer.statusCode, answer.body).toBe(200)
  return { browser, ...(answer.json() as { next: string; challengeId: string; ways?: string[] }), answer }
}

const rowOf = async <Row>(rows: Promise<Row[]>) => (await rows)[0]
/** Whoever used the code of this half minute waits for the next one; tests do not. */
const turnBack = ({ id }: SignInPerson) =>
  desk.desk.db.tenant(desk.orgId, (tx) =>
    tx.update(totpFactors).set({ lastStep: 0 }).where(eq(totpFactors.personId, id)),
  )

describe('an authenticator app', () => {
  it('is set up by showing that it has the secret, which is kept sealed', async () => {
    const { person, secret, uri, codes } = await enrolled()
    expect(uri).toContain(`otpauth://totp/${desk.desk.org.slug}:${encodeURIComponent(person.email)}?`)
    expect(codes).toHaveLength(10)
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
    const factor = await rowOf(
      desk.desk.db.tenant(desk.orgId, (tx) => tx.select().from(totpFactors).where(eq(totpFactors.personId, person.id))),
    )
    expect(factor?.secret).not.toContain(secret)
    const hashes = await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.select().from(recoveryCodes).where(eq(recoveryCodes.personId, person.id)),
    )
    for (const code of codes) expect(JSON.stringify(hashes)).not.toContain(code)
    expect((await desk.mailTo(person.email))[0]?.text).toContain('An authenticator app was set up for your account.')
  })

  it('is not set up by a wrong code, twice, or in another session', async () => {
    const person = await desk.addPerson()
    const [browser, other] = [await desk.signedIn(person), await desk.signedIn(person)]
    const { challengeId, secret } = (await browser.post('/setting/second-factor')).json()
    const confirm = (from: Browser, code: string) => from.post('/setting/second-factor/confirm', { challengeId, code })
    expect((await confirm(other, totpOf(secret))).json().errors[0].path).toBe('/challengeId')
    const wrong = totpOf(secret, 20)
    expect((await confirm(browser, wrong)).json().errors[0].path).toBe('/code')
    const stranger = desk.browser()
    const asSignIn = await stranger.post('/auth/second-factor/enrolment/confirm', { challengeId, code: totpOf(secret) })
    expect(problemOf(asSignIn)).toBe('challenge_over')
    expect((await confirm(browser, totpOf(secret))).statusCode).toBe(200)
    expect((await confirm(browser, totpOf(secret))).statusCode).toBe(422)
    expect((await browser.post('/setting/second-factor')).statusCode).toBe(409)
  })

  it('is asked for before there is a session, and its code is good once', async () => {
    const { person, secret } = await enrolled()
    const count = (await desk.sessionsOf(person)).length
    const { browser, challengeId, ways, next, answer } = await begin(person)
    expect({ next, ways }).toEqual({ next: 'second_factor', ways: ['totp', 'recovery_code'] })
    expect(answer.cookies.map(({ name }) => name)).toEqual([])
    expect((await browser.get('/auth/me')).statusCode).toBe(401)
    const code = totpOf(secret)
    const done = await browser.post('/auth/second-factor', {
      challengeId,
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    })
    expect(done.statusCode, done.body).toBe(200)
    expect((await browser.get('/auth/me')).json().person.id).toBe(person.id)
    const all = await desk.sessionsOf(person)
    expect(all).toHaveLength(count + 1)
    expect(all.filter(({ method, secondFactor }) => method === 'password' && secondFactor)).toHaveLength(2)
    expect(problemOf(await browser.post('/auth/second-factor', { challengeId, code }))).toBe('challenge_over')
    const again = await begin(person)
    expect(problemOf(await again.browser.post('/auth/second-factor', { challengeId: again.challengeId, code }))).toBe(
      'code_wrong',
    )
  })

  it('makes one session when its code is shown twice at once, in one ceremony or in two', async () => {
    const { person, secret } = await enrolled()
    const before = (await desk.sessionsOf(person)).length
    const [one, two] = [await begin(person), await begin(person)]
    const code = totpOf(secret)
    const ids = [one.challengeId, one.challengeId, two.challengeId]
    const answers = await Promise.all(
      ids.map((challengeId) => desk.browser().post('/auth/second-factor', { challengeId, code })),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect(await desk.sessionsOf(person)).toHaveLength(before + 1)
  })

  it('may be half a minute off, and no more', async () => {
    const { person, secret } = await enrolled()
    for (const [steps, code] of [
      [-3, 'code_wrong'],
      [3, 'code_wrong'],
      [1, undefined],
    ] as const) {
      await turnBack(person)
      const { browser, challengeId } = await begin(person)
      expect(
        problemOf(await browser.post('/auth/second-factor', { challengeId, code: totpOf(secret, steps) })),
        String(steps),
      ).toBe(code)
    }
  })

  it('has five tries in a ceremony, then the first factor is asked again', async () => {
    const { person, secret } = await enrolled()
    const { browser, challengeId } = await begin(person)
    const wrong = totpOf(secret, 20)
    const tries = Array.from({ length: 5 }, () => browser.post('/auth/second-factor', { challengeId, code: wrong }))
    expect((await Promise.all(tries)).map(problemOf)).toEqual(Array(5).fill('code_wrong'))
    browser.address = '10.0.0.7'
    const body = { challengeId, code: totpOf(secret) }
    expect(problemOf(await browser.post('/auth/second-factor', body))).toBe('challenge_over')
  })

  it('is nothing in somebody else’s ceremony, nor after ten minutes', async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    const { browser, challengeId } = await begin(one.person)
    expect(problemOf(await browser.post('/auth/second-factor', { challengeId, code: totpOf(other.secret) }))).toBe(
      'code_wrong',
    )
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx
        .update(authChallenges)
        .set({ expiresAt: new Date(Date.now() - 1) })
        .where(eq(authChallenges.id, challengeId)),
    )
    const late = await browser.post('/auth/second-factor', { challengeId, code: totpOf(one.secret) })
    expect(problemOf(late)).toBe('challenge_over')
  })

  it('is over when the person is blocked between the factors', async () => {
    const { person, secret } = await enrolled()
    const { browser, challengeId } = await begin(person)
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.update(people).set({ blockedAt: new Date() }).where(eq(people.id, person.id)),
    )
    expect(problemOf(await browser.post('/auth/second-factor', { challengeId, code: totpOf(secret) }))).toBe(
      'challenge_over',
    )
  })

  it('is removed with a recent proof by itself, and told by mail', async () => {
    const { person, browser, secret } = await enrolled()
    await desk.forgetProof(person)
    const refused = await browser.send('DELETE', '/setting/second-factor')
    expect(refused.json()).toMatchObject({ ways: ['totp', 'recovery_code'] })
    expect((await browser.post('/auth/step-up', { password })).json().errors[0]).toEqual({
      path: '/password',
      message: 'is not how you prove it',
    })
    expect((await browser.post('/auth/step-up', { totp: totpOf(secret, 1) })).statusCode).toBe(200)
    expect((await browser.send('DELETE', '/setting/second-factor')).statusCode).toBe(204)
    expect((await begin(person)).next).toBeUndefined()
    expect((await desk.mailTo(person.email, 2))[1]?.text).toContain('The authenticator app was removed')
  })
})

describe('recovery codes', () => {
  it('let somebody in once each, however they are written, and tell by mail', async () => {
    const { person, codes, browser } = await enrolled()
    const [code = ''] = codes
    const first = await begin(person)
    const typed = code.toUpperCase().replace('-', ' ').replaceAll('0', 'O')
    const answer = await first.browser.post('/auth/second-factor', {
      challengeId: first.challengeId,
      recoveryCode: typed,
    })
    expect(answer.statusCode, answer.body).toBe(200)
    const second = await begin(person)
    const again = await second.browser.post('/auth/second-factor', {
      challengeId: second.challengeId,
      recoveryCode: code,
    })
    expect(problemOf(again)).toBe('code_wrong')
    expect((await browser.get('/setting/security')).json().secondFactor.recoveryCodesLeft).toBe(9)
    expect((await desk.mailTo(person.email, 2))[1]?.text).toContain('with one of your recovery codes')
  })

  it('are good once when they are shown twice at once', async () => {
    const { person, codes } = await enrolled()
    const ceremonies = [await begin(person), await begin(person)]
    const answers = await Promise.all(
      ceremonies.map(({ browser, challengeId }) =>
        browser.post('/auth/second-factor', { challengeId, recoveryCode: codes[1] }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401])
  })

  it('are replaced, and the older ones are void', async () => {
    const { person, codes, browser } = await enrolled()
    const { recoveryCodes: fresh } = (await browser.post('/setting/recovery-codes')).json()
    expect(fresh).toHaveLength(10)
    const { browser: next, challengeId } = await begin(person)
    expect(problemOf(await next.post('/auth/second-factor', { challengeId, recoveryCode: codes[0] }))).toBe(
      'code_wrong',
    )
    expect((await next.post('/auth/second-factor', { challengeId, recoveryCode: fresh[0] })).statusCode).toBe(200)
    await desk.forgetProof(person)
    expect(problemOf(await browser.post('/setting/recovery-codes'))).toBe('step_up_required')
  })
})

describe('a role that demands it', () => {
  let strict: SignInDesk
  beforeAll(async () => {
    strict = await SignInDesk.open()
    await strict.settings({ secondFactorRoles: ['technician'] })
  })
  afterAll(() => strict.close())

  it('leads to setting it up before there is a session', async () => {
    const person = await strict.addPerson({ role: 'technician' })
    const { browser, next, challengeId, answer } = await begin(person, strict)
    expect(next).toBe('enrol_second_factor')
    expect(answer.cookies).toEqual([])
    const shown = (await browser.post('/auth/second-factor/enrolment', { challengeId })).json()
    expect((await browser.post('/auth/second-factor/enrolment', { challengeId })).json()).toEqual(shown)
    const confirm = (code: string) => browser.post('/auth/second-factor/enrolment/confirm', { challengeId, code })
    expect(problemOf(await confirm(totpOf(shown.secret, 20)))).toBe('code_wrong')
    expect(await strict.sessionsOf(person)).toEqual([])
    const done = await confirm(totpOf(shown.secret, -1))
    expect(done.statusCode, done.body).toBe(200)
    expect(done.json().recoveryCodes).toHaveLength(10)
    expect(done.json().session.me.person.id).toBe(person.id)
    expect((await browser.get('/setting/security')).json()).toMatchObject({ secondFactorRequired: true })
    expect(problemOf(await confirm(totpOf(shown.secret)))).toBe('challenge_over')
    expect((await browser.send('DELETE', '/setting/second-factor')).statusCode).toBe(409)
    expect((await begin(person, strict)).next).toBe('second_factor')
  })

  it('asks a custom role that demands it, and nobody else', async () => {
    const { orgId } = strict
    const [role] = await strict.desk.db.tenant(orgId, (tx) =>
      tx
        .insert(customRoles)
        .values({ orgId, name: 'Guards', base: 'requester', grants: {}, requiresSecondFactor: true })
        .returning(),
    )
    const guard = await strict.addPerson({ roleId: role?.id ?? null })
    expect((await begin(guard, strict)).next).toBe('enrol_second_factor')
    expect((await begin(await strict.addPerson(), strict)).next).toBeUndefined()
  })

  it('leads whoever is signed in there at the next refresh', async () => {
    const later = await SignInDesk.open()
    const person = await later.addPerson({ role: 'technician' })
    const browser = await later.signedIn(person)
    expect((await browser.post('/auth/refresh')).statusCode).toBe(200)
    await later.settings({ secondFactorRoles: ['technician'] })
    expect(problemOf(await browser.post('/auth/refresh'))).toBe('second_factor_required')
    expect((await browser.get('/auth/me')).statusCode).toBe(401)
    expect(await later.sessionsOf(person)).toMatchObject([{ endedBecause: 'second_factor_required' }])
    expect((await begin(person, later)).next).toBe('enrol_second_factor')
    await later.close()
  })

  it('is content with a passkey, as the second factor or as both', async () => {
    const person = await strict.addPerson()
    const authenticator = new Authenticator()
    const at = await strict.signedIn(person)
    const { challengeId, options } = (await at.post('/setting/passkeys/options')).json()
    await at.post('/setting/passkeys', { challengeId, name: 'Key', response: authenticator.create(options) })
    await strict.desk.db.tenant(strict.orgId, (tx) =>
      tx.update(people).set({ role: 'technician' }).where(eq(people.id, person.id)),
    )
    const begun = await begin(person, strict)
    expect(begun.ways).toEqual(['passkey'])
    const asked = (await begun.browser.post('/auth/second-factor/passkey', { challengeId: begun.challengeId })).json()
    expect(asked.options.allowCredentials).toHaveLength(1)
    const stranger = new Authenticator()
    stranger.create({ ...options, excludeCredentials: [] })
    const body = (passkey: object) => ({ challengeId: begun.challengeId, passkey })
    const wrong = stranger.get({ ...asked.options, allowCredentials: undefined })
    expect(problemOf(await begun.browser.post('/auth/second-factor', body(wrong)))).toBe('passkey_refused')
    const done = await begun.browser.post('/auth/second-factor', body(authenticator.get(asked.options)))
    expect(done.statusCode, done.body).toBe(200)
    const alone = strict.browser()
    const ceremony = (await alone.post('/auth/passkeys/options')).json()
    const response = authenticator.get(ceremony.options)
    const both = await alone.post('/auth/passkeys/sign-in', { challengeId: ceremony.challengeId, response })
    expect(both.json().next).toBeUndefined()
  })

  it('is not content with a passkey that was not unlocked, once and again', async () => {
    const person = await strict.addPerson()
    const authenticator = new Authenticator({ verifiesUser: false })
    const at = await strict.signedIn(person)
    const { challengeId, options } = (await at.post('/setting/passkeys/options')).json()
    await at.post('/setting/passkeys', { challengeId, name: 'Key', response: authenticator.create(options) })
    await strict.desk.db.tenant(strict.orgId, (tx) =>
      tx.update(people).set({ role: 'technician' }).where(eq(people.id, person.id)),
    )
    const alone = strict.browser()
    const ceremony = (await alone.post('/auth/passkeys/options')).json()
    const response = authenticator.get(ceremony.options)
    const answer = await alone.post('/auth/passkeys/sign-in', { challengeId: ceremony.challengeId, response })
    expect(answer.json().next).toBe('enrol_second_factor')
  })
})

describe('a key that was the first factor', () => {
  it('is not the second one too', async () => {
    const { person, browser, secret } = await enrolled()
    const key = new Authenticator({ verifiesUser: false })
    const begun = (await browser.post('/setting/passkeys/options')).json()
    await browser.post('/setting/passkeys', {
      challengeId: begun.challengeId,
      name: 'Key',
      response: key.create(begun.options),
    })
    const alone = desk.browser()
    const asked = (await alone.post('/auth/passkeys/options')).json()
    const body = { challengeId: asked.challengeId, response: key.get(asked.options) }
    const first = (await alone.post('/auth/passkeys/sign-in', body)).json()
    expect(first.ways).toEqual(['totp', 'recovery_code'])
    const { challengeId } = first
    expect(problemOf(await alone.post('/auth/second-factor/passkey', { challengeId }))).toBe('challenge_over')
    const twice = await alone.post('/auth/second-factor', { challengeId, passkey: key.get(asked.options) })
    expect(twice.statusCode).toBe(409)
    expect((await alone.post('/auth/second-factor', { challengeId, code: totpOf(secret) })).statusCode).toBe(200)
    expect((await desk.sessionsOf(person)).at(-1)).toMatchObject({ secondFactor: true })
  })
})

describe('a sign-in that was begun with a password', () => {
  const demand = () => desk.settings({ secondFactorRoles: ['requester'] })
  afterEach(() => desk.settings({}))

  it('ends with the password: what was half way in sets up no second factor', async () => {
    await demand()
    const person = await desk.addPerson({ role: 'requester' })
    const thief = await begin(person)
    expect(thief.next).toBe('enrol_second_factor')
    const { challengeId } = thief
    const { secret } = (await thief.browser.post('/auth/second-factor/enrolment', { challengeId })).json()
    const owner = desk.browser()
    await owner.post('/auth/password/forgotten', { email: person.email })
    const token = tokenIn((await desk.mailTo(person.email))[0])
    const body = { token, password: 'quite another battery staple' }
    expect((await owner.post('/auth/password/reset', body)).statusCode).toBe(204)
    const code = totpOf(secret)
    const late = await thief.browser.post('/auth/second-factor/enrolment/confirm', { challengeId, code })
    expect(problemOf(late)).toBe('challenge_over')
    expect(await desk.sessionsOf(person)).toHaveLength(0)
  })

  it('ends when its person signs out everywhere, or is signed out', async () => {
    const { person, browser, secret } = await enrolled()
    const admin = await desk.desk.as(desk.desk.org.adminId)
    const ends = [
      () => browser.post('/setting/sessions/end-others'),
      () => admin.ask({ method: 'DELETE', url: `/management/people/${person.id}/sessions` }),
    ]
    for (const end of ends) {
      const begun = await begin(person)
      expect((await end()).statusCode).toBe(200)
      await turnBack(person)
      const answer = await begun.browser.post('/auth/second-factor', {
        challengeId: begun.challengeId,
        code: totpOf(secret),
      })
      expect(problemOf(answer)).toBe('challenge_over')
    }
  })
})

describe('an administrator', () => {
  it('takes a lost second factor away, which ends the sessions and is told by mail', async () => {
    const { person, browser } = await enrolled()
    const admin = await desk.desk.as(desk.desk.org.adminId)
    const url = `/management/people/${person.id}/second-factor`
    expect((await admin.ask({ method: 'DELETE', url })).statusCode).toBe(204)
    expect((await admin.ask({ method: 'DELETE', url })).statusCode).toBe(404)
    expect((await browser.get('/auth/me')).statusCode).toBe(401)
    expect((await begin(person)).next).toBeUndefined()
    expect((await desk.mailTo(person.email, 2))[1]?.text).toMatch(/An administrator removed the second\s+factor/)
  })

  it('does so with a recent proof, not to oneself, and not to somebody above', async () => {
    const { adminId } = desk.desk.org
    const admin = await desk.desk.as(adminId)
    const chief = await desk.addPerson({ role: 'super_admin' })
    const { person } = await enrolled()
    const remove = (id: string) => admin.ask({ method: 'DELETE', url: `/management/people/${id}/second-factor` })
    expect((await remove(adminId)).statusCode).toBe(409)
    expect((await remove(chief.id)).statusCode).toBe(403)
    const agent = await desk.desk.as(desk.desk.org.agentId)
    expect(
      (await agent.ask({ method: 'DELETE', url: `/management/people/${person.id}/second-factor` })).statusCode,
    ).toBe(403)
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx
        .update(sessions)
        .set({ provedAt: new Date(0) })
        .where(eq(sessions.personId, adminId)),
    )
    expect(problemOf(await remove(person.id))).toBe('step_up_required')
  })
})
