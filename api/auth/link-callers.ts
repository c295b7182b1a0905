import { AppError } from '@holdfast/contracts/errors.ts'
import type { Database } from '@holdfast/db/database.ts'
import { noteLinkUse } from '@holdfast/db/links/commands.ts'
import { isSameHash, type LinkToken, readLinkToken } from '@holdfast/db/links/link-token.ts'
import { findLinkHolder } from '@holdfast/db/links/queries.ts'
import { LRUCache } from 'lru-cache'
import { type Caller, createLinkCaller } from './caller.ts'

/** Finds out who holds a private link (features A19). */
export interface LinkCallers {
  /** @throws AppError `link_invalid` */
  find(token: string): Caller | Promise<Caller>
  forget(linkId: string): void
  /** All links of somebody whose rights have changed. */
  forgetPerson(personId: string): void
}

interface Known {
  readonly caller: Caller
  readonly freshUntil: number
}

/** Uses are noted this coarsely: a chat asks every few seconds. */
const noteEveryMs = 300_000

/** @param freshMs so long an answer is believed: a revocation elsewhere takes effect within it */
export function createLinkCallers(db: Database, freshMs: number): LinkCallers {
  const known = new LRUCache<string, Known>({ max: 20_000 })
  const lookUp = async (token: string): Promise<Caller> => {
    const read = readLinkToken(token)
    const holder = read && (await findHolder(db, read))
    if (!holder) {
      known.delete(token)
      throw new AppError('link_invalid')
    }
    const caller = createLinkCaller(holder)
    known.set(token, { caller, freshUntil: Math.min(holder.link.expiresAt.getTime(), Date.now() + freshMs) })
    return caller
  }
  return {
    find(token) {
      const found = known.get(token)
      return found && found.freshUntil > Date.now() ? found.caller : lookUp(token)
    },
    forgetPerson(personId) {
      for (const [token, { caller }] of known.entries()) if (caller.personId === personId) known.delete(token)
    },
    forget(linkId) {
      for (const [token, { caller }] of known.entries()) if (caller.link?.id === linkId) known.delete(token)
    },
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
