import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import type { App } from '../app-type.ts'
import { listen } from '../stream/stream-test-desk.ts'
import { type Asker, hostOf, openDesk, type TestDesk, testConfig, until } from '../test-helper.ts'

const requestLimits = { person: 60, token: 40, link: 30, address: 50 }
const overrides = { requestLimits, trustProxy: '127.0.0.1' }

describe('request limits', () => {
  let desk: TestDesk
  let replica: App
  beforeAll(async () => {
    desk = await openDesk({}, overrides)
    replica = await buildApp(testConfig(overrides))
    await Promise.all([desk.app, replica].map(listen))
    await until(async () => desk.app.wire.connected && replica.wire.connected, Boolean)
  })
  afterAll(async () => {
    await replica.close()
    await desk.close()
  })

  const me = (asker: Asker, app = desk.app) =>
    app.inject({ url: '/api/v1/auth/me', headers: { host: hostOf(desk.org), cookie: asker.cookie } })
  const from = (ip: string, headers: object = {}, url = '/api/v1/auth/me') =>
    desk.app.inject({ url, headers: { host: hostOf(desk.org), 'x-forwarded-for': ip, ...headers } })
  const statuses = async (count: number, ask: () => Promise<{ statusCode: number }>) => {
    const seen: number[] = []
    for (let round = 0; round < count; round++) seen.push((await ask()).statusCode)
    return seen
  }

  it('say what is left, and when to come again', async () => {
    const agent = await desk.as(desk.org.agentId)
    const first = await me(agent)
    expect(first.headers).toMatchObject({
      'ratelimit-policy': '"person";q=60;w=60',
      ratelimit: expect.stringMatching(/^"person";r=59;t=\d+$/),
    })
    expect((await statuses(60, () => me(agent))).filter((status) => status === 200)).toHaveLength(59)
    const refused = await me(agent)
    expect(refused.statusCode).toBe(429)
    expect(refused.json().type).toBe('urn:holdfast:problem:too_many_requests')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(refused.headers.ratelimit).toMatch(/^"person";r=0;t=\d+$/)
    // Others are others, and pages are no requests.
    expect((await me(await desk.as(desk.org.requesterId))).statusCode).toBe(200)
    expect((await from('127.0.0.1', { cookie: agent.cookie }, '/health/live')).statusCode).toBe(200)
  })

  it('are one for all replicas', async () => {
    const supervisor = await desk.as(desk.org.supervisorId)
    await statuses(40, () => me(supervisor))
    await until(
      async () => /r=(\d+)/.exec(String((await me(supervisor, replica)).headers.ratelimit))?.[1] ?? '',
      (left) => Number(left) < 20,
    )
  })

  it('count a token for itself', async () => {
    const admin = await desk.as(desk.org.adminId)
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    const payload = { name: 'Runs wild', scopes: ['request:read'], expiresAt }
    const { token } = (await admin.ask({ method: 'POST', url: '/setting/tokens', payload })).json()
    const authorization = `Bearer ${token}`
    const seen = await statuses(50, () => from('127.0.0.1', { authorization }))
    expect(seen.filter((status) => status === 429)).toHaveLength(10)
    expect((await me(admin)).statusCode).toBe(200)
  })

  it('turn away an address that knocks in vain, and neither its neighbours nor who is known there', async () => {
    const known = await desk.as(desk.org.adminId)
    const ip = '10.20.30.40'
    const inOffice = () => from(ip, { cookie: known.cookie })
    expect((await inOffice()).statusCode).toBe(200)
    const wrong = { authorization: `Bearer hfd_${'a'.repeat(44)}_${'b'.repeat(49)}` }
    const seen = await statuses(60, () => from(ip, wrong))
    expect(seen.slice(0, 50)).toEqual(Array(50).fill(401))
    expect(seen.slice(50)).toEqual(Array(10).fill(429))
    expect((await inOffice()).statusCode).toBe(200)
    expect((await from('10.20.30.41', wrong)).statusCode).toBe(401)
    expect((await from(ip, {}, '/health/live')).statusCode).toBe(200)
  })

  it('count what is for anybody by the address, but not for this machine', async () => {
    const url = '/api/v1/setup'
    const seen = await statuses(60, () => from('10.9.8.7', {}, url))
    expect(seen.filter((status) => status === 429)).toHaveLength(10)
    expect(await statuses(60, () => from('127.0.0.1', {}, url))).not.toContain(429)
  })

  it('count an address however it is written', async () => {
    const spellings = ['/%61pi/v1/setup', '/api/v1/set%75p']
    for (const [index, url] of spellings.entries()) {
      const seen = await statuses(60, () => from(`10.9.7.${index}`, {}, url))
      expect(
        seen.filter((status) => status === 429),
        url,
      ).toHaveLength(10)
    }
  })

  it('are not there unless they are asked for', async () => {
    const free = await openDesk()
    const answer = await free.app.inject({ url: '/api/v1/setup', headers: { host: hostOf(free.org) } })
    expect(answer.headers['ratelimit-policy']).toBeUndefined()
    await free.close()
  })
})
