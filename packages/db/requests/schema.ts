import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

const active = sql`status in ('open','in_progress','waiting')`

type Filtered = Record<
  'teamId' | 'assigneeId' | 'categoryId' | 'businessUnitId' | 'regionId' | 'slaState' | 'createdAt',
  AnyPgColumn
>

/** What queues are filtered by. */
function filtered(t: Filtered) {
  return [t.teamId, t.assigneeId, t.categoryId, t.businessUnitId, t.regionId, t.slaState, t.createdAt] as const
}

/** What people see of a request. Only the workflow's transition activity and the intake write it. */
export const requests = pgTable(
  'requests',
  {
    id: id(),
    orgId: orgId(),
    number: integer('number').notNull(),
    type: text('type').notNull().default('incident'),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    status: text('status').notNull().default('open'),
    priority: text('priority').notNull().default('normal'),
    /** Index of the priority in `priorities`, for sorting. */
    priorityRank: smallint('priority_rank')
      .notNull()
      .generatedAlwaysAs(sql`case priority when 'low' then 0 when 'normal' then 1 when 'high' then 2 else 3 end`),
    channel: text('channel').notNull().default('portal'),
    categoryId: uuid('category_id'),
    subcategoryId: uuid('subcategory_id'),
    businessUnitId: uuid('business_unit_id'),
    regionId: uuid('region_id'),
    siteId: uuid('site_id'),
    requesterId: uuid('requester_id').notNull(),
    teamId: uuid('team_id'),
    /** The primary assignee. */
    assigneeId: uuid('assignee_id'),
    /** Since when it waits in its team's line for somebody free. */
    lineSince: instant('line_since'),
    tags: text('tags').array().notNull().default(sql`'{}'`),
    waitReason: text('wait_reason'),
    waitNote: text('wait_note'),
    waitUntil: instant('wait_until'),
    remindAt: instant('remind_at'),
    resolveUnansweredAt: instant('resolve_unanswered_at'),
    resolutionCode: text('resolution_code'),
    resolutionText: text('resolution_text'),
    resolvedBy: uuid('resolved_by'),
    resolvedAt: instant('resolved_at'),
    autoCloseAt: instant('auto_close_at'),
    closedAt: instant('closed_at'),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
    reopenUntil: instant('reopen_until'),
    reopenCount: integer('reopen_count').notNull().default(0),
    policyVersionId: uuid('policy_version_id'),
    calendarVersionId: uuid('calendar_version_id'),
    slaState: text('sla_state').notNull().default('none'),
    /** The earliest due instant of a running clock; `infinity` when none runs, so that one index serves the queue. */
    nextDueAt: instant('next_due_at').notNull().default(sql`'infinity'`),
    nextDueClock: text('next_due_clock'),
    seq: integer('seq').notNull().default(1),
    /** An import drives it by recorded instants; no timer runs and nobody is notified. */
    importing: boolean('importing').notNull().default(false),
    externalSource: text('external_source'),
    externalId: text('external_id'),
    createdBy: uuid('created_by'),
    createdAt: createdAt(),
    /** Effective instant of the last transition. */
    updatedAt: instant('updated_at').notNull().defaultNow(),
    search: tsvector('search').notNull().generatedAlwaysAs(sql`to_tsvector('simple', title || ' ' || description)`),
  },
  (t) => [
    unique('requests_number').on(t.orgId, t.number),
    uniqueIndex('requests_external').on(t.orgId, t.externalSource, t.externalId).where(sql`external_id is not null`),
    // A queue is filtered in the index that gives its order (docs/decisions/0021-lists.md).
    index('requests_queue_due')
      .on(t.orgId, t.nextDueAt, t.id, t.status, t.priorityRank, ...filtered(t))
      .where(active),
    index('requests_priority_due')
      .on(t.orgId, t.priorityRank, t.nextDueAt, t.id, t.status, ...filtered(t))
      .where(active),
    index('requests_unassigned_due')
      .on(t.orgId, t.nextDueAt, t.id, t.status, t.priorityRank, t.teamId, t.categoryId)
      .where(sql`status in ('open','in_progress','waiting') and assignee_id is null`),
    index('requests_assignee_due').on(t.orgId, t.assigneeId, t.nextDueAt, t.id).where(active),
    index('requests_team_due').on(t.orgId, t.teamId, t.nextDueAt, t.id).where(active),
    index('requests_site_due')
      .on(t.orgId, t.siteId, t.nextDueAt, t.id)
      .where(sql`status in ('open','in_progress','waiting') and site_id is not null`),
    index('requests_team_line')
      .on(t.orgId, t.teamId, t.priorityRank.desc(), t.lineSince)
      .where(sql`line_since is not null`),
    index('requests_status_created').on(t.orgId, t.status, t.createdAt, t.id),
    index('requests_status_updated').on(t.orgId, t.status, t.updatedAt, t.id),
    index('requests_assignee_updated').on(t.orgId, t.assigneeId, t.updatedAt, t.id),
    index('requests_team_updated').on(t.orgId, t.teamId, t.updatedAt, t.id),
    index('requests_category_updated').on(t.orgId, t.categoryId, t.updatedAt, t.id),
    index('requests_requester').on(t.orgId, t.requesterId, t.createdAt, t.id),
    // What was reopened has its history in its events.
    index('requests_reopened').on(t.orgId, t.updatedAt, t.id).where(sql`reopen_count > 0`),
    index('requests_search').using('gin', t.search),
    check('requests_status', sql`status in ('open','in_progress','waiting','resolved','closed','cancelled')`),
    check('requests_priority', sql`priority in ('low','normal','high','critical')`),
    check('requests_wait', sql`(status = 'waiting') = (wait_reason is not null)`),
    check(
      'requests_resolution',
      sql`status not in ('resolved','closed') or (resolution_code ~ '[^[:space:]]' and resolution_text ~ '[^[:space:]]') is true`,
    ),
  ],
)

