import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'

/** A business calendar; what it says is in its versions. */
export const calendars = pgTable(
  'calendars',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    currentVersionId: uuid('current_version_id'),
    archivedAt: instant('archived_at'),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [unique('calendars_name').on(t.orgId, t.name)],
)

/** Immutable: a publish adds a row. */
export const calendarVersions = pgTable(
  'calendar_versions',
  {
    id: id(),
    orgId: orgId(),
    calendarId: uuid('calendar_id')
      .notNull()
      .references(() => calendars.id),
    number: integer('number').notNull(),
    /** `CalendarRules` of contracts. */
    rules: jsonb('rules').notNull(),
    reason: text('reason').notNull(),
    publishedBy: uuid('published_by'),
    publishedAt: createdAt(),
  },
  (t) => [unique('calendar_versions_number').on(t.calendarId, t.number)],
)

/** A service-level policy; policies are tried by `position`, the first that matches decides. */
export const slaPolicies = pgTable(
  'sla_policies',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
    currentVersionId: uuid('current_version_id'),
    retiredAt: instant('retired_at'),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [unique('sla_policies_name').on(t.orgId, t.name), index('sla_policies_order').on(t.orgId, t.position)],
)

/** Immutable: a publish adds a row. */
export const slaPolicyVersions = pgTable(
  'sla_policy_versions',
  {
    id: id(),
    orgId: orgId(),
    policyId: uuid('policy_id')
      .notNull()
      .references(() => slaPolicies.id),
    number: integer('number').notNull(),
    /** `PolicyRules` of contracts. */
    rules: jsonb('rules').notNull(),
    reason: text('reason').notNull(),
    publishedBy: uuid('published_by'),
    publishedAt: createdAt(),
  },
  (t) => [unique('sla_policy_versions_number').on(t.policyId, t.number)],
)
