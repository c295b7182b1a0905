/** Providers that lie, loiter or are not there: nobody gets in by them, and nothing else is reached through them. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Asker, hostOf, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Lies, type LyingProvider, startLyingProvider } from '../support/lying-provider.ts'
import { OidcBrowser } from '../support/oidc-browser.ts'

const settings = {
  scopes: ['email'],
  claims: {},
  trustsEmail: false,
  createsPeople: true,
  mailDomains: [],
  linkUpTo: null,
  signsOut: true,
}

let desk: TestDesk
let guarded: TestDesk
let admin: Asker
let liar: LyingProvider

beforeAll(async () => {
  liar = await startLyingProvider('desk')
  desk = await openDesk({}, { outboundNetworks: ['127.0.0.1'] })
  guarded = await openDesk()
  admin = await desk.as(desk.org.adminId)
})
afterEach(() => {
  liar.lies = {}
})
afterAll(async () => {
  await Promise.all([desk?.close(), guarded?.close(), liar?.close()])
})

let count = 0
async function create(asker: Asker, issuer = liar.issuer): Promise<string> {
  count += 1
  const payload = { name: `Liar ${count}`, issuer, clientId: 'desk', clientSecret: 'secret', settings }
  const answer = await asker.ask({ method: 'POST', url: '/management/providers', payload })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json().id
}

/** Signs in as far as it goes. @returns the problem, `null` for none, and who is signed in then */
async function attempt(lies: Lies, iss = liar.issuer) {
  liar.lies = {}
  const providerId = await create(admin)
  const tab = new OidcBrowser(desk.app, hostOf(desk.org))
  liar.lies = { document: lies.document }
  const there = new URL(await tab.setOut(providerId))
  liar.nonce = there.searchParams.get('nonce') ?? ''
  liar.lies = lies
  const query = new URLSearchParams({ code: 'code', state: there.searchParams.get('state') ?? '', iss })
  const location = await tab.comeBack(`/api/v1/auth/providers/callback?${query.toString()}`)
  return { there, problem: new URLSearchParams(location.split('#')[1]).get('problem'), me: await tab.me() }
}

const nobody = { problem: 'refused', me: null }
const now = () => Math.floor(Date.now() / 1_000)

