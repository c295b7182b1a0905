/** A provider that answers whatever a test tells it to: what a real one would never say. */
import { generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Lies {
  /** Laid over the claims of the id token; `undefined` leaves one out. */
  claims?: Record<string, unknown>
  /** Signs with a key that is not among those it shows. */
  wrongKey?: boolean
  /** Instead of a signed id token. */
  idToken?: string
  /** What the document says otherwise. */
  document?: Record<string, unknown>
  /** Answers the document with this status, after so long, or with so many bytes. */
  documentStatus?: number
  documentBytes?: number
  redirectDocumentTo?: string
  tokenStatus?: number
  userinfo?: Record<string, unknown>
}

export interface LyingProvider {
  readonly issuer: string
  lies: Lies
  /** The nonce that the desk asked for, to be in the next id token. */
  nonce: string
  /** What was sent to the token endpoint last. */
  lastTokenRequest: URLSearchParams
  close(): Promise<void>
}

export async function startLyingProvider(clientId: string): Promise<LyingProvider> {
  const [good, bad] = [
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
    generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ]
  const jwk = { ...good.publicKey.export({ format: 'jwk' }), kid: 'good', use: 'sig', alg: 'RS256' }
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    const { lies } = liar
    if (request.url === '/.well-known/openid-configuration') {
      if (lies.redirectDocumentTo) return response.writeHead(302, { location: lies.redirectDocumentTo }).end()
      const padding = 'x'.repeat(lies.documentBytes ?? 0)
      return answer(lies.documentStatus ?? 200, { ...documentOf(liar.issuer), ...lies.document, padding })
    }
    if (request.url === '/jwks') return answer(200, { keys: [jwk] })
    if (request.url === '/userinfo') return answer(200, lies.userinfo ?? { sub: 'liar' })
    if (request.url !== '/token') return answer(404, {})
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    liar.lastTokenRequest = new URLSearchParams(Buffer.concat(chunks).toString())
    if (lies.tokenStatus)
      return answer(lies.tokenStatus, { error: 'invalid_grant', error_description: 'the code was used' })
    const key = lies.wrongKey ? bad.privateKey : good.privateKey
    const idToken = lies.idToken ?? sign(claimsOf(liar, clientId), key)
    return answer(200, { access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: idToken })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const liar: LyingProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lies: {},
    nonce: '',
    lastTokenRequest: new URLSearchParams(),
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
  return liar
}

function documentOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    authorization_response_iss_parameter_supported: true,
  }
}

function claimsOf({ issuer, nonce, lies }: LyingProvider, clientId: string): object {
  const now = Math.floor(Date.now() / 1_000)
  const about = { email: 'liar@example.test', email_verified: true, name: 'Liar', groups: [], locale: 'en' }
  const claims = { iss: issuer, aud: clientId, sub: 'liar', iat: now, exp: now + 60, nonce, ...about, ...lies.claims }
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}

function sign(claims: object, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part({ alg: 'RS256', kid: 'good' })}.${part(claims)}`
  return `${signed}.${signBytes('sha256', Buffer.from(signed), key).toString('base64url')}`
}
