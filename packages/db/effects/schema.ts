import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'

/** The ledger of what the desk did to the world (design decision 9). The key makes each effect one, ever. */
export const effects = pgTable(
  'effects',
  {
    id: id(),
    orgId: orgId(),
    requestId: uuid('request_id').notNull(),
    /** The transition that caused it. */
    causeSeq: integer('cause_seq').notNull(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    recipientId: uuid('recipient_id'),
    target: text('target'),
    /** Names what is said, such as `escalation` or `wait_reminder`. */
    template: text('template').notNull(),
    payload: jsonb('payload').notNull().default({}),
    state: text('state').notNull().default('pending'),
    attempts: integer('attempts').notNull().default(0),
    lastAttemptAt: instant('last_attempt_at'),
    /** What the other side said last. */
    outcome: text('outcome'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('effects_key').on(t.orgId, t.key),
    index('effects_request').on(t.requestId, t.createdAt),
    check('effects_kind', sql`kind in ('inbox','webhook')`),
    check('effects_state', sql`state in ('pending','done','failed','suppressed')`),
  ],
)

/** A person's inbox. */
export const notifications = pgTable(
  'notifications',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id').notNull(),
    requestId: uuid('request_id').notNull(),
    effectId: uuid('effect_id')
      .notNull()
      .references(() => effects.id)
      .unique('notifications_effect'),
    template: text('template').notNull(),
    payload: jsonb('payload').notNull().default({}),
    readAt: instant('read_at'),
    createdAt: createdAt(),
  },
  (t) => [index('notifications_person').on(t.orgId, t.personId, t.createdAt)],
)
