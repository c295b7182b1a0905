/** Codes and links by mail (features E1), read from real mails. */

import { randomBytes, randomUUID } from 'node:crypto'
import { people } from '@holdfast/db/people/schema.ts'
import { signInCodes } from '@holdfast/db/sign-in/schema.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeIn, password, problemOf, SignInDesk, tokenIn, uniqueEmail } from '../../support/sign-in-desk.ts'

let desk: SignInDesk
beforeAll(async () => {
  desk = await SignInDesk.open()
})
afterAll(() => desk.close())

const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000')

async function ask(email: string, address = '127.0.0.1') {
  const browser = desk.browser()
  browser.address = address
  const answer = await browser.post('/auth/codes', { email })
  expect(answer.statusCode, answer.body).toBe(202)
  return browser
}

const redeem = (browser = desk.browser(), body: { email: string; code: string }) =>
  browser.post('/auth/codes/redeem', body)

describe('a code by mail', () => {
  it('signs in where it was asked for, once, and says what it is', async () => {
    const person = await desk.addPerson({ locale: 'de' })
    const browser = await ask(person.email.toUpperCase())
    const [mail] = await desk.mailTo(person.email)
    expect(mail?.subject).toBe(`Ihr Code zur Anmeldung bei ${desk.desk.org.slug}`)
    const code = codeIn(mail)
    expect(mail?.subject).not.toContain(code)
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`
    const answer = await browser.post('/auth/codes/redeem', { email: person.email, code: typed })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.json().me.person.id).toBe(person.id)
    expect(await desk.sessionsOf(person)).toMatchObject([{ method: 'code', secondFactor: false }])
    const again = await browser.post('/auth/codes/redeem', { email: person.email, code })
    expect(problemOf(again)).toBe('code_wrong')
    expect(await desk.sessionsOf(person)).toHaveLength(1)
    const [row] = await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx.select().from(people).where(eq(people.id, person.id)),
    )
    expect(row?.emailVerifiedAt).toBeInstanceOf(Date)
  })

  it('is worth nothing in a browser that did not ask', async () => {
    const person = await desk.addPerson()
    const browser = await ask(person.email)
    const code = codeIn((await desk.mailTo(person.email))[0])
    const stranger = await ask(uniqueEmail())
    // Who knows the id of the code, as its link tells it, still lacks the secret of the browser.
    const forged = desk.browser()
    const cookie = browser.cookies.get('holdfast_code') ?? ''
    forged.cookies.set('holdfast_code', `${cookie.slice(0, 60)}${'A'.repeat(cookie.length - 60)}`)
    for (const other of [desk.browser(), stranger, forged]) {
      expect(problemOf(await other.post('/auth/codes/redeem', { email: person.email, code }))).toBe('code_wrong')
    }
    expect((await browser.post('/auth/codes/redeem', { email: person.email, code })).statusCode).toBe(200)
  })

  it('is for the address that it was mailed to', async () => {
    const [one, other] = [await desk.addPerson(), await desk.addPerson()]
    const browser = await ask(one.email)
    const code = codeIn((await desk.mailTo(one.email))[0])
    expect(problemOf(await browser.post('/auth/codes/redeem', { email: other.email, code }))).toBe('code_wrong')
  })

  it('is void after five wrong ones, at once or one after the other', async () => {
    const person = await desk.addPerson()
    const browser = await ask(person.email)
    const code = codeIn((await desk.mailTo(person.email))[0])
    const tries = Array.from({ length: 5 }, () =>
      browser.post('/auth/codes/redeem', { email: person.email, code: wrongOf(code) }),
    )
    for (const answer of await Promise.all(tries)) expect(problemOf(answer)).toBe('code_wrong')
    // From here there is a pause now; elsewhere there is none, but the code is void.
    browser.address = '10.0.0.9'
    expect(problemOf(await browser.post('/auth/codes/redeem', { email: person.email, code }))).toBe('code_wrong')
    expect(await desk.sessionsOf(person)).toEqual([])
  })

  it('stays good whatever strangers do with four newer ones', async () => {
    const person = await desk.addPerson()
    const browser = await ask(person.email)
    const code = codeIn((await desk.mailTo(person.email))[0])
    const [stranger] = await Promise.all([1, 2, 3, 4].map((host) => ask(person.email, `10.1.0.${host}`)))
    for (let round = 0; round < 5; round++) {
      expect(problemOf(await redeem(stranger, { email: person.email, code }))).toBe('code_wrong')
    }
    expect((await redeem(browser, { email: person.email, code })).statusCode).toBe(200)
  })

  it('is void once five newer ones are asked for, also at the same time', async () => {
    const person = await desk.addPerson()
    const older = await ask(person.email)
    const code = codeIn((await desk.mailTo(person.email))[0])
    await Promise.all([1, 2, 3, 4, 5].map((host) => ask(person.email, `10.2.0.${host}`)))
    expect(problemOf(await redeem(older, { email: person.email, code }))).toBe('code_wrong')
    expect((await rowsOf(person.id)).filter(({ usedAt }) => usedAt === null)).toHaveLength(5)
  })

  it('voids the others once one is used, also where two are used at the same time', async () => {
    const person = await desk.addPerson()
    const shown = []
    for (const count of [1, 2, 3]) {
      const browser = await ask(person.email)
      shown.push({ browser, code: codeIn((await desk.mailTo(person.email, count)).at(-1)) })
    }
    const both = shown.slice(0, 2).map(({ browser, code }) => redeem(browser, { email: person.email, code }))
    expect((await Promise.all(both)).map(({ statusCode }) => statusCode).sort()).toEqual([200, 401])
    const [, , last] = shown
    expect(problemOf(await redeem(last?.browser, { email: person.email, code: last?.code ?? '' }))).toBe('code_wrong')
    expect(await desk.sessionsOf(person)).toHaveLength(1)
  })

  it('is guessed no more often in sum, however many are asked for', async () => {
    const person = await desk.addPerson()
    const statuses = []
    for (const host of [1, 2, 3]) {
      const browser = await ask(person.email, `10.3.0.${host}`)
      browser.address = '10.3.0.9'
      for (let round = 0; round < 3; round++) {
        statuses.push((await redeem(browser, { email: person.email, code: '000000' })).statusCode)
      }
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429])
  })

  it('is over after ten minutes', async () => {
    const person = await desk.addPerson()
    const browser = await ask(person.email)
    const code = codeIn((await desk.mailTo(person.email))[0])
    await desk.desk.db.tenant(desk.orgId, (tx) =>
      tx
        .update(signInCodes)
        .set({ expiresAt: new Date(Date.now() - 1) })
        .where(eq(signInCodes.personId, person.id)),
    )
    expect(problemOf(await browser.post('/auth/codes/redeem', { email: person.email, code }))).toBe('code_wrong')
  })

  it('makes one session when it is shown twice at once', async () => {
    const person = await desk.addPerson()
    const browser = await ask(person.email)
    const mail = (await desk.mailTo(person.email))[0]
    const [code, token] = [codeIn(mail), tokenIn(mail)]
    const bodies = [{ email: person.email, code }, { email: person.email, code }, { token }, { token }]
    const answers = await Promise.all(bodies.map((body) => browser.post('/auth/codes/redeem', body)))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect(await desk.sessionsOf(person)).toHaveLength(1)
  })
})

describe('a code or a link', () => {
  it('is void once the person has another address', async () => {
    const person = await desk.addPerson()
    const browser = await ask(person.email)
    const mail = (await desk.mailTo(person.email))[0]
    const [code, token, email] = [codeIn(mail), tokenIn(mail), uniqueEmail()]
    await desk.desk.db.tenant(desk.orgId, (tx) => tx.update(people).set({ email }).where(eq(people.id, person.id)))
    for (const body of [{ token }, { email, code }, { email: person.email, code }]) {
      expect(problemOf(await browser.post('/auth/codes/redeem', body))).toBe('code_wrong')
    }
  })
})

describe('a link by mail', () => {
  it('signs in in any browser, once, and voids its code', async () => {
    const person = await desk.addPerson()
    const browser = await ask(person.email)
    const mail = (await desk.mailTo(person.email))[0]
    const token = tokenIn(mail)
    expect(mail?.text).toContain(`http://${desk.desk.org.slug}.localhost:3000/sign-in/link#${token}`)
    const phone = desk.browser()
    expect((await phone.post('/auth/codes/redeem', { token })).statusCode).toBe(200)
    expect((await phone.get('/auth/me')).json().person.id).toBe(person.id)
    expect(problemOf(await desk.browser().post('/auth/codes/redeem', { token }))).toBe('code_wrong')
    const code = codeIn(mail)
    expect(problemOf(await browser.post('/auth/codes/redeem', { email: person.email, code }))).toBe('code_wrong')
  })

  it('is refused at another organization, changed, or made up', async () => {
    const person = await desk.addPerson()
    await ask(person.email)
    const token = tokenIn((await desk.mailTo(person.email))[0])
    const other = await SignInDesk.open()
    expect(problemOf(await other.browser().post('/auth/codes/redeem', { token }))).toBe('code_wrong')
    await other.close()
    const last = token.at(-2) === 'A' ? 'B' : 'A'
    const changed = `${token.slice(0, -2)}${last}${token.slice(-1)}`
    for (const wrong of [changed, token.slice(0, 60), 'A'.repeat(86)]) {
      expect(problemOf(await desk.browser().post('/auth/codes/redeem', { token: wrong }))).toBe('code_wrong')
    }
    expect((await desk.browser().post('/auth/codes/redeem', { token })).statusCode).toBe(200)
  })

  it('takes no session that the browser came with', async () => {
    const [attacker, victim] = [await desk.addPerson(), await desk.addPerson()]
    const browser = await desk.signedIn(attacker)
    const before = new Map(browser.cookies)
    await browser.post('/auth/codes', { email: victim.email })
    const token = tokenIn((await desk.mailTo(victim.email))[0])
    expect((await browser.post('/auth/codes/redeem', { token })).statusCode).toBe(200)
    expect(browser.cookies.get('holdfast_refresh')).not.toBe(before.get('holdfast_refresh'))
    const [mine] = await desk.sessionsOf(attacker)
    const [theirs] = await desk.sessionsOf(victim)
    expect(theirs?.id).not.toBe(mine?.id)
    expect((await browser.get('/auth/me')).json().person.id).toBe(victim.id)
  })
})

