import { AppError } from '@holdfast/contracts/errors.ts'
import type { Database } from '@holdfast/db/database.ts'
import { noteLinkUse } from '@holdfast/db/links/commands.ts'
import { isSameHash, type LinkToken, readLinkToken } from '@holdfast/db/links/link-token.ts'
import { findLinkHolder } from '@holdfast/db/links/queries.ts'
import { type Caller, createLinkCaller } from './caller.ts'
import type { Freshness } from './freshness.ts'
import { KnownCallers } from './known-callers.ts'

/** Finds out who holds a private link (features A19). */
export interface LinkCallers {
  /** @throws AppError `link_invalid` */
  find(token: string): Caller | Promise<Caller>
  /** Whether it was found out a moment ago who holds it. */
  knows(token: string): boolean
  forget(isMeant: (caller: Caller) => boolean): void
}

/** Uses are noted this coarsely: a chat asks every few seconds. */
const noteEveryMs = 300_000

export function createLinkCallers(db: Database, freshness: Freshness): LinkCallers {
  const known = new KnownCallers(freshness)
  const ask = async (token: string) => {
    const read = readLinkToken(token)
    const holder = read && (await findHolder(db, read))
    if (!holder) throw new AppError('link_invalid')
    return { caller: createLinkCaller(holder), expiresAt: holder.link.expiresAt.getTime() }
  }
  return {
    find: (token) => known.get(token) ?? known.read(token, () => ask(token)),
    knows: (token) => known.get(token) !== null,
    forget: (isMeant) => known.forget(isMeant),
  }
}

function findHolder(db: Database, { orgId, linkId, secretHash }: LinkToken) {
  return db.tenant(orgId, async (tx) => {
    const holder = await findLinkHolder(tx, linkId)
    if (!holder || !isSameHash(holder.link.secretHash, secretHash)) return null
    const { lastUsedAt } = holder.link
    if (lastUsedAt === null || Date.now() - lastUsedAt.getTime() > noteEveryMs) await noteLinkUse(tx, linkId)
    return holder
  })
}
