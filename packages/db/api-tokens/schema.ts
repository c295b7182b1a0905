import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { people } from '../people/schema.ts'

/** Keys for machines (features E9), which act as their owner, within scopes. Only the hash of the secret is kept. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The beginning of the token, by which people tell it from others. */
    prefix: text('prefix').notNull(),
    secretHash: text('secret_hash').notNull(),
    /** Permissions that it may use of those that its owner has. */
    scopes: text('scopes').array().notNull(),
    /** Null: never. */
    expiresAt: instant('expires_at'),
    lastUsedAt: instant('last_used_at'),
    lastAddress: text('last_address'),
    revokedAt: instant('revoked_at'),
    revokedBy: uuid('revoked_by'),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index('api_tokens_person').on(t.orgId, t.personId, t.createdAt, t.id),
    index('api_tokens_time').on(t.orgId, t.createdAt, t.id),
  ],
)
