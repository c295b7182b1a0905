import cookie from '@fastify/cookie'
import { AppError } from '@holdfast/contracts/errors.ts'
import { deriveKey } from '@holdfast/secrets/secrets.ts'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { LRUCache } from 'lru-cache'
import { type AccessClaims, type AccessTokens, createAccessTokens } from '../auth/access-tokens.ts'
import type { Caller } from '../auth/caller.ts'
import { createSessionCookies, type SessionCookies } from '../auth/cookies.ts'
import { createHolders, type Holders } from '../auth/holders.ts'
import { createLinkCallers } from '../auth/link-callers.ts'
import { createSigningKeys } from '../auth/signing-keys.ts'
import type { AppConfig } from '../config.ts'

/** Finds out who sent a request. */
export interface Sessions {
  readonly accessTokens: AccessTokens
  readonly cookies: SessionCookies
  readonly refreshKey: Buffer
  /** Without a round trip when the same token was seen a moment ago; then it answers at once, not with a promise. */
  identify(request: FastifyRequest): Caller | Promise<Caller>
  /** Makes this replica forget a session that has ended; the others notice within seconds. */
  forget(sessionId: string): void
  /** The same for all sessions of somebody whose rights have changed. */
  forgetPerson(personId: string): void
  /** The same for a private link that was revoked. */
  forgetLink(linkId: string): void
  /** Who holds a session or a link, as PostgreSQL has it now. */
  readonly holders: Holders
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly sessions: Sessions
  }
}

/** So long an answer about a session is believed: a block or a sign-out elsewhere takes effect within it. */
const freshMs = 15_000

interface Known {
  readonly claims: AccessClaims
  readonly caller: Caller
  readonly freshUntil: number
}

/** Sessions by cookie or bearer token, and private links. Whether a route asks for one is decided by `permissionsPlugin`. */
export const sessionPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    await app.register(cookie)
    const accessTokens = createAccessTokens(createSigningKeys(app.db, config.masterKey))
    const cookies = createSessionCookies(config.publicUrl)
    const known = new LRUCache<string, Known>({ max: 20_000 })
    const links = createLinkCallers(app.db, freshMs)
    const holders = createHolders(app.db)
    const lookUp = async (token: string): Promise<Caller> => {
      const claims = known.get(token)?.claims ?? (await accessTokens.verify(token))
      if (!claims || claims.expiresAt <= Date.now())
        throw new AppError('not_signed_in', 'The access token is not valid any more')
      const caller = await findCaller(holders, claims)
      known.set(token, { claims, caller, freshUntil: Math.min(claims.expiresAt, Date.now() + freshMs) })
      return caller
    }
    app.decorateRequest('caller', null)
    app.decorate('sessions', {
      accessTokens,
      cookies,
      refreshKey: deriveKey(config.masterKey, 'refresh-tokens'),
      identify(request) {
        const link = readLinkToken(request)
        if (link !== null) return links.find(link)
        const token = readToken(request, cookies)
        const found = known.get(token)
        return found && found.freshUntil > Date.now() ? found.caller : lookUp(token)
      },
      holders,
      forgetPerson(personId) {
        links.forgetPerson(personId)
        for (const [token, { claims }] of known.entries()) if (claims.personId === personId) known.delete(token)
      },
      forgetLink: (linkId) => links.forget(linkId),
      forget(sessionId) {
        for (const [token, { claims }] of known.entries()) if (claims.sessionId === sessionId) known.delete(token)
      },
    })
  },
  { name: 'session', dependencies: ['database'] },
)

/** @returns the token of a private link; `null` for whoever comes by another way */
function readLinkToken({ headers: { authorization = '' } }: FastifyRequest): string | null {
  return authorization.slice(0, 5).toLowerCase() === 'link ' ? authorization.slice(5) : null
}

function readToken(request: FastifyRequest, cookies: SessionCookies): string {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    if (authorization.slice(0, 7).toLowerCase() !== 'bearer ')
      throw new AppError('not_signed_in', 'Authorization must be Bearer or Link')
    return authorization.slice(7)
  }
  const token = cookies.readAccess(request)
  if (!token) throw new AppError('not_signed_in')
  return token
}

async function findCaller(holders: Holders, { orgId, sessionId }: AccessClaims): Promise<Caller> {
  const caller = await holders.find({ kind: 'session', orgId, id: sessionId })
  if (!caller) throw new AppError('session_ended')
  return caller
}
