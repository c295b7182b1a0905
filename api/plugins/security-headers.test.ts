/** What browsers are told by every answer, and what pages of other sites can do. */
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, hostOf, openDesk, type TestDesk } from '../test-helper.ts'

const site = 'https://tools.example'
let desk: TestDesk
let agent: Asker
let supervisor: Asker
beforeAll(async () => {
  desk = await openDesk({ temporalNamespace: `apart-${randomUUID()}` }, { corsOrigins: [site] })
  agent = await desk.as(desk.org.agentId)
  supervisor = await desk.as(desk.org.supervisorId)
})
afterAll(() => desk.close())

const send = (options: InjectOptions, asker?: Asker) =>
  desk.app.inject({
    ...options,
    headers: { host: hostOf(desk.org), ...(asker && { cookie: asker.cookie }), ...options.headers },
  })

describe('every answer', () => {
  it.each(['/api/v1/auth/me', '/api/v1/nothing', '/health/live', '/openapi.json', '/docs/', '/.well-known/jwks.json'])(
    '%s says what a browser may not do with it',
    async (url) => {
      const { headers } = await send({ url })
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      })
      const policy = String(headers['content-security-policy'])
      expect(policy).toMatch(/script-src 'self'/)
      expect(policy).toMatch(/object-src 'none'/)
      expect(policy).toMatch(/frame-ancestors 'none'/)
      expect(policy.replace(/style-src[^;]*/, '')).not.toMatch(/unsafe-(inline|eval)|\*/)
      expect(headers['strict-transport-security']).toBeUndefined()
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  it('asks for https once the desk is reached by it', async () => {
    const secure = await openDesk({}, { publicUrl: 'https://localhost' })
    const { headers } = await secure.app.inject({ url: '/health/live' })
    expect(headers['strict-transport-security']).toMatch(/max-age=31536000/)
    await secure.close()
  })

  it.each(['/docs/', '/temporal/'])('names each script that is in the page %s', async (url) => {
    const page = await send({ url, headers: { accept: 'text/html' } }, supervisor)
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    const policy = String(page.headers['content-security-policy'])
    expect(policy).toMatch(/script-src [^;]*'sha256-[A-Za-z0-9+/]{43}='/)
    expect(policy.replace(/style-src[^;]*/, '')).not.toContain('unsafe-inline')
  })
})

describe('a page of another site', () => {
  const url = '/api/v1/setting/sessions/end-others'
  const forms = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']

  it.each(forms)('makes no form of %s do anything, in any browser', async (type) => {
    for (const origin of [{}, { origin: 'null' }, { origin: site }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await send({ method: 'POST', url, headers: { 'content-type': type, ...origin } }, agent)
      expect(answer.json().type, JSON.stringify(origin)).toBe('urn:holdfast:problem:cross_site')
    }
  })

  it.each(forms)('signs nobody in by a form of %s', async (type) => {
    const payload = '{"email":"agent-1@example.test","password":"correct horse battery staple","a":"="}'
    const answer = await send({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers: { 'content-type': type },
      payload,
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.cookies).toEqual([])
  })

  it('sends no beacon, and uploads nothing', async () => {
    const beacon = { method: 'POST', url, headers: { origin: 'https://evil.example' } } as const
    expect((await send(beacon, agent)).statusCode).toBe(403)
    const headers = { 'content-type': 'image/png', 'sec-fetch-site': 'same-site' }
    const upload = await send({ method: 'PUT', url: '/api/v1/setting/photo', headers, payload: 'x' }, agent)
    expect(upload.json().type).toBe('urn:holdfast:problem:cross_site')
  })

  it('is let by who it is of our own, and with what no form can send', async () => {
    const own = { 'sec-fetch-site': 'same-origin' }
    expect((await send({ method: 'POST', url, headers: own }, agent)).statusCode).toBe(200)
    const proved = { 'content-type': 'text/plain', 'x-holdfast-csrf': '1' }
    expect((await send({ method: 'POST', url, headers: proved }, agent)).statusCode).not.toBe(403)
  })

  const preflight = (origin: string, path = '/api/v1/requests') =>
    send({ method: 'OPTIONS', url: path, headers: { origin, 'access-control-request-method': 'GET' } })

  it('is told nothing, unless the operator has named it', async () => {
    for (const origin of ['https://evil.example', `${site}.evil.example`, 'http://tools.example', 'null']) {
      const answer = await preflight(origin)
      expect(answer.statusCode).toBeGreaterThanOrEqual(404)
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    }
    const answer = await preflight(site)
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': site,
      'access-control-allow-methods': 'GET, HEAD, POST',
    })
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    expect((await preflight(site, '/api/v1/nothing')).statusCode).toBe(404)
  })

  it('that is named reads what a token reaches, and nothing by a cookie', async () => {
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
    const payload = { name: 'Tools', scopes: ['request:read'], expiresAt }
    const { token } = (await agent.ask({ method: 'POST', url: '/setting/tokens', payload })).json()
    const headers = { origin: site, 'sec-fetch-site': 'cross-site' }
    const read = await send({ url: '/api/v1/requests', headers: { ...headers, authorization: `Bearer ${token}` } })
    expect(read.statusCode).toBe(200)
    expect(read.headers).toMatchObject({ 'access-control-allow-origin': site, vary: expect.stringContaining('Origin') })
    const byCookie = await send({ url: '/api/v1/requests', headers }, agent)
    expect(byCookie.headers['access-control-allow-origin']).toBeUndefined()
    const elsewhere = { origin: 'https://evil.example', authorization: `Bearer ${token}` }
    const stranger = await send({ url: '/api/v1/requests', headers: elsewhere })
    expect(stranger.headers['access-control-allow-origin']).toBeUndefined()
  })
})
