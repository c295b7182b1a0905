/** Whoever is blocked is out: every session, token and socket, on every replica, within a second (features E6). */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import type { App } from '../app-type.ts'
import type { StreamTestClient } from '../stream/stream-test-client.ts'
import { follow, listen, openSocket } from '../stream/stream-test-desk.ts'
import { type Asker, hostOf, makeRequest, openDesk, type TestDesk, testConfig, until } from '../test-helper.ts'

const noNats = { natsUrl: '' }

describe.each([
  ['with NATS', {}, {}],
  ['without NATS', noNats, noNats],
  // Nobody tells the other one, which believes that it would be told.
  ['of which only the one that changes it has no NATS', noNats, {}],
])('what somebody has on two replicas, %s,', (_how, overrides, others) => {
  let desk: TestDesk
  let replica: App
  let apps: App[]
  let ports: number[]
  let admin: Asker
  beforeAll(async () => {
    desk = await openDesk({}, overrides)
    replica = await buildApp(testConfig(others))
    apps = [desk.app, replica]
    ports = await Promise.all(apps.map(listen))
    await until(async () => apps.every(({ wire }) => wire.connected || !wire.enabled), Boolean)
    admin = await desk.as(desk.org.adminId)
  })
  afterAll(async () => {
    await replica.close()
    await desk.close()
  })

  let sockets: StreamTestClient[]
  let bearers: string[]
  let tokenId: string
  beforeEach(async () => {
    const askers = [await desk.as(desk.org.agentId), await desk.as(desk.org.agentId)]
    const payload = {
      name: 'A program',
      scopes: ['request:read', 'message:read'],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    }
    const made = await (askers[0] as Asker).ask({ method: 'POST', url: '/setting/tokens', payload })
    tokenId = made.json().id
    const access = askers.map(({ cookie }) => /holdfast_access=([^;]+)/.exec(cookie)?.[1] ?? '')
    bearers = [...access, made.json().token]
    const { id } = await makeRequest(await desk.as(desk.org.requesterId))
    sockets = ports.flatMap((port) =>
      bearers.map((token) => openSocket(port, desk.org, { headers: { authorization: `Bearer ${token}` } })),
    )
    for (const socket of sockets) {
      await socket.first('hello')
      await follow(socket, id)
    }
    for (const app of apps) for (const token of bearers) expect(await me(app, token)).toBe(200)
  })

  const me = async (app: App, token: string) => {
    const headers = { host: hostOf(desk.org), authorization: `Bearer ${token}` }
    return (await app.inject({ url: '/api/v1/auth/me', headers })).statusCode
  }
  /** When all of them are refused and closed, asked of both replicas all the while. */
  const ended = async (tokens: readonly string[]) => {
    const isOver = async () => {
      const answers = await Promise.all(apps.flatMap((app) => tokens.map((token) => me(app, token))))
      const meant = sockets.filter((_socket, index) => tokens.includes(bearers[index % bearers.length] ?? ''))
      return answers.every((status) => status === 401) && meant.every(({ closed }) => closed !== null)
    }
    await until(isOver, Boolean)
    return Date.now()
  }
  const manage = (method: 'POST' | 'DELETE', path: string) =>
    admin.ask({ method, url: `/management/people/${desk.org.agentId}/${path}` })

  it('ends all at once when they are blocked, and comes back with none of it', async () => {
    const isWatched = ended(bearers)
    expect((await manage('POST', 'block')).statusCode).toBe(200)
    const answeredAt = Date.now()
    expect((await isWatched) - answeredAt).toBeLessThan(1_000)
    for (const { closed } of sockets) expect(closed?.reason).toBe('session_ended')
    expect((await manage('POST', 'unblock')).statusCode).toBe(200)
    const [one = '', other = '', program = ''] = bearers
    for (const app of apps) {
      expect(await me(app, one)).toBe(401)
      expect(await me(app, other)).toBe(401)
    }
    // A token is not a session: it waits for its owner.
    await until(
      () => me(replica, program),
      (status) => status === 200,
    )
  })

  it('ends with the sessions that an administrator ends, and the token goes on', async () => {
    const [one = '', other = '', program = ''] = bearers
    const isWatched = ended([one, other])
    expect((await manage('DELETE', 'sessions')).json().ended).toBeGreaterThanOrEqual(2)
    const answeredAt = Date.now()
    expect((await isWatched) - answeredAt).toBeLessThan(1_000)
    for (const app of apps) expect(await me(app, program)).toBe(200)
    expect(sockets.filter(({ closed }) => closed === null)).toHaveLength(2)
  })

  it('ends with the token that its owner revokes, and the sessions go on', async () => {
    const [one = '', , program = ''] = bearers
    const isWatched = ended([program])
    const headers = { host: hostOf(desk.org), authorization: `Bearer ${one}` }
    const url = `/api/v1/setting/tokens/${tokenId}`
    expect((await desk.app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(204)
    const answeredAt = Date.now()
    expect((await isWatched) - answeredAt).toBeLessThan(1_000)
    for (const app of apps) expect(await me(app, one)).toBe(200)
  })
})

describe('a socket of an API token', () => {
  let desk: TestDesk
  let port: number
  beforeAll(async () => {
    desk = await openDesk()
    port = await listen(desk.app)
  })
  afterAll(() => desk.close())

  const open = async (scopes: string[]) => {
    const agent = await desk.as(desk.org.agentId)
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    const payload = { name: 'A program', scopes, expiresAt }
    const { token } = (await agent.ask({ method: 'POST', url: '/setting/tokens', payload })).json()
    const client = openSocket(port, desk.org, { headers: { authorization: `Bearer ${token}` } })
    await client.first('hello')
    return client
  }

  it('follows what its scopes reach, and neither the inbox nor anybody’s presence', async () => {
    const { id } = await makeRequest(await desk.as(desk.org.requesterId))
    const client = await open(['request:read', 'message:read', 'message:write'])
    await follow(client, id)
    client.say({ type: 'subscribe', id: 'inbox', topic: { kind: 'notifications' } })
    expect((await client.first('ended', 'inbox')).problem.type).toBe('urn:holdfast:problem:forbidden')
    client.say({ type: 'typing', requestId: id })
    await client.first('error')
    client.cut()
  })

  it('follows no request without the scope', async () => {
    const { id } = await makeRequest(await desk.as(desk.org.requesterId))
    const client = await open(['category:read'])
    client.say({ type: 'subscribe', id: 'r', topic: { kind: 'request', requestId: id } })
    await client.first('ended', 'r')
    client.say({ type: 'subscribe', id: 'q', topic: { kind: 'queue' } })
    await client.first('ended', 'q')
    client.cut()
  })
})
