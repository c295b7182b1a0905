/** Nobody learns by the answer or by the clock who has an account. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { password, SignInDesk, uniqueEmail } from '../../support/sign-in-desk.ts'

/** Of each of those that are compared: 200 of any two. */
const tries = 100
/** Of medians. A busy machine is unsteady, so generous; an argon2 or a mail more or less on an idle one is many times this. */
const boundOf = (medianMs: number) => 8 + medianMs / 10

let desk: SignInDesk
let known: string[]
let blocked: string
beforeAll(async () => {
  const ofNetwork = { failuresOfNetwork: 1e6, triesOfNetwork: 1e6, registrationsOfNetwork: 1e6 }
  const free = { free: 1e6, freeFromAnywhere: 1e6, ...ofNetwork }
  desk = await SignInDesk.open({}, { tries: free })
  await desk.settings({ register: true })
  known = [(await desk.addPerson()).email]
  blocked = (await desk.addPerson({ blockedAt: new Date() })).email
})
afterAll(() => desk.close())

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** @returns the medians, tried by turns so that a busy moment of the machine meets all; several ask at once */
async function compare(lanes: number, asks: readonly (() => Promise<unknown>)[]) {
  const times = asks.map((): number[] => [])
  const lane = async () => {
    for (let round = 0; round < tries / lanes; round++) {
      for (const [index, ask] of asks.entries()) {
        const begun = performance.now()
        await ask()
        times[index]?.push(performance.now() - begun)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { medians: times.map(median), least: Math.min(...times.flat()) }
}

function expectSame([first = 0, ...others]: readonly number[]): void {
  for (const other of others) {
    expect(Math.abs(first - other), `${first} and ${other} ms`).toBeLessThan(boundOf(first))
  }
}

const askers = (path: string, body: (email: string) => object) =>
  [() => known[0] ?? '', () => uniqueEmail(), () => blocked].map((email) => send(path, () => body(email())))

const send = (path: string, body: () => object) => () => desk.browser().post(path, body())

describe('the time that it takes', () => {
  it('to sign in is the same for somebody known, unknown and blocked', async () => {
    const { medians } = await compare(
      1,
      askers('/auth/sign-in', (email) => ({ email, password: 'not the password' })),
    )
    expectSame(medians)
  }, 180_000)

  it.each([
    ['/auth/codes', 250, (email: string) => ({ email })],
    ['/auth/password/forgotten', 250, (email: string) => ({ email })],
    ['/auth/register', 250, (email: string) => ({ email, name: 'Nora', password: 'a mild evening in the harbour' })],
    ['/auth/codes/redeem', 100, (email: string) => ({ email, code: '000000' })],
  ])(
    'at %s is the same for somebody known, unknown and blocked, at least %i ms',
    async (path, evenMs, body) => {
      // Waiting is most of it, so that several may wait together.
      const { medians, least } = await compare(5, askers(path, body))
      // Timers of Node come up to a millisecond early.
      expect(least).toBeGreaterThan(evenMs - 2)
      expectSame(medians)
    },
    180_000,
  )
})

describe('the answer', () => {
  it('is the same, to the byte and to the cookie', async () => {
    const shape = async (path: string, body: object) => {
      const answer = await desk.browser().post(path, body)
      const { instance: _instance, expiresAt: _expiresAt, ...rest } = answer.json()
      const { date: _date, 'x-request-id': _id, 'set-cookie': _cookie, ...headers } = answer.headers
      const cookies = answer.cookies.map(({ name, value, path, httpOnly, sameSite }) => [
        name,
        value.length,
        path,
        httpOnly,
        sameSite,
      ])
      return JSON.stringify({ status: answer.statusCode, rest, headers, cookies })
    }
    const emails = [known[0] ?? '', uniqueEmail(), blocked]
    for (const [path, body] of [
      ['/auth/sign-in', { password: 'not the password' }],
      ['/auth/codes', {}],
      ['/auth/codes/redeem', { code: '000000' }],
      ['/auth/password/forgotten', {}],
      ['/auth/register', { name: 'Nora', password: 'a mild evening in the harbour' }],
      ['/auth/register/confirm', { code: '000000' }],
    ] as const) {
      const shapes = await Promise.all(emails.map((email) => shape(path, { email, ...body })))
      expect(new Set(shapes).size, path).toBe(1)
    }
    expect(password).not.toBe('not the password')
  })
})