describe('who is mailed', () => {
  it('nobody unknown or blocked, and a visitor neither, with the same answer', async () => {
    const blocked = await desk.addPerson({ blockedAt: new Date() })
    const visitor = await desk.addPerson({ kind: 'visitor' })
    const known = await desk.addPerson()
    const emails = [blocked.email, visitor.email, uniqueEmail(), known.email]
    const answers = []
    for (const email of emails) {
      const answer = await desk.browser().post('/auth/codes', { email })
      const { expiresAt, ...rest } = answer.json()
      expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now() + 9 * 60_000)
      const cookies = answer.cookies.map(({ name, value, path, httpOnly }) => ({
        name,
        long: value.length,
        path,
        httpOnly,
      }))
      answers.push({ status: answer.statusCode, rest, cookies })
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    for (const email of emails.slice(0, 3)) expect(await desk.allMailTo(email)).toEqual([])
    expect(await desk.allMailTo(known.email)).toHaveLength(1)
  })

  it('nobody where the organization does not offer it', async () => {
    const off = await SignInDesk.open()
    await off.settings({ code: false })
    const person = await off.addPerson()
    expect(problemOf(await off.browser().post('/auth/codes', { email: person.email }))).toBe('sign_in_method_off')
    await off.close()
  })
})

describe('the ledger of effects', () => {
  it('never shows the code or the link, before and after the mail is sent', async () => {
    const person = await desk.addPerson()
    await desk.browser().post('/auth/codes', { email: person.email })
    const admin = await desk.desk.as(desk.desk.org.adminId)
    const pending = (await desk.mailEffects()).filter(({ recipientId }) => recipientId === person.id)
    const mail = (await desk.mailTo(person.email))[0]
    const [code, token] = [codeIn(mail), tokenIn(mail)]
    const [settled] = (await desk.mailEffects()).filter(({ recipientId }) => recipientId === person.id)
    expect(settled).toMatchObject({ state: 'done' })
    expect(Object.keys(settled?.payload as object).sort()).toEqual(['messageId', 'subject'])
    const shown = await admin.ask({ method: 'GET', url: `/management/effects/${settled?.id}` })
    expect(shown.statusCode).toBe(200)
    const rows = await rowsOf(person.id)
    for (const text of [JSON.stringify(pending), JSON.stringify(settled), shown.body, JSON.stringify(rows)]) {
      expect(text).not.toContain(code)
      expect(text).not.toContain(token)
    }
  })
})

