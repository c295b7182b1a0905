import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { teams } from '../teams/schema.ts'

/** Texts that agents use again and again, with variables such as `{{requester.name}}`. */
export const cannedReplies = pgTable(
  'canned_replies',
  {
    id: id(),
    orgId: orgId(),
    title: text('title').notNull(),
    /** Typed after `/`. */
    shortcut: text('shortcut').notNull(),
    /** Markdown with variables. */
    body: text('body').notNull(),
    /** For one team only. */
    teamId: uuid('team_id').references(() => teams.id),
    /** For one person only. */
    ownerId: uuid('owner_id'),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    // A shortcut means one thing to whoever types it among the shared ones, and one among one's own.
    uniqueIndex('canned_replies_shared').on(t.orgId, sql`lower(${t.shortcut})`).where(sql`owner_id is null and active`),
    uniqueIndex('canned_replies_own')
      .on(t.ownerId, sql`lower(${t.shortcut})`)
      .where(sql`owner_id is not null and active`),
    index('canned_replies_title').on(t.orgId, t.title, t.id),
  ],
)
