import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, orgId } from '../columns.ts'
import { people } from '../people/schema.ts'

/** How often the meanings of its groups were written; without a row, never. */
export const scimSettings = pgTable('scim_settings', {
  orgId: uuid('org_id').primaryKey(),
  version: integer('version').notNull().default(0),
})

/** What SCIM says of a person beyond what the desk itself has: it gets back what it said. */
export const scimUsers = pgTable(
  'scim_users',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    orgId: orgId(),
    /** Often the address, but not always: Entra ID's user principal name is apart from it. */
    userName: text('user_name').notNull(),
    /** What the client calls the person; the desk makes nothing of it. */
    externalId: text('external_id'),
    /** `StoredAttributes` of contracts: the parts of the name, all addresses and numbers. */
    attributes: jsonb('attributes').notNull().default({}),
    /** When the client removed the person, who is blocked and kept; the next one with the name is the same person. */
    removedAt: instant('removed_at'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('scim_users_name').on(t.orgId, sql`lower(${t.userName})`),
    index('scim_users_external').on(t.orgId, t.externalId),
  ],
)
