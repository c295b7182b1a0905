/** A real OpenID Connect provider on loopback, whose people sign in without typing. */
import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export interface Account {
  readonly sub: string
  readonly [claim: string]: unknown
}

export interface OidcClient {
  readonly clientId: string
  readonly clientSecret: string | null
  readonly redirectUris: readonly string[]
  readonly signOutUris?: readonly string[]
}

export interface OidcOptions {
  readonly clients: readonly OidcClient[]
  /** Whether claims are in the id token, and not only at userinfo. */
  readonly claimsInToken?: boolean
}

export interface OidcProvider {
  readonly issuer: string
  /** Whoever comes next is this one, unless they still have a session there. */
  expect(account: Account | 'nobody'): void
  /** New signing keys, with nothing left of the old ones. */
  rotateKeys(): Promise<void>
  close(): Promise<void>
}

const scopes = ['openid', 'email', 'profile', 'groups']

export async function startOidcProvider(options: OidcOptions): Promise<OidcProvider> {
  let account: Account | 'nobody' = 'nobody'
  const accounts = new Map<string, Account>()
  let provider: Provider
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/')) void interact(provider, account, request, response)
    else provider.callback()(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const make = () => new Provider(issuer, configurationOf(options, accounts))
  provider = make()
  return {
    issuer,
    expect(next) {
      account = next
      if (next !== 'nobody') accounts.set(next.sub, next)
    },
    async rotateKeys() {
      provider = make()
    },
    close: () => closeServer(server),
  }
}

function configurationOf({ clients, claimsInToken = false }: OidcOptions, accounts: ReadonlyMap<string, Account>) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' }
  return {
    clients: clients.map(({ clientId, clientSecret, redirectUris, signOutUris = [] }) => ({
      client_id: clientId,
      ...(clientSecret === null
        ? { token_endpoint_auth_method: 'none' }
        : { client_secret: clientSecret, token_endpoint_auth_method: 'client_secret_basic' }),
      redirect_uris: redirectUris,
      post_logout_redirect_uris: signOutUris,
    })),
    jwks: { keys: [key] },
    cookies: { keys: ['only for tests'] },
    scopes,
    claims: {
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name', 'locale', 'department', 'title', 'realm_access'],
      groups: ['groups'],
    },
    conformIdTokenClaims: !claimsInToken,
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ ...accounts.get(id), sub: id }),
    }),
    // Nobody is asked for consent by their own company.
    async loadExistingGrant(context: {
      oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider }
    }) {
      const { client, session, provider } = context.oidc
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope(scopes.join(' '))
      await grant.save()
      return grant
    },
    renderError(context: { type: string; body: string }, out: { error: string; error_description?: string }) {
      context.type = 'text'
      context.body = `${out.error}: ${out.error_description ?? ''}`
    },
  }
}

async function interact(
  provider: Provider,
  account: Account | 'nobody',
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = { error: 'access_denied', error_description: 'Nobody of that name <b>works</b> here' }
  const result = account === 'nobody' ? refusal : { login: { accountId: account.sub } }
  try {
    await provider.interactionFinished(request, response, result)
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
