import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { requests } from '../requests/schema.ts'

/** A private way into one request for somebody without an account. Only the hash of its secret is kept. */
export const accessLinks = pgTable(
  'access_links',
  {
    id: id(),
    orgId: orgId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    /** As whom its holder acts. */
    personId: uuid('person_id').notNull(),
    secretHash: text('secret_hash').notNull(),
    /** `chat`: a visitor's running chat; `follow`: mailed, to follow a request. */
    purpose: text('purpose').notNull(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: uuid('revoked_by'),
    lastUsedAt: instant('last_used_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('access_links_request').on(t.requestId, t.createdAt),
    check('access_links_purpose', sql`purpose in ('chat','follow')`),
  ],
)