describe('what is asked', () => {
  it.each([
    [{}, '/email'],
    [{ email: 'a@b.test' }, '/code'],
    [{ code: '123456' }, '/email'],
    [{ token: 'A'.repeat(86), code: '123456' }, '/token'],
    [{ email: 'a@b.test', code: '12345' }, '/code'],
  ])('%o is refused at %s', async (body, path) => {
    const answer = await desk.browser().post('/auth/codes/redeem', body)
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors[0].path).toBe(path)
  })

  it('has its pauses: mails to one address are few', async () => {
    const { email } = await desk.addPerson()
    const statuses = []
    for (let count = 0; count < 8; count++) {
      statuses.push((await desk.browser().post('/auth/codes', { email })).statusCode)
    }
    expect(statuses.slice(0, 5)).toEqual([202, 202, 202, 202, 202])
    expect(statuses.at(-1)).toBe(429)
    expect((await desk.browser().post('/auth/sign-in', { email, password })).statusCode).toBe(200)
  })
})

function rowsOf(personId: string) {
  return desk.desk.db.tenant(desk.orgId, (tx) =>
    tx.select().from(signInCodes).where(eq(signInCodes.personId, personId)),
  )
}

describe('a link that somebody made up', () => {
  it('leaves no trace of an organization that is not there', async () => {
    const orgId = randomUUID()
    const ids = [orgId, randomUUID()].map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'))
    const token = Buffer.concat([...ids, randomBytes(32)]).toString('base64url')
    const headers = { host: 'localhost:3000' }
    for (const [path, body] of [
      ['/auth/codes/redeem', {}],
      ['/auth/register/confirm', {}],
      ['/auth/password/reset', { password }],
    ] as const) {
      const answer = await desk.browser().post(path, { token, ...body }, headers)
      expect(problemOf(answer), path).toBe('code_wrong')
    }
    for (const table of ['rate_limits', 'audit_log']) {
      const { rows } = await desk.desk.db.tenant(orgId, (tx) => tx.execute(sql.raw(`SELECT FROM ${table}`)))
      expect(rows, table).toHaveLength(0)
    }
  })
})
