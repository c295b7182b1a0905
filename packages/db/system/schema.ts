import { bigint, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, instant, orgId } from '../columns.ts'

/** Keys that sign access tokens; shared by all API replicas, private parts encrypted with the master key. */
export const signingKeys = pgTable('signing_keys', {
  kid: text('kid').primaryKey(),
  publicJwk: jsonb('public_jwk').notNull(),
  privateJwk: text('private_jwk').notNull(),
  createdAt: createdAt(),
  /** From then on nothing is signed with it; what it signed is good until it expires. */
  retiredAt: instant('retired_at'),
})

/** How far a job that follows the log has come. Written with what it did, so that it does each event once. */
export const logReaders = pgTable('log_readers', {
  name: text('name').primaryKey(),
  position: bigint('position', { mode: 'number' }).notNull(),
})

/** How often something was done in a stretch of time; shared among replicas. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    orgId: orgId(),
    /** What is counted, and for whom, such as `chat:start:<hash of the address>`. */
    key: text('key').notNull(),
    windowStart: instant('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.key, t.windowStart] })],
)
