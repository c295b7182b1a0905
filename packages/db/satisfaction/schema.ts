import { sql } from 'drizzle-orm'
import { check, index, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, instant, orgId } from '../columns.ts'
import { requests } from '../requests/schema.ts'

/** What a requester thought of how a request was dealt with. One a request; it may be changed. */
export const satisfactionRatings = pgTable(
  'satisfaction_ratings',
  {
    requestId: uuid('request_id')
      .primaryKey()
      .references(() => requests.id),
    orgId: orgId(),
    personId: uuid('person_id').notNull(),
    /** From 1, bad, to 5, very good. */
    score: smallint('score').notNull(),
    comment: text('comment'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('satisfaction_ratings_person').on(t.orgId, t.personId, t.updatedAt),
    index('satisfaction_ratings_updated').on(t.orgId, t.updatedAt),
    check('satisfaction_ratings_score', sql`score between 1 and 5`),
  ],
)
