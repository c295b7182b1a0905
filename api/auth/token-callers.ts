import { AppError } from '@holdfast/contracts/errors.ts'
import { noteTokenUse } from '@holdfast/db/api-tokens/commands.ts'
import { findTokenHolder } from '@holdfast/db/api-tokens/queries.ts'
import { readApiToken, type TokenParts } from '@holdfast/db/api-tokens/token-text.ts'
import type { Database } from '@holdfast/db/database.ts'
import { isSameHash } from '@holdfast/db/links/link-token.ts'
import { type Caller, createTokenCaller } from './caller.ts'
import type { Freshness } from './freshness.ts'
import { KnownCallers } from './known-callers.ts'

/** Finds out who holds an API token (features E9). */
export interface TokenCallers {
  /** @throws AppError `not_signed_in` */
  find(token: string, address: string): Caller | Promise<Caller>
  /** Whether it was found out a moment ago who holds it. */
  knows(token: string): boolean
  forget(isMeant: (caller: Caller) => boolean): void
}

/** Uses are noted this coarsely: a program may ask every second. */
const noteEveryMs = 300_000

export function createTokenCallers(db: Database, freshness: Freshness): TokenCallers {
  const known = new KnownCallers(freshness)
  const ask = async (token: string, address: string) => {
    const parts = readApiToken(token)
    const holder = parts && (await findHolder(db, parts, address))
    if (!holder) {
      throw new AppError('not_signed_in', 'The API token is not valid: it has expired, was revoked, or is not one')
    }
    const expiresAt = holder.token.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY
    return { caller: createTokenCaller(holder), expiresAt }
  }
  return {
    find: (token, address) => known.get(token) ?? known.read(token, () => ask(token, address)),
    knows: (token) => known.get(token) !== null,
    forget: (isMeant) => known.forget(isMeant),
  }
}

function findHolder(db: Database, { orgId, tokenId, secretHash }: TokenParts, address: string) {
  return db.tenant(orgId, async (tx) => {
    const holder = await findTokenHolder(tx, tokenId)
    if (!holder || !isSameHash(holder.token.secretHash, secretHash)) return null
    const { lastUsedAt } = holder.token
    if (lastUsedAt === null || Date.now() - lastUsedAt.getTime() > noteEveryMs) await noteTokenUse(tx, tokenId, address)
    return holder
  })
}