/**
 * The tags of requests, to be found by: under row-level security no index can find an element of an array. A trigger
 * keeps it.
 */
export const requestTags = pgTable(
  'request_tags',
  {
    orgId: orgId(),
    tag: text('tag').notNull(),
    requestId: uuid('request_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.tag, t.requestId] })],
)

/** Collaborators and observers; the primary is on the request itself. */
export const requestAssignees = pgTable(
  'request_assignees',
  {
    orgId: orgId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    personId: uuid('person_id').notNull(),
    kind: text('kind').notNull(),
    since: instant('since').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.personId] }),
    index('request_assignees_person').on(t.orgId, t.personId),
    check('request_assignees_kind', sql`kind in ('collaborator','observer')`),
  ],
)

export const requestLinks = pgTable(
  'request_links',
  {
    orgId: orgId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    linkedId: uuid('linked_id')
      .notNull()
      .references(() => requests.id),
    kind: text('kind').notNull(),
    createdBy: uuid('created_by'),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.linkedId, t.kind] }),
    index('request_links_linked').on(t.orgId, t.linkedId),
    check('request_links_kind', sql`kind in ('follow_up','relates','blocks','duplicates')`),
  ],
)

/** One cycle of one clock of a request. */
export const clocks = pgTable(
  'clocks',
  {
    orgId: orgId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    kind: text('kind').notNull(),
    cycle: integer('cycle').notNull(),
    state: text('state').notNull(),
    targetMinutes: integer('target_minutes').notNull(),
    usedMs: bigint('used_ms', { mode: 'number' }).notNull(),
    policyVersionId: uuid('policy_version_id').notNull(),
    calendarVersionId: uuid('calendar_version_id').notNull(),
    startedAt: instant('started_at').notNull(),
    dueAt: instant('due_at'),
    breachedAt: instant('breached_at'),
    endedAt: instant('ended_at'),
    /** The whole `Clock` of packages/sla, with segments and steps. */
    data: jsonb('data').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.kind, t.cycle] }),
    // How service levels were kept is read by when that was decided.
    index('clocks_ended').on(t.orgId, t.endedAt, t.kind, t.state, t.requestId).where(sql`ended_at is not null`),
    index('clocks_breached').on(t.orgId, t.breachedAt, t.kind, t.requestId).where(sql`breached_at is not null`),
    check('clocks_state', sql`state in ('running','paused','met','breached','cancelled')`),
  ],
)

/** The log (design decision 8): append-only by the rights of the database. */
export const events = pgTable(
  'events',
  {
    id: id(),
    orgId: orgId(),
    requestId: uuid('request_id').notNull(),
    /** The transition's count in its request; `null` for what is no transition, such as a message. */
    seq: integer('seq'),
    type: text('type').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id').notNull(),
    /** Requesters see only public events. */
    internal: boolean('internal').notNull().default(false),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`clock_timestamp()`),
    data: jsonb('data').notNull().default({}),
    /** The Update, signal or message that caused it; makes a repetition recognizable for ever. */
    commandId: text('command_id'),
    /** The place in the log of the whole desk; given by the relay after the commit, without gaps. */
    position: bigint('position', { mode: 'number' }),
  },
  (t) => [
    unique('events_seq').on(t.requestId, t.seq),
    uniqueIndex('events_command').on(t.requestId, t.commandId).where(sql`command_id is not null`),
    uniqueIndex('events_position').on(t.position).where(sql`position is not null`),
    index('events_unplaced').on(t.id).where(sql`position is null`),
    index('events_request_position').on(t.requestId, t.position).where(sql`position is not null`),
    check('events_actor', sql`actor_kind in ('person','token','system') and actor_id ~ '[^[:space:]]'`),
  ],
)

