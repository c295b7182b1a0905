import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { customRoles } from '../roles/schema.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Everybody: requesters, agents, administrators. */
export const people = pgTable(
  'people',
  {
    id: id(),
    orgId: orgId(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role').notNull().default('requester'),
    kind: text('kind').notNull().default('employee'),
    passwordHash: text('password_hash'),
    blockedAt: instant('blocked_at'),
    /** Why, such as `administrator` or `directory`: what a directory blocked, it may unblock. */
    blockedBecause: text('blocked_because'),
    /** When the address was proved by a code or link; null: never. */
    emailVerifiedAt: instant('email_verified_at'),
    passwordChangedAt: instant('password_changed_at'),
    /** When all that names the person was erased (features F7). */
    erasedAt: instant('erased_at'),
    department: text('department'),
    title: text('title'),
    timeZone: text('time_zone').notNull().default('UTC'),
    locale: text('locale').notNull().default('en'),
    businessUnitId: uuid('business_unit_id'),
    regionId: uuid('region_id'),
    siteId: uuid('site_id'),
    managerId: uuid('manager_id'),
    phone: text('phone'),
    /** A role of the organization's own; `role` is then the built-in one that it is based on. */
    roleId: uuid('role_id').references((): AnyPgColumn => customRoles.id),
    /** What the person's rights reach, by place; an empty list does not narrow. */
    scopeBusinessUnitIds: uuid('scope_business_unit_ids').array().notNull().default(sql`'{}'`),
    scopeRegionIds: uuid('scope_region_ids').array().notNull().default(sql`'{}'`),
    scopeSiteIds: uuid('scope_site_ids').array().notNull().default(sql`'{}'`),
    /** Named groups that SLA policies can ask for, such as `vip`. */
    groups: text('groups').array().notNull().default(sql`'{}'`),
    skills: text('skills').array().notNull().default(sql`'{}'`),
    availability: text('availability').notNull().default('online'),
    /** Greatest weighted load (see `loadWeight`) that strategies give; 0 means none. */
    capacity: integer('capacity').notNull().default(20),
    /** When the photo was last changed; null where there is none. */
    photoAt: instant('photo_at'),
    externalSource: text('external_source'),
    externalId: text('external_id'),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    // Anybody may type an address, so visitors are people of their own: an account has its address alone.
    uniqueIndex('people_email').on(t.orgId, sql`lower(${t.email})`).where(sql`kind <> 'visitor'`),
    index('people_visitors').on(t.orgId, sql`lower(${t.email})`).where(sql`kind = 'visitor'`),
    uniqueIndex('people_external').on(t.orgId, t.externalSource, t.externalId).where(sql`external_id is not null`),
    index('people_name').on(t.orgId, t.name, t.id),
    index('people_site').on(t.orgId, t.siteId).where(sql`site_id is not null`),
    index('people_role_id').on(t.roleId).where(sql`role_id is not null`),
    index('people_created').on(t.orgId, t.createdAt, t.id),
    check('people_role', sql`role in ('requester','technician','supervisor','admin','super_admin')`),
    check('people_kind', sql`kind in ('employee','external','visitor')`),
    check('people_availability', sql`availability in ('online','away','out_of_office')`),
    check('people_capacity', sql`capacity >= 0`),
  ],
)

/** A sign-in on a device. The refresh token rotates; only its hash is kept. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    refreshHash: text('refresh_hash').notNull(),
    /** The hash before the last rotation, and when that was: a second tab may come late by seconds. */
    previousHash: text('previous_hash'),
    rotatedAt: instant('rotated_at').notNull().defaultNow(),
    userAgent: text('user_agent'),
    address: text('address'),
    /** From a long-lived cookie of the browser or app: the same device, whoever signs in on it. */
    deviceId: uuid('device_id'),
    /** As the client tells it, such as `Windows`. */
    platform: text('platform'),
    /** How it began: one of `signInMethods`. */
    method: text('method').notNull().default('password'),
    /** Which provider or directory vouched for the person. */
    providerId: uuid('provider_id'),
    /** When the person last proved who they are; dangerous actions ask for a recent proof. */
    provedAt: instant('proved_at').notNull().defaultNow(),
    /** Whether a second factor was part of that. */
    secondFactor: boolean('second_factor').notNull().default(false),
    lastUsedAt: instant('last_used_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    endedBecause: text('ended_because'),
    persistent: boolean('persistent').notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    index('sessions_person').on(t.orgId, t.personId),
    // What is over is deleted after a while.
    index('sessions_expires').on(t.orgId, t.expiresAt),
  ],
)

/** A small square picture of a person, made again from what was uploaded, so that nothing else comes with it. */
export const personPhotos = pgTable('person_photos', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  orgId: orgId(),
  /** WebP, 256 pixels wide and high. */
  content: bytea('content').notNull(),
})

/** What agents write down about a person, for other agents. */
export const personNotes = pgTable(
  'person_notes',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    authorId: uuid('author_id').notNull(),
    body: text('body').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('person_notes_person').on(t.orgId, t.personId, t.createdAt, t.id)],
)

/** How a person likes the portal: density, columns, what was dismissed. The same on every device. */
export const personPreferences = pgTable('person_preferences', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  orgId: orgId(),
  preferences: jsonb('preferences').notNull().default({}),
  updatedAt: instant('updated_at').notNull().defaultNow(),
})
