import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { people } from '../people/schema.ts'

/** The ledger of what the desk did to the world (design decision 9). The key makes each effect one, ever. */
export const effects = pgTable(
  'effects',
  {
    id: id(),
    orgId: orgId(),
    /** `null` for what is about several requests, or none. */
    requestId: uuid('request_id'),
    /** The transition that caused it; `null` where another event did. */
    causeSeq: integer('cause_seq'),
    /** The event that caused it, the first one where several did. */
    causeEventId: uuid('cause_event_id'),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    recipientId: uuid('recipient_id'),
    target: text('target'),
    /** Names what is said, such as `escalation` or `wait_reminder`. */
    template: text('template').notNull(),
    payload: jsonb('payload').notNull().default({}),
    /** `pending` takes further causes in, `sending` does not any more. */
    state: text('state').notNull().default('pending'),
    /** Further causes with the same key join it while it is pending: storms become one. */
    groupKey: text('group_key'),
    /** Not to be carried out before. */
    sendAt: instant('send_at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(0),
    /** How often somebody had it tried anew: each time is a run of its own, and only the newest may work. */
    retries: integer('retries').notNull().default(0),
    lastAttemptAt: instant('last_attempt_at'),
    /** What the other side said last. */
    outcome: text('outcome'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('effects_key').on(t.orgId, t.key),
    uniqueIndex('effects_group').on(t.orgId, t.groupKey).where(sql`group_key is not null and state = 'pending'`),
    index('effects_request').on(t.requestId, t.createdAt),
    index('effects_created').on(t.orgId, t.createdAt, t.id),
    index('effects_recipient').on(t.orgId, t.recipientId, t.createdAt, t.id),
    // What is not settled is a small part of all: whoever looks for what was forgotten reads no more than that.
    index('effects_unsettled').on(t.orgId, t.sendAt).where(sql`state in ('pending','sending')`),
    check('effects_kind', sql`kind in ('inbox','webhook','email')`),
    check('effects_state', sql`state in ('pending','sending','done','failed','suppressed')`),
  ],
)

/** Every try of an effect, with what the other side said. Append-only. */
export const effectAttempts = pgTable(
  'effect_attempts',
  {
    orgId: orgId(),
    effectId: uuid('effect_id')
      .notNull()
      .references(() => effects.id),
    attempt: integer('attempt').notNull(),
    at: instant('at').notNull().default(sql`clock_timestamp()`),
    ok: boolean('ok').notNull(),
    outcome: text('outcome').notNull(),
  },
  (t) => [primaryKey({ columns: [t.effectId, t.attempt] })],
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
    /** What a person's preferences speak of, such as `reply` or `assigned`. */
    kind: text('kind').notNull().default('escalation'),
    template: text('template').notNull(),
    payload: jsonb('payload').notNull().default({}),
    /** The event that it tells of. */
    eventId: uuid('event_id'),
    /** The place of that event in the log; given by the notifier in order, so it is a cursor. */
    position: bigint('position', { mode: 'number' }),
    /** By the person's choice: shown in the inbox, and by the browser. */
    inbox: boolean('inbox').notNull().default(true),
    browser: boolean('browser').notNull().default(false),
    /** The email that tells of it too. */
    emailEffectId: uuid('email_effect_id').references(() => effects.id),
    readAt: instant('read_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('notifications_person').on(t.orgId, t.personId, t.createdAt),
    index('notifications_position').on(t.personId, t.position),
    index('notifications_email').on(t.emailEffectId).where(sql`email_effect_id is not null`),
    index('notifications_unread').on(t.personId, t.requestId).where(sql`read_at is null`),
  ],
)

/** What a person wants otherwise than the desk has it by default. */
export const notificationPreferences = pgTable(
  'notification_preferences',
  {
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    inbox: boolean('inbox').notNull(),
    browser: boolean('browser').notNull(),
    email: boolean('email').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
)

/** When a person wants to be told. */
export const notificationSettings = pgTable('notification_settings', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  orgId: orgId(),
  /** Weekly hours of quiet in the person's own time zone; `null` for none. */
  quietHours: jsonb('quiet_hours'),
  /** Emails wait so long for further changes, so that a storm is one email. */
  emailDelayMinutes: integer('email_delay_minutes').notNull().default(5),
  /** Escalations come in quiet hours too. */
  urgentBreaksThrough: boolean('urgent_breaks_through').notNull().default(true),
  version: integer('version').notNull().default(1),
})

/** Requests of which a person does not want to hear. */
export const mutedRequests = pgTable(
  'muted_requests',
  {
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    requestId: uuid('request_id').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.requestId] })],
)

/** Who an organization's emails come from, and what they look like. */
export const mailSettings = pgTable('mail_settings', {
  orgId: uuid('org_id').primaryKey(),
  senderName: text('sender_name'),
  /** `null`: the desk's own address. */
  senderAddress: text('sender_address'),
  replyTo: text('reply_to'),
  /** Where what cannot be delivered goes; `null`: the desk's own. */
  bounceAddress: text('bounce_address'),
  accentColour: text('accent_colour').notNull().default('#3d5a80'),
  logoUrl: text('logo_url'),
  footer: text('footer').notNull().default(''),
  version: integer('version').notNull().default(1),
})