/** Public replies and internal notes. */
export const messages = pgTable(
  'messages',
  {
    id: id(),
    orgId: orgId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    authorId: uuid('author_id').notNull(),
    internal: boolean('internal').notNull(),
    /** Markdown; empty once it is deleted, and where only files were sent. */
    body: text('body').notNull(),
    /** The writer's own key: the same key twice is one message. */
    clientId: text('client_id'),
    /** The way by which it was written: `portal`, `desktop`, `chat`, `link`, `email` … */
    channel: text('channel').notNull().default('portal'),
    /** The message that it quotes. */
    replyToId: uuid('reply_to_id'),
    /** Persons whom it names. */
    mentions: uuid('mentions').array().notNull().default(sql`'{}'`),
    /** How many files came with it. */
    fileCount: integer('file_count').notNull().default(0),
    version: integer('version').notNull().default(1),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
    createdAt: createdAt(),
    search: tsvector('search').notNull().generatedAlwaysAs(sql`to_tsvector('simple', body)`),
  },
  (t) => [
    index('messages_request').on(t.requestId, t.createdAt, t.id),
    uniqueIndex('messages_client').on(t.requestId, t.authorId, t.clientId).where(sql`client_id is not null`),
    index('messages_search').using('gin', t.search),
    check('messages_body', sql`body ~ '[^[:space:]]' or deleted_at is not null or file_count > 0`),
  ],
)

/** What a message said before it was edited or deleted. Append-only. */
export const messageVersions = pgTable(
  'message_versions',
  {
    orgId: orgId(),
    messageId: uuid('message_id')
      .notNull()
      .references(() => messages.id),
    version: integer('version').notNull(),
    body: text('body').notNull(),
    replacedBy: uuid('replaced_by').notNull(),
    replacedAt: instant('replaced_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.messageId, t.version] })],
)

/** How far a person has been given, and has read, a conversation. */
export const conversationReads = pgTable(
  'conversation_reads',
  {
    orgId: orgId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    personId: uuid('person_id').notNull(),
    /** The last message that arrived on a device of theirs. */
    deliveredId: uuid('delivered_id'),
    deliveredAt: instant('delivered_at'),
    /** The last message that they looked at. */
    readId: uuid('read_id'),
    readAt: instant('read_at'),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.personId] })],
)

/** Texts of commands, named by id in the workflow so that none enters a history. */
export const commandPayloads = pgTable('command_payloads', {
  id: id(),
  orgId: orgId(),
  requestId: uuid('request_id').notNull(),
  body: jsonb('body').notNull(),
  createdAt: createdAt(),
})

/** What the relay still has to tell Temporal; a row goes when it was told. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    orgId: orgId(),
    /** Rows of the same request, or directory, are told in order; `null` for what belongs to none. */
    requestId: uuid('request_id'),
    kind: text('kind').notNull(),
    payload: jsonb('payload').notNull().default({}),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull().defaultNow(),
    lastError: text('last_error'),
    createdAt: createdAt(),
  },
  (t) => [
    index('outbox_request').on(t.requestId, t.id),
    // What waits for its time, such as thousands of emails in a night, is never looked at before.
    index('outbox_due').on(t.nextAttemptAt, t.id),
    index('outbox_effect').on(sql`(payload->>'effectId')`).where(sql`kind = 'effect'`),
    check(
      'outbox_kind',
      sql`kind in ('start','message','line','replan','effect','command','file','bulk','directory','person_import','person_export','person_erasure')`,
    ),
  ],
)

/** How a change ended that was answered with 202 and then refused; one that was carried out is an event. */
export const refusedChanges = pgTable(
  'refused_changes',
  {
    orgId: orgId(),
    requestId: uuid('request_id').notNull(),
    /** The Update's id. */
    changeId: text('change_id').notNull(),
    /** Code, detail and particulars of the problem. */
    problem: jsonb('problem').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.changeId] })],
)

/** The answers that were given to an `Idempotency-Key`, for whoever asks again. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    orgId: orgId(),
    actorId: text('actor_id').notNull(),
    key: text('key').notNull(),
    /** SHA-256 of route and body: the same key for something else is refused. */
    fingerprint: text('fingerprint').notNull(),
    resourceId: uuid('resource_id').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.orgId, t.actorId, t.key] })],
)