describe('an id token', () => {
  it('is taken as it should be', async () => {
    const { there, problem, me } = await attempt({})
    expect(problem).toBeNull()
    expect(me?.email).toBe('liar@example.test')
    expect(Object.fromEntries(there.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      redirect_uri: `http://${hostOf(desk.org)}/api/v1/auth/providers/callback`,
    })
    expect(liar.lastTokenRequest.get('code_verifier')).toMatch(/^[\w-]{43,}$/)
    expect(there.href).not.toContain(liar.lastTokenRequest.get('code_verifier'))
  })

  it.each<[string, Lies]>([
    ['signed with another key', { wrongKey: true }],
    ['of another issuer', { claims: { iss: 'https://evil.test' } }],
    ['for another client', { claims: { aud: 'somebody else' } }],
    ['for several, of whom another one asked', { claims: { aud: ['desk', 'other'], azp: 'other' } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that is over', { claims: { iat: 1_000, exp: 2_000 } }],
    ['that does not end', { claims: { exp: undefined } }],
    ['of nobody', { claims: { sub: undefined } }],
    ['of a subject that is no text', { claims: { sub: 7 } }],
    ['of an empty subject', { claims: { sub: '' } }],
    ['of an endless subject', { claims: { sub: 'x'.repeat(300) } }],
    ['from the future', { claims: { nbf: now() + 3_600 } }],
    ['without a signature', { idToken: `${part({ alg: 'none' })}.${part({ sub: 'liar' })}.` }],
    ['that is none', { idToken: 'nonsense' }],
  ])('%s is refused', async (_what, lies) => {
    expect(await attempt(lies)).toMatchObject(nobody)
  })

  it('is not enough when userinfo speaks of somebody else', async () => {
    const claims = { email: undefined, email_verified: undefined }
    const userinfo = { sub: 'the boss', email: 'boss@example.test', email_verified: true }
    expect(await attempt({ claims, userinfo })).toMatchObject(nobody)
  })

  it('goes before what userinfo says', async () => {
    const userinfo = { sub: 'two', email: 'boss@example.test', name: 'Boss' }
    const { me } = await attempt({ claims: { sub: 'two', email: 'two@example.test', locale: undefined }, userinfo })
    expect(me?.email).toBe('two@example.test')
  })

  it('cannot bring what cannot be stored', async () => {
    const claims = {
      sub: 'nasty',
      email: 'nasty@example.test',
      name: 'N\u0000ul \ud800 🙂',
      locale: '../..',
      groups: ['\u0000'],
    }
    const { problem } = await attempt({ claims })
    expect(problem).toBeNull()
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(people).where(eq(people.email, 'nasty@example.test')),
    )
    expect(rows).toMatchObject([{ locale: 'en' }])
  })
})

describe('a provider', () => {
  it('that takes a code again and again gives one session all the same', async () => {
    const providerId = await create(admin)
    const tab = new OidcBrowser(desk.app, hostOf(desk.org))
    const there = new URL(await tab.setOut(providerId))
    liar.nonce = there.searchParams.get('nonce') ?? ''
    liar.lies = { claims: { sub: 'again', email: 'again@example.test' } }
    const state = there.searchParams.get('state') ?? ''
    const query = new URLSearchParams({ code: 'code', state, iss: liar.issuer }).toString()
    const back = () => tab.comeBack(`/api/v1/auth/providers/callback?${query}`)
    // With connections at hand, so that they are at it at the same time.
    await Promise.all(Array.from({ length: 8 }, () => tab.ask('/api/v1/auth/methods')))
    const locations = await Promise.all(Array.from({ length: 8 }, back))
    expect(locations.filter((location) => location === '/')).toHaveLength(1)
  })

  it('that answers what is no HTTP harms nothing', async () => {
    const providerId = await create(admin)
    for (const documentStatus of [999, 600, 100]) {
      liar.lies = { documentStatus }
      expect(await new OidcBrowser(desk.app, hostOf(desk.org)).setOut(providerId)).toContain('problem=unreachable')
    }
  })

  it('that answers for another one is refused (mix-up)', async () => {
    liar.lastTokenRequest = new URLSearchParams()
    expect(await attempt({}, 'https://evil.test')).toMatchObject(nobody)
    expect(liar.lastTokenRequest.has('code')).toBe(false)
  })

  it.each<[string, Lies, string]>([
    ['whose document names another issuer', { document: { issuer: 'https://evil.test' } }, 'refused'],
    ['whose document is not there', { documentStatus: 404 }, 'refused'],
    ['that is broken', { documentStatus: 503 }, 'unreachable'],
    ['whose document is endless', { documentBytes: 3_000_000 }, 'unreachable'],
    ['that leads elsewhere', { redirectDocumentTo: 'http://127.0.0.1:1/' }, 'refused'],
  ])('%s leads nowhere, and says so', async (_what, lies, problem) => {
    const providerId = await create(admin)
    liar.lies = lies
    const location = await new OidcBrowser(desk.app, hostOf(desk.org)).setOut(providerId)
    expect(location).toContain(`/sign-in#problem=${problem}&`)
    liar.lies = {}
    expect(await new OidcBrowser(desk.app, hostOf(desk.org)).setOut(providerId)).toContain(liar.issuer)
  })

  it('that is not there leads nowhere, and says so', async () => {
    const providerId = await create(admin, 'http://127.0.0.1:1')
    const location = await new OidcBrowser(desk.app, hostOf(desk.org)).setOut(providerId)
    expect(location).toContain('problem=unreachable')
  })

  it('that took the code already is not asked again', async () => {
    expect(await attempt({ tokenStatus: 400 })).toMatchObject({ problem: 'expired', me: null })
  })
})

describe('what only this machine may reach', () => {
  it('is not reached through an issuer, by name or by address', async () => {
    let hits = 0
    const secretServer = createServer((_request, response) => {
      hits += 1
      response.end('{}')
    })
    await new Promise<void>((resolve) => secretServer.listen(0, '127.0.0.1', resolve))
    const { port } = secretServer.address() as AddressInfo
    const asker = await guarded.as(guarded.org.adminId)
    for (const host of ['127.0.0.1', 'localhost', '127.1.2.3']) {
      const id = await create(asker, `http://${host}:${port}`)
      const { passed, steps } = (
        await asker.ask({ method: 'POST', url: `/management/providers/${id}/test`, payload: {} })
      ).json()
      expect({ passed, steps }).toMatchObject({
        passed: false,
        steps: [{ step: 'discovery', outcome: 'failed', detail: expect.stringContaining('may not reach') }],
      })
      const location = await new OidcBrowser(guarded.app, hostOf(guarded.org)).setOut(id)
      expect(location).toContain('problem=unreachable')
    }
    await new Promise((resolve) => secretServer.close(resolve))
    expect(hits).toBe(0)
  })

  it('is not reached through what a document names', async () => {
    const document = { token_endpoint: 'http://10.0.0.1/token', jwks_uri: 'http://169.254.169.254/latest/meta-data' }
    expect(await attempt({ document })).toMatchObject({ problem: 'unreachable', me: null })
  })
})

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
