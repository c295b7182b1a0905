/** Access tokens that are not ours, in every way that is known of going wrong (RFC 8725). */
import { createHmac, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import { deriveKey, encrypt } from '@holdfast/secrets/secrets.ts'
import { type CryptoKey, decodeJwt, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { hostOf, openDesk, password, type TestDesk, testConfig } from '../test-helper.ts'

const masterKey = Buffer.alloc(32, 41).toString('base64')
const config = { masterKey }
let desk: TestDesk
let token: string
let privateKey: CryptoKey | Uint8Array
let publicJwk: JWK

beforeAll(async () => {
  desk = await openDesk({}, config)
  token = await signIn(desk)
  const { kid, privateKey: key } = await desk.app.sessions.signingKeys.current()
  privateKey = key
  publicJwk = (await desk.app.sessions.signingKeys.jwks()).find((jwk) => jwk.kid === kid) as JWK
})
afterAll(() => desk.close())

async function signIn(where: TestDesk): Promise<string> {
  const { cookies } = await where.app.inject({
    method: 'POST',
    url: '/api/v1/auth/sign-in',
    payload: { email: 'requester@example.test', password },
    headers: { host: hostOf(where.org) },
  })
  return cookies.find(({ name }) => name === 'holdfast_access')?.value ?? ''
}

const me = async (shown: string, app = desk.app) => {
  const headers = { host: hostOf(desk.org), authorization: `Bearer ${shown}` }
  return (await app.inject({ url: '/api/v1/auth/me', headers })).statusCode
}
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = () => decodeJwt(token)
const now = () => Math.floor(Date.now() / 1_000)

/** Signed with the desk's own key: only what is said is wrong. */
const sign = (changes: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
  new SignJWT({ ...claims(), ...changes })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: publicJwk.kid ?? '', ...header })
    .sign(privateKey)

describe('an access token', () => {
  it('is good as the desk made it, and as short as the header and the claims need', async () => {
    expect(await me(token)).toBe(200)
    expect(await me(await sign())).toBe(200)
    expect(Object.keys(claims()).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'nbf', 'org', 'sid', 'sub'])
    expect(claims()).toMatchObject({ iss: 'http://localhost:3000', aud: `http://localhost:3000/${desk.org.orgId}` })
    expect((claims().exp ?? 0) - (claims().iat ?? 0)).toBe(600)
  })

  it.each(['none', 'None', 'NONE', ''])('is refused with the algorithm "%s"', async (alg) => {
    for (const signature of ['', token.split('.')[2]]) {
      const header = part({ alg, typ: 'at+jwt', kid: publicJwk.kid })
      expect(await me(`${header}.${part(claims())}.${signature}`)).toBe(401)
    }
  })

  it('is refused with the public key as the secret of an HMAC', async () => {
    const pem = createPublicKey({ key: publicJwk as never, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
    const der = createPublicKey({ key: publicJwk as never, format: 'jwk' }).export({ type: 'spki', format: 'der' })
    const raw = Buffer.from(publicJwk.x ?? '', 'base64url')
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      for (const secret of [pem, der, raw, JSON.stringify(publicJwk), publicJwk.x ?? '']) {
        const text = `${part({ alg, typ: 'at+jwt', kid: publicJwk.kid })}.${part(claims())}`
        const mac = createHmac(alg.replace('HS', 'sha'), secret).update(text).digest('base64url')
        expect(await me(`${text}.${mac}`)).toBe(401)
      }
    }
  })

  it.each(['RS256', 'ES256', 'PS256'])('is refused signed by a key of another kind, %s', async (alg) => {
    const keys =
      alg === 'ES256'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: 2048 })
    const header = { alg, typ: 'at+jwt', kid: publicJwk.kid ?? '' }
    expect(await me(await new SignJWT(claims()).setProtectedHeader(header).sign(keys.privateKey))).toBe(401)
  })

  it('is refused signed by another key of the same kind, also where it brings that key along', async () => {
    const other = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
    const jwk = await exportJWK(other.publicKey)
    for (const extra of [{}, { jwk }, { jku: 'http://127.0.0.1:1/jwks.json' }, { x5u: 'http://127.0.0.1:1/x' }]) {
      const header = { alg: 'EdDSA', typ: 'at+jwt', kid: publicJwk.kid ?? '', ...extra }
      expect(await me(await new SignJWT(claims()).setProtectedHeader(header).sign(other.privateKey))).toBe(401)
    }
  })

  it.each([
    ['another audience', () => ({ aud: `http://localhost:3000/${randomUUID()}` })],
    ['the audience of another desk', () => ({ aud: `https://desk.example/${desk.org.orgId}` })],
    ['our audience among others', () => ({ aud: [claims().aud, 'https://elsewhere.example'] })],
    ['no audience', () => ({ aud: undefined })],
    ['another issuer', () => ({ iss: 'https://desk.example' })],
    ['its time over', () => ({ iat: now() - 700, nbf: now() - 700, exp: now() - 100 })],
    ['no end', () => ({ exp: undefined })],
    ['an end too far off', () => ({ iat: now() - 700, nbf: now() - 700, exp: now() + 86_400 })],
    ['a beginning in the future', () => ({ nbf: now() + 120 })],
    ['a making in the future', () => ({ iat: now() + 120 })],
    ['no making', () => ({ iat: undefined })],
    ['another organization', () => ({ org: randomUUID() })],
    ['an organization that is none', () => ({ org: "' OR 1=1 --" })],
    ['no session', () => ({ sid: undefined })],
    ['a session that is none', () => ({ sid: { $ne: null } })],
    ['a session that nobody began', () => ({ sid: randomUUID() })],
  ])('is refused with %s', async (_what, changes) => {
    expect(await me(await sign(changes()))).toBe(401)
  })

  it.each([
    ['an unknown key', { kid: randomUUID() }],
    ['a key that is a path', { kid: '../../../../dev/null' }],
    ['a key that is SQL', { kid: "x' UNION SELECT 'a' --" }],
    ['a key that is none', { kid: undefined }],
    ['another type', { typ: 'JWT' }],
    ['no type', { typ: undefined }],
    ['a demand that nobody knows', { crit: ['exp', 'mystery'], mystery: true }],
  ])('is refused with %s in its header', async (_what, header) => {
    const text = `${part({ alg: 'EdDSA', typ: 'at+jwt', kid: publicJwk.kid, ...header })}.${part(claims())}`
    expect(await me(`${text}.${await signatureOf(text)}`)).toBe(401)
  })

  it('is refused too long to be one, and costs nothing', async () => {
    for (const long of [
      'x'.repeat(3_000),
      await sign({ padding: 'x'.repeat(3_000) }),
      `${token}${'.'.repeat(3_000)}`,
    ]) {
      expect(await me(long)).toBe(401)
      const cookie = `holdfast_access=${long}`
      const answer = await desk.app.inject({ url: '/api/v1/auth/me', headers: { host: hostOf(desk.org), cookie } })
      expect(answer.statusCode).toBe(401)
    }
  })

  it('is refused with any part of it changed', async () => {
    const parts = token.split('.') as [string, string, string]
    const flip = (text: string) => (text[0] === 'A' ? 'B' : 'A') + text.slice(1)
    for (const place of [0, 1, 2]) {
      expect(await me(parts.map((text, index) => (index === place ? flip(text) : text)).join('.'))).toBe(401)
    }
    for (const text of ['..', '.', `${parts[0]}.${parts[1]}`, `${token}.`, `${token}.e30`])
      expect(await me(text)).toBe(401)
  })

  it('is refused of a desk with the same keys at another address, and of another master key', async () => {
    const elsewhere = await openDesk({}, { ...config, publicUrl: 'http://staging.localhost:3000' })
    expect(await me(token, elsewhere.app)).toBe(401)
    await elsewhere.close()
    const stranger = await buildApp(testConfig({ masterKey: Buffer.alloc(32, 42).toString('base64') }))
    expect(await me(token, stranger)).toBe(401)
    await stranger.close()
  })

  it('is refused where its key was sealed with another master key, though it is in the table', async () => {
    const other = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
    const kid = randomUUID()
    const sealed = encrypt(
      deriveKey(Buffer.alloc(32, 43).toString('base64'), 'signing-keys'),
      JSON.stringify(await exportJWK(other.privateKey)),
    )
    await desk.db.statement('INSERT INTO signing_keys (kid, public_jwk, private_jwk) VALUES ($1, $2, $3)', [
      kid,
      JSON.stringify(await exportJWK(other.publicKey)),
      sealed,
    ])
    const header = { alg: 'EdDSA', typ: 'at+jwt', kid }
    expect(await me(await new SignJWT(claims()).setProtectedHeader(header).sign(other.privateKey))).toBe(401)
    await desk.db.statement('DELETE FROM signing_keys WHERE kid = $1', [kid])
  })
})

async function signatureOf(text: string): Promise<string> {
  const signature = await crypto.subtle.sign('Ed25519', privateKey as CryptoKey, Buffer.from(text))
  return Buffer.from(signature).toString('base64url')
}
