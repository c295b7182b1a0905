import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { requests } from '../requests/schema.ts'
import { teams } from '../teams/schema.ts'

/** A public door for visitors, of the whole organization or of one site of it. */
export const chatDesks = pgTable(
  'chat_desks',
  {
    id: id(),
    orgId: orgId(),
    /** In its address: `/chat/<key>`. */
    key: text('key').notNull(),
    name: text('name').notNull(),
    greeting: text('greeting').notNull().default(''),
    /** Its members take the visitors, in order, or are given them by the team's strategy. */
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    categoryId: uuid('category_id'),
    /** Business hours; outside of them a message can be left. `null`: always open. */
    calendarId: uuid('calendar_id'),
    /** Off: no chat, but the form is still there. */
    chatEnabled: boolean('chat_enabled').notNull().default(true),
    formEnabled: boolean('form_enabled').notNull().default(true),
    /** Conversations at a time for one agent. */
    chatsPerAgent: integer('chats_per_agent').notNull().default(4),
    /** Web origins that may embed the widget; empty: only the desk's own pages. */
    allowedOrigins: text('allowed_origins').array().notNull().default(sql`'{}'`),
    accentColour: text('accent_colour').notNull().default('#3d5a80'),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [unique('chat_desks_key').on(t.orgId, t.key)],
)

/** A visitor's chat. The request is what lives; this says how the visitor came and when the chat was over. */
export const chatSessions = pgTable(
  'chat_sessions',
  {
    id: id(),
    orgId: orgId(),
    deskId: uuid('desk_id')
      .notNull()
      .references(() => chatDesks.id),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    visitorId: uuid('visitor_id').notNull(),
    /** Whether we know who it is: only of people who were signed in. */
    verified: boolean('verified').notNull().default(false),
    /** HMAC of the network address, to limit and to block by; the address itself is not kept. */
    addressHash: text('address_hash'),
    /** The page on which the widget was opened. */
    pageUrl: text('page_url'),
    userAgent: text('user_agent'),
    queuedAt: instant('queued_at').notNull().defaultNow(),
    /** When an agent had it for the first time. */
    acceptedAt: instant('accepted_at'),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by'),
    endedBecause: text('ended_because'),
    transcriptWanted: boolean('transcript_wanted').notNull().default(false),
  },
  (t) => [
    unique('chat_sessions_request').on(t.requestId),
    index('chat_sessions_desk').on(t.deskId, t.queuedAt, t.id),
    index('chat_sessions_open').on(t.orgId, t.deskId, t.queuedAt).where(sql`ended_at is null`),
    check('chat_sessions_end', sql`(ended_at is null) = (ended_because is null)`),
  ],
)

/** Visitors who may not come in. */
export const visitorBlocks = pgTable(
  'visitor_blocks',
  {
    id: id(),
    orgId: orgId(),
    /** In lower case. */
    email: text('email'),
    addressHash: text('address_hash'),
    reason: text('reason').notNull(),
    blockedBy: uuid('blocked_by').notNull(),
    /** `null`: until it is lifted. */
    until: instant('until'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('visitor_blocks_email').on(t.orgId, t.email).where(sql`email is not null`),
    index('visitor_blocks_address').on(t.orgId, t.addressHash).where(sql`address_hash is not null`),
    check('visitor_blocks_whom', sql`email is not null or address_hash is not null`),
  ],
)
