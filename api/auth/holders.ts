import { findTokenHolders } from '@holdfast/db/api-tokens/queries.ts'
import type { Database } from '@holdfast/db/database.ts'
import { findLinkHolders } from '@holdfast/db/links/queries.ts'
import { findSessionHolders } from '@holdfast/db/sessions/queries.ts'
import { LRUCache } from 'lru-cache'
import { BatchedRead } from '../http/batched-read.ts'
import { type Caller, createCaller, createLinkCaller, createTokenCaller } from './caller.ts'

/** What somebody came with. */
export interface Credential {
  readonly kind: 'session' | 'link' | 'token'
  readonly orgId: string
  readonly id: string
}

/** Who holds a living session, link or token: many who ask at once are asked for together. */
export interface Holders {
  /** @returns `null` when it has ended, or its holder is blocked */
  find(credential: Credential): Promise<Caller | null>
}

const organizations = 1_000
/** A page asks for one thing after the other and must not wait for each; a crowd must not ask one by one. */
const crowd = { spacingMs: 50 }

export function createHolders(db: Database): Holders {
  const find: Record<Credential['kind'], (orgId: string) => BatchedRead<Caller>> = {
    session: (orgId) =>
      new BatchedRead(
        (ids) => db.tenant(orgId, async (tx) => mapValues(await findSessionHolders(tx, ids), createCaller)),
        crowd,
      ),
    link: (orgId) =>
      new BatchedRead((ids) =>
        db.tenant(orgId, async (tx) => mapValues(await findLinkHolders(tx, ids), createLinkCaller)),
      ),
    token: (orgId) =>
      new BatchedRead((ids) =>
        db.tenant(orgId, async (tx) => mapValues(await findTokenHolders(tx, ids), createTokenCaller)),
      ),
  }
  const readers = new LRUCache<string, BatchedRead<Caller>>({ max: 3 * organizations })
  return {
    find({ kind, orgId, id }) {
      const key = `${kind} ${orgId}`
      const reader = readers.get(key) ?? find[kind](orgId)
      readers.set(key, reader)
      return reader.load(id)
    },
  }
}

/** @returns what can be asked for again */
export function credentialOf({ orgId, sessionId, link, token }: Caller): Credential {
  if (link) return { kind: 'link', orgId, id: link.id }
  return token ? { kind: 'token', orgId, id: token.id } : { kind: 'session', orgId, id: sessionId }
}

function mapValues<From, To>(map: ReadonlyMap<string, From>, change: (value: From) => To): Map<string, To> {
  return new Map([...map].map(([key, value]) => [key, change(value)]))
}
