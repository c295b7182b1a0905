import { AppError } from '@holdfast/contracts/errors.ts'
import { LRUCache } from 'lru-cache'
import type { AccessClaims, AccessTokens } from './access-tokens.ts'
import type { Caller } from './caller.ts'
import type { Freshness } from './freshness.ts'
import type { Holders } from './holders.ts'
import { KnownCallers } from './known-callers.ts'

/** Finds out who holds an access token. */
export interface SessionCallers {
  /** @throws AppError `not_signed_in`, `session_ended` */
  find(token: string): Caller | Promise<Caller>
  /** Whether it was found out a moment ago who holds it. */
  knows(token: string): boolean
  forget(isMeant: (caller: Caller) => boolean): void
}

export function createSessionCallers({
  accessTokens,
  holders,
  freshness,
}: {
  accessTokens: AccessTokens
  holders: Holders
  freshness: Freshness
}): SessionCallers {
  const known = new KnownCallers(freshness)
  /** A signature that was right stays right: only the session is asked about again. */
  const verified = new LRUCache<string, AccessClaims>({ max: 20_000 })
  const verify = async (token: string): Promise<AccessClaims> => {
    const claims = verified.get(token) ?? (await accessTokens.verify(token))
    if (!claims || claims.expiresAt <= Date.now()) {
      throw new AppError('not_signed_in', 'The access token is not valid any more')
    }
    verified.set(token, claims)
    return claims
  }
  const ask = async (token: string) => {
    const { orgId, sessionId, expiresAt } = await verify(token)
    const caller = await holders.find({ kind: 'session', orgId, id: sessionId })
    if (!caller) throw new AppError('session_ended')
    return { caller, expiresAt }
  }
  return {
    find: (token) => known.get(token) ?? known.read(token, () => ask(token)),
    knows: (token) => known.get(token) !== null,
    forget: (isMeant) => known.forget(isMeant),
  }
}
