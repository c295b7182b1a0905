import { createLocalJWKSet, jwtVerify } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import type { App } from '../app-type.ts'
import { hostOf, openDesk, password, type TestDesk, testConfig } from '../test-helper.ts'
import type { KeyAges } from './key-plan.ts'

/** A month in seconds: a key signs for 3 s, is told 1 s ahead, and kept for 1 s. */
const signingKeyAges: KeyAges = { signsMs: 3_000, aheadMs: 1_000, keptMs: 1_000, readMs: 100 }
const config = { masterKey: Buffer.alloc(32, 44).toString('base64'), signingKeyAges }
const kidOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid as string

describe('the keys of access tokens', () => {
  let desk: TestDesk
  let replica: App
  beforeAll(async () => {
    desk = await openDesk({}, config)
    replica = await buildApp(testConfig(config))
    await replica.ready()
  })
  afterAll(async () => {
    await replica.close()
    await desk.close()
  })

  const signIn = async (app: App) => {
    const headers = { host: hostOf(desk.org) }
    const payload = { email: 'requester@example.test', password }
    const answer = await app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', headers, payload })
    return answer.cookies.find(({ name }) => name === 'holdfast_access')?.value ?? ''
  }
  const me = async (app: App, token: string) => {
    const headers = { host: hostOf(desk.org), authorization: `Bearer ${token}` }
    return (await app.inject({ url: '/api/v1/auth/me', headers })).statusCode
  }
  const jwks = (app: App) => app.inject({ url: '/.well-known/jwks.json' })

  it('rotate while replicas that ask at their own times agree, and nobody is signed out', async () => {
    const kids = new Set<string>()
    const earlier: { token: string; at: number }[] = []
    const end = Date.now() + 7_500
    for (let round = 0; Date.now() < end; round++) {
      const [one, other] = round % 2 ? [desk.app, replica] : [replica, desk.app]
      const token = await signIn(one)
      kids.add(kidOf(token))
      expect(await me(other, token)).toBe(200)
      // What was signed with a key that has retired is good until that is removed.
      for (const { token: old, at } of earlier) if (Date.now() - at < 900) expect(await me(other, old)).toBe(200)
      earlier.push({ token, at: Date.now() })
      const keys = createLocalJWKSet((await jwks(other)).json())
      await jwtVerify(token, keys, { issuer: 'http://localhost:3000' })
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    expect(kids.size).toBeGreaterThanOrEqual(3)
    const first = [...kids][0]
    const { keys } = (await jwks(desk.app)).json()
    expect(keys.map(({ kid }: { kid: string }) => kid)).not.toContain(first)
    expect(keys.length).toBeLessThanOrEqual(3)
    const { rows } = await desk.db.tenant(desk.org.orgId, (_tx, client) =>
      client.query('SELECT 1 FROM signing_keys WHERE kid = $1', [first]),
    )
    expect(rows).toEqual([])
  })

  it('are told without their secrets, for caches too', async () => {
    const answer = await jwks(desk.app)
    expect(answer.headers['cache-control']).toBe('public, max-age=300')
    for (const key of answer.json().keys) {
      expect(key).toEqual({
        kid: expect.any(String),
        kty: 'OKP',
        crv: 'Ed25519',
        x: expect.any(String),
        alg: 'EdDSA',
        use: 'sig',
      })
    }
  })

  it('are made once where replicas begin together', async () => {
    const fresh = { masterKey: Buffer.alloc(32, 45).toString('base64'), signingKeyAges }
    const apps = await Promise.all(Array.from({ length: 4 }, () => buildApp(testConfig(fresh))))
    const current = await Promise.all(apps.map((app) => app.sessions.signingKeys.current()))
    expect(new Set(current.map(({ kid }) => kid)).size).toBe(1)
    await Promise.all(apps.map((app) => app.close()))
  })
})
