import cookie from '@fastify/cookie'
import type { RightsEntry } from '@holdfast/contracts/events.ts'
import { deriveKey } from '@holdfast/secrets/secrets.ts'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type AccessTokens, createAccessTokens } from '../auth/access-tokens.ts'
import type { Caller } from '../auth/caller.ts'
import { createSessionCookies, type SessionCookies } from '../auth/cookies.ts'
import { createFreshness } from '../auth/freshness.ts'
import { createHolders, type Holders } from '../auth/holders.ts'
import { concernedBy } from '../auth/is-concerned.ts'
import { keyAges } from '../auth/key-plan.ts'
import { createLinkCallers } from '../auth/link-callers.ts'
import { readCredential } from '../auth/read-credential.ts'
import { createSessionCallers } from '../auth/session-callers.ts'
import { createSigningKeys, type SigningKeys } from '../auth/signing-keys.ts'
import { createTokenCallers } from '../auth/token-callers.ts'
import type { AppConfig } from '../config.ts'

/** Finds out who sent a request. */
export interface Sessions {
  readonly accessTokens: AccessTokens
  readonly signingKeys: SigningKeys
  readonly cookies: SessionCookies
  readonly refreshKey: Buffer
  /** Without a round trip when the same token was seen a moment ago; then it answers at once, not with a promise. */
  identify(request: FastifyRequest): Caller | Promise<Caller>
  /** Whether `identify` would answer at once. */
  knows(request: FastifyRequest): boolean
  /** Makes this replica ask again about those whose rights have changed; `rights.changed` tells the others too. */
  forget(orgId: string, entry: RightsEntry): void
  /** Who holds a session, a link or a token, as PostgreSQL has it now. */
  readonly holders: Holders
}

declare module 'fastify' {
  interface FastifyInstance {
    readonly sessions: Sessions
  }
}

const usualKeyDays = 30

/** Sessions by cookie or bearer token, API tokens, private links. `permissionsPlugin` decides whether a route asks for one. */
export const sessionPlugin = fp<{ config: AppConfig }>(
  async (app, { config }) => {
    await app.register(cookie)
    const ages = { ...keyAges(config.signingKeyDays ?? usualKeyDays), ...config.signingKeyAges }
    const signingKeys = createSigningKeys(app.db, config.masterKey, ages)
    const accessTokens = createAccessTokens(signingKeys, config.publicUrl)
    const cookies = createSessionCookies(config.publicUrl)
    const freshness = createFreshness(app.wire)
    const holders = createHolders(app.db)
    const links = createLinkCallers(app.db, freshness)
    const tokens = createTokenCallers(app.db, freshness)
    const sessions = createSessionCallers({ accessTokens, holders, freshness })
    app.decorateRequest('caller', null)
    app.decorate('sessions', {
      accessTokens,
      signingKeys,
      cookies,
      refreshKey: deriveKey(config.masterKey, 'refresh-tokens'),
      identify(request) {
        const { kind, text } = readCredential(request, cookies)
        if (kind === 'link') return links.find(text)
        return kind === 'token' ? tokens.find(text, request.ip) : sessions.find(text)
      },
      knows(request) {
        try {
          const { kind, text } = readCredential(request, cookies)
          return { link: links, token: tokens, session: sessions }[kind].knows(text)
        } catch {
          // Whoever shows nothing that could be known is not known.
          return false
        }
      },
      holders,
      forget(orgId, entry) {
        const isConcerned = concernedBy(orgId, entry)
        for (const callers of [links, tokens, sessions]) callers.forget(isConcerned)
      },
    })
  },
  { name: 'session', dependencies: ['database', 'nats'] },
)
