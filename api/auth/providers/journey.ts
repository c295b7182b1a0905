/** Somebody on the way to a provider and back: what is kept here meanwhile, and what their browser keeps. */
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { isId } from '@holdfast/contracts/ids.ts'
import { findAskedProvider } from '@holdfast/db/identity-providers/queries.ts'
import type { Organization } from '@holdfast/db/organizations/queries.ts'
import { findChallenge, makeChallenge, useChallenge } from '@holdfast/db/sign-in/challenges.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier } from 'openid-client'
import { SignInProblem } from './problems.ts'

/** Sealed as long as it waits. */
export interface Journey {
  readonly providerId: string
  /** Of the browser in which it began. */
  readonly browserHash: string
  readonly nonce: string
  readonly codeVerifier: string
  readonly redirectUri: string
  /** A path of this desk. */
  readonly to: string
  /** Who links their own account; `null` for whoever signs in. */
  readonly linkPersonId: string | null
}

export interface Departure {
  readonly organization: Organization
  readonly providerId: string
  readonly to: string
  readonly linkPersonId?: string
  readonly loginHint?: string | undefined
}

const journeyMs = 15 * 60_000

/** Where the provider sends people back to, which it has to know beforehand. */
export async function redirectUriOf(app: FastifyInstance, organization: Pick<Organization, 'slug'>): Promise<string> {
  return `${await app.organizations.urlOf(organization)}/api/v1/auth/providers/callback`
}

/**
 * Sends somebody off to a provider.
 * @returns where their browser is to go
 * @throws SignInProblem
 */
export async function depart(
  app: FastifyInstance,
  request: FastifyRequest,
  reply: FastifyReply,
  { organization, providerId, to, linkPersonId, loginHint }: Departure,
): Promise<{ url: string; expiresAt: Date }> {
  const { id: orgId } = organization
  const provider = await app.db.tenant(orgId, (tx) => findAskedProvider(tx, providerId))
  if (!provider?.active) throw new SignInProblem('switched_off', 'the provider is not there, or is switched off')
  const configuration = await app.providers.find(provider)
  const redirectUri = await redirectUriOf(app, organization)
  const [nonce, codeVerifier, state] = [randomNonce(), randomPKCECodeVerifier(), randomUUID()]
  const browserHash = hash(keepBrowser(request, reply))
  const journey = { providerId, browserHash, nonce, codeVerifier, redirectUri, to, linkPersonId: linkPersonId ?? null }
  const expiresAt = new Date(Date.now() + journeyMs)
  const data = { sealed: app.providers.seal(JSON.stringify(journey satisfies Journey)) }
  const challenge = { id: state, orgId, kind: 'provider', personId: linkPersonId ?? null, data, expiresAt } as const
  await app.db.tenant(orgId, (tx) => makeChallenge(tx, challenge))
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: [...new Set(['openid', ...provider.settings.scopes])].join(' '),
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    ...(loginHint !== undefined && { login_hint: loginHint }),
  })
  return { url: url.href, expiresAt }
}

/**
 * Takes the journey that a state names; nobody else can take it after that. Whoever comes in another browser leaves it
 * as it is.
 * @throws SignInProblem `expired` or `other_browser`
 */
export async function arrive(
  app: FastifyInstance,
  request: FastifyRequest,
  { orgId, state }: { orgId: string; state: unknown },
): Promise<Journey> {
  if (typeof state !== 'string' || !isId(state)) throw new SignInProblem('expired', 'there is no state')
  const wanted = { id: state, kind: 'provider' } as const
  const challenge = await app.db.tenant(orgId, (tx) => findChallenge<{ sealed: string }>(tx, wanted))
  if (!challenge) throw new SignInProblem('expired', 'the state is unknown, used or too old')
  const journey = JSON.parse(app.providers.open(challenge.data.sealed)) as Journey
  const browser = readBrowser(request)
  if (browser === null || !isSame(hash(browser), journey.browserHash)) {
    throw new SignInProblem('other_browser', 'the browser is not the one that began')
  }
  const isFirst = await app.db.tenant(orgId, (tx) => useChallenge(tx, wanted))
  if (!isFirst) throw new SignInProblem('expired', 'the state was used a moment ago')
  return journey
}

const cookie = /^[A-Za-z0-9_-]{43}$/
const cookiePath = '/api/v1/auth'

/** One for all tabs: each has a journey of its own. */
function keepBrowser(request: FastifyRequest, reply: FastifyReply): string {
  const value = readBrowser(request) ?? randomBytes(32).toString('base64url')
  const secure = isSecure(request)
  const options = { httpOnly: true, sameSite: 'lax', secure, path: cookiePath, maxAge: journeyMs / 1_000 } as const
  reply.setCookie(cookieName(secure), value, options)
  return value
}

function readBrowser(request: FastifyRequest): string | null {
  const value = request.cookies[cookieName(isSecure(request))]
  return value !== undefined && cookie.test(value) ? value : null
}

function isSecure({ server }: FastifyRequest): boolean {
  return server.providers.isSecure
}

function cookieName(secure: boolean): string {
  return secure ? '__Secure-holdfast_login' : 'holdfast_login'
}

function hash(value: string): string {
  return createHash('sha256').update(value).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
