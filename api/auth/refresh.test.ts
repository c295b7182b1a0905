import { randomBytes } from 'node:crypto'
import { sessions } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import type { App } from '../app-type.ts'
import { hostOf, openDesk, password, type TestDesk, testConfig, until } from '../test-helper.ts'
import { formatRefreshToken, parseRefreshToken } from './refresh-tokens.ts'

interface Tokens {
  readonly access: string
  readonly refresh: string
}

describe.each([
  ['with NATS', {}],
  ['without NATS', { natsUrl: '' }],
])('a session on two replicas, %s', (_how, overrides) => {
  let desk: TestDesk
  let replica: App
  let apps: App[]
  let tokens: Tokens
  beforeAll(async () => {
    desk = await openDesk({}, overrides)
    replica = await buildApp(testConfig(overrides))
    apps = [desk.app, replica]
    await Promise.all(apps.map((app) => app.listen({ port: 0, host: '127.0.0.1' })))
    if (desk.app.wire.enabled) await until(async () => apps.every((app) => app.wire.connected), Boolean)
  })
  afterAll(async () => {
    await replica.close()
    await desk.close()
  })
  beforeEach(async () => {
    const payload = { email: 'requester@example.test', password }
    const headers = { host: hostOf(desk.org) }
    tokens = read(await desk.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', headers, payload }))
  })

  const read = ({ cookies }: { cookies: { name: string; value: string }[] }): Tokens => {
    const named = (name: string) => cookies.find((cookie) => cookie.name === name)?.value ?? ''
    return { access: named('holdfast_access'), refresh: named('holdfast_refresh') }
  }
  const refresh = (token: string, app = desk.app) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/auth/refresh',
      headers: { host: hostOf(desk.org), cookie: `holdfast_refresh=${token}` },
    })
  const me = async (app: App, { access }: Tokens) => {
    const headers = { host: hostOf(desk.org), authorization: `Bearer ${access}` }
    return (await app.inject({ url: '/api/v1/auth/me', headers })).statusCode
  }
  const endedIn = async (shown: Tokens, app: App) => {
    const startedAt = Date.now()
    await until(
      () => me(app, shown),
      (status) => status === 401,
    )
    return Date.now() - startedAt
  }

  it('gives twenty who ask at once one successor, and goes on', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => refresh(tokens.refresh, apps[index % 2] as App)),
    )
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(20).fill(200))
    const successors = new Set(answers.map((answer) => read(answer).refresh))
    expect(successors.size).toBe(1)
    const [next = ''] = successors
    expect(next).not.toBe(tokens.refresh)
    expect((await refresh(next, replica)).statusCode).toBe(200)
    for (const answer of answers) expect(await me(replica, read(answer))).toBe(200)
  })

  it('ends within a second everywhere when an old token comes back, on record', async () => {
    const second = read(await refresh(tokens.refresh, desk.app))
    const third = read(await refresh(second.refresh, replica))
    for (const app of apps) for (const shown of [tokens, second, third]) expect(await me(app, shown)).toBe(200)
    const reused = await refresh(tokens.refresh, replica)
    expect(reused.json().type).toBe('urn:holdfast:problem:session_ended')
    expect(reused.cookies).toMatchObject([{ value: '' }, { value: '' }])
    for (const app of apps)
      for (const shown of [tokens, second, third]) {
        expect(await endedIn(shown, app)).toBeLessThan(1_000)
      }
    for (const app of apps) expect((await refresh(third.refresh, app)).statusCode).toBe(401)
    const { sessionId } = parseRefreshToken(desk.app.sessions.refreshKey, tokens.refresh) ?? {}
    const admin = await desk.as(desk.org.adminId)
    const audit = await admin.ask({
      method: 'GET',
      url: `/management/audit?action=session.ended&targetId=${sessionId}`,
    })
    expect(audit.json().items).toMatchObject([{ after: { because: 'refresh_token_reused' }, address: '127.0.0.1' }])
  })

  it('is not ended by whoever knows no more than its id', async () => {
    const { orgId, sessionId } = parseRefreshToken(desk.app.sessions.refreshKey, tokens.refresh) ?? {}
    const forged = { orgId: orgId ?? '', sessionId: sessionId ?? '', secret: randomBytes(32) }
    const shown = formatRefreshToken(randomBytes(32), forged)
    expect((await refresh(shown)).json().type).toBe('urn:holdfast:problem:not_signed_in')
    expect((await refresh(`${tokens.refresh.slice(0, -2)}AA`)).statusCode).toBe(401)
    expect((await refresh(tokens.refresh)).statusCode).toBe(200)
  })

  it('is refreshed for nobody whose organization is another', async () => {
    const other = await openDesk()
    const headers = { host: hostOf(other.org), cookie: `holdfast_refresh=${tokens.refresh}` }
    const answer = await desk.app.inject({ method: 'POST', url: '/api/v1/auth/refresh', headers })
    expect(answer.statusCode).toBe(401)
    await other.close()
    expect((await refresh(tokens.refresh)).statusCode).toBe(200)
  })

  it('ends with its time, and is not made longer by whoever comes late', async () => {
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx
        .update(sessions)
        .set({ expiresAt: new Date(Date.now() - 1_000) })
        .where(eq(sessions.personId, desk.org.requesterId)),
    )
    expect((await refresh(tokens.refresh)).statusCode).toBe(401)
    expect(await endedIn(tokens, replica)).toBeLessThan(1_000)
  })

  it('takes twenty old tokens at once for one theft', async () => {
    const second = read(await refresh(tokens.refresh))
    await refresh(second.refresh)
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => refresh(tokens.refresh, apps[index % 2] as App)),
    )
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([401]))
    const { sessionId } = parseRefreshToken(desk.app.sessions.refreshKey, tokens.refresh) ?? {}
    const admin = await desk.as(desk.org.adminId)
    const audit = await admin.ask({
      method: 'GET',
      url: `/management/audit?action=session.ended&targetId=${sessionId}`,
    })
    expect(audit.json().items).toHaveLength(1)
  })
})
