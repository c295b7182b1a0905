import type { Database } from '@holdfast/db/database.ts'
import { findLinkHolders } from '@holdfast/db/links/queries.ts'
import { findSessionHolders } from '@holdfast/db/sessions/queries.ts'
import { LRUCache } from 'lru-cache'
import { BatchedRead } from '../http/batched-read.ts'
import { type Caller, createCaller, createLinkCaller } from './caller.ts'

/** What somebody came with. */
export type Credential =
  | { readonly kind: 'session'; readonly orgId: string; readonly id: string }
  | { readonly kind: 'link'; readonly orgId: string; readonly id: string }

/** Who holds a living session or link: many who ask at once are asked for together. */
export interface Holders {
  /** @returns `null` when it has ended, or its holder is blocked */
  find(credential: Credential): Promise<Caller | null>
}

const organizations = 1_000
/** A page asks for one thing after the other and must not wait for each; a crowd must not ask one by one. */
const crowd = { spacingMs: 50 }

export function createHolders(db: Database): Holders {
  const sessions = new LRUCache<string, BatchedRead<Caller>>({ max: organizations })
  const links = new LRUCache<string, BatchedRead<Caller>>({ max: organizations })
  const readSessions = (orgId: string) =>
    new BatchedRead(
      (ids) => db.tenant(orgId, async (tx) => mapValues(await findSessionHolders(tx, ids), createCaller)),
      crowd,
    )
  const readLinks = (orgId: string) =>
    new BatchedRead((ids) =>
      db.tenant(orgId, async (tx) => mapValues(await findLinkHolders(tx, ids), createLinkCaller)),
    )
  return {
    find({ kind, orgId, id }) {
      const readers = kind === 'session' ? sessions : links
      const reader = readers.get(orgId) ?? (kind === 'session' ? readSessions(orgId) : readLinks(orgId))
      readers.set(orgId, reader)
      return reader.load(id)
    },
  }
}

/** @returns what can be asked for again */
export function credentialOf({ orgId, sessionId, link }: Caller): Credential {
  return link ? { kind: 'link', orgId, id: link.id } : { kind: 'session', orgId, id: sessionId }
}

function mapValues<From, To>(map: ReadonlyMap<string, From>, change: (value: From) => To): Map<string, To> {
  return new Map([...map].map(([key, value]) => [key, change(value)]))
}
