import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import type { App } from '../app-type.ts'
import { openDesk, type TestDesk, testConfig } from '../test-helper.ts'
import { limitTries, noteFailure, noteSuccess, takeEntryTry } from './limit-tries.ts'

let desk: TestDesk
let replica: App
const limits = { free: 3, freeFromAnywhere: 8, failuresOfNetwork: 6, triesOfNetwork: 40 }
beforeAll(async () => {
  desk = await openDesk({}, { tries: limits })
  replica = await buildApp(testConfig({ tries: limits }))
  await replica.ready()
})
afterAll(async () => {
  await replica.close()
  await desk.close()
})

let networks = 0
/** From another network each time, unless told. */
const from = ({ ip = `10.1.${networks++}.1`, device }: { ip?: string; device?: string } = {}) =>
  ({ ip, cookies: device ? { holdfast_device: device } : {} }) as unknown as FastifyRequest
const tries = (account: string | null) => ({ orgId: desk.org.orgId, kind: 'password', account })
const outcome = (app: App, request: FastifyRequest, account: string | null) =>
  limitTries(app, request, tries(account)).then(
    () => 0,
    ({ code, extra }) => {
      expect(code).toBe('too_many_requests')
      return extra.retryAfterSeconds as number
    },
  )

describe('limitTries', () => {
  it('lets a few pass, then makes them wait longer and longer, whichever replica is asked', async () => {
    const request = from()
    const account = `${randomUUID()}@example.test`
    const waits = []
    for (let round = 0; round < 5; round++) waits.push(await outcome(round % 2 ? replica : desk.app, request, account))
    // The third try in vain costs a second, and those that come too soon cost nothing more.
    expect(waits).toEqual([0, 0, 0, 1, 1])
    await new Promise((resolve) => setTimeout(resolve, 1_010))
    expect(await outcome(desk.app, request, account)).toBe(0)
    expect(await outcome(replica, request, account)).toBe(2)
  })

  it('lets no more pass where they come all at once', async () => {
    const request = from()
    const asked = Array.from({ length: 16 }, (_, index) => outcome(index % 2 ? replica : desk.app, request, 'crowd'))
    const waits = await Promise.all(asked)
    expect(waits.filter((wait) => wait === 0)).toHaveLength(limits.free)
  })

  it('begins anew after the right one', async () => {
    const request = from()
    for (let round = 0; round < 8; round++) {
      expect(await outcome(desk.app, request, 'forgetful')).toBe(0)
      if (round % 2) await noteSuccess(desk.app, request, tries('forgetful'))
    }
  })

  it('is forgotten in an hour', async () => {
    const request = from()
    for (let round = 0; round < limits.free; round++) await outcome(desk.app, request, 'yesterday')
    expect(await outcome(desk.app, request, 'yesterday')).toBe(1)
    await desk.db.tenant(desk.org.orgId, (_tx, client) =>
      client.query(
        `UPDATE rate_limits SET window_start = now() - interval '61 minutes' WHERE key LIKE 'tries:password:%'`,
      ),
    )
    for (let round = 0; round < limits.free; round++) expect(await outcome(replica, request, 'yesterday')).toBe(0)
    expect(await outcome(replica, request, 'yesterday')).toBe(1)
  })

  it('makes strangers wait, and not the device that the account has signed in on', async () => {
    const device = randomUUID()
    const home = from({ device })
    const account = 'Victim@Example.test'
    expect(await outcome(desk.app, home, account)).toBe(0)
    await noteSuccess(desk.app, home, tries(account))
    const waits = []
    for (let round = 0; round < 12; round++) waits.push(await outcome(desk.app, from(), account.toLowerCase()))
    expect(waits.filter((wait) => wait > 0)).not.toHaveLength(0)
    // Somebody else's device is a stranger, also where it is known to another account.
    expect(await outcome(replica, from({ device: randomUUID() }), account)).toBeGreaterThan(0)
    expect(await outcome(replica, home, account)).toBe(0)
    await noteSuccess(desk.app, home, tries(account))
    // From there it is not free either.
    const own = []
    for (let round = 0; round < 5; round++) own.push(await outcome(desk.app, home, account))
    expect(own).toEqual([0, 0, 0, 1, 1])
  })

  it('knows no device for another account', async () => {
    const request = from({ device: randomUUID() })
    await noteSuccess(desk.app, request, tries('one@example.test'))
    for (let round = 0; round < limits.free; round++) await outcome(desk.app, request, 'two@example.test')
    expect(await outcome(desk.app, request, 'two@example.test')).toBe(1)
    expect(await outcome(desk.app, request, 'one@example.test')).toBe(0)
  })

  it('stops a network that tries one account after the other, and no other network', async () => {
    const request = from({ ip: '2001:db8:1:2::7' })
    const neighbour = from({ ip: '2001:db8:1:2:ffff::1' })
    for (let round = 0; round < limits.failuresOfNetwork; round++) {
      expect(await outcome(desk.app, request, `spray-${round}`)).toBe(0)
      await noteFailure(desk.app, request, tries(`spray-${round}`))
    }
    expect(await outcome(replica, neighbour, 'spray-next')).toBeGreaterThan(0)
    expect(await outcome(replica, from({ ip: '2001:db8:1:3::7' }), 'spray-next')).toBe(0)
  })

  it('lets an office behind one address sign in at nine', async () => {
    const request = from()
    for (let person = 0; person < 30; person++) {
      expect(await outcome(desk.app, request, `person-${person}`)).toBe(0)
      await noteSuccess(desk.app, request, tries(`person-${person}`))
    }
  })

  it('counts secrets that name nobody by the network alone', async () => {
    const request = from()
    const waits = []
    for (let round = 0; round < limits.triesOfNetwork + 2; round++) waits.push(await outcome(desk.app, request, null))
    expect(waits.filter((wait) => wait > 0)).toHaveLength(2)
  })

  it('counts an entry of a directory for itself, and the network no second time', async () => {
    const request = from()
    const entry = { ...tries(randomUUID()), kind: 'directory', account: randomUUID() }
    const taken = []
    for (let round = 0; round < 5; round++) {
      taken.push(await takeEntryTry(round % 2 ? replica : desk.app, request, entry))
    }
    expect(taken).toEqual([true, true, true, false, false])
    const elsewhere = []
    for (let round = 0; round < 7; round++) elsewhere.push(await takeEntryTry(replica, from(), entry))
    expect(elsewhere).toEqual([true, true, true, true, true, false, false])
    const { rows } = await desk.db.tenant(desk.org.orgId, (_tx, client) =>
      client.query('SELECT FROM rate_limits WHERE key = $1', [
        `tries:network:${desk.app.visitors.hashAddress(request.ip)}`,
      ]),
    )
    expect(rows).toEqual([])
  })

  it('makes strangers together wait up to a quarter of an hour for an entry, and not a device that it knows', async () => {
    const entry = { ...tries(null), kind: 'directory', account: randomUUID() }
    const home = from({ device: randomUUID() })
    await noteSuccess(desk.app, home, entry)
    await takeEntryTry(desk.app, from(), entry)
    const key = `tries:directory:${desk.app.visitors.hashEmail(entry.account)}`
    await desk.db.tenant(desk.org.orgId, (_tx, client) =>
      client.query(`UPDATE rate_limits SET count = 30, window_start = now() WHERE key = $1`, [key]),
    )
    expect(await takeEntryTry(desk.app, from(), entry)).toBe(true)
    const until = await desk.db.tenant(desk.org.orgId, (_tx, client) =>
      client.query(`SELECT extract(epoch FROM window_start - now())::int AS seconds FROM rate_limits WHERE key = $1`, [
        key,
      ]),
    )
    expect(until.rows[0].seconds).toBeGreaterThan(890)
    expect(await takeEntryTry(replica, from(), entry)).toBe(false)
    expect(await takeEntryTry(replica, home, entry)).toBe(true)
  })

  it('keeps neither account nor address', async () => {
    const { rows } = await desk.db.tenant(desk.org.orgId, (_tx, client) => client.query('SELECT key FROM rate_limits'))
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/example\.test|10\.1\.|2001:db8/i)
  })
})
