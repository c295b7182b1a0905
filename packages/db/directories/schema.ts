/** Active Directory and other LDAP directories (features E3), and what groups elsewhere mean here. */
import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { people } from '../people/schema.ts'

export const directories = pgTable(
  'directories',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    /** `DirectorySettings` of contracts: servers in order, how to bind, where to look, what attributes mean. */
    settings: jsonb('settings').notNull(),
    /** Of the service account, sealed with the master key; null: people bind themselves. */
    bindPassword: text('bind_password'),
    /** Its keytab for Kerberos, sealed; null: no single sign-on by it. */
    keytab: text('keytab'),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [unique('directories_name').on(t.orgId, t.name)],
)

/** One run of the sync, with what it did. */
export const directorySyncs = pgTable(
  'directory_syncs',
  {
    id: id(),
    orgId: orgId(),
    directoryId: uuid('directory_id')
      .notNull()
      .references(() => directories.id, { onDelete: 'cascade' }),
    status: text('status').notNull().default('running'),
    /** Who asked for it; null: the schedule. */
    startedBy: uuid('started_by'),
    /** Counts by what became of people: `created`, `changed`, `blocked`, `unblocked`, `unchanged`, `refused`. */
    counts: jsonb('counts').notNull().default({}),
    /** `{ name, reason }[]`, the first hundred. */
    refusals: jsonb('refusals').notNull().default([]),
    /** Why it failed, in a sentence. */
    error: text('error'),
    startedAt: instant('started_at').notNull().defaultNow(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('directory_syncs_directory').on(t.orgId, t.directoryId, t.startedAt, t.id),
    check('directory_syncs_status', sql`status in ('running','completed','failed')`),
  ],
)

/**
 * Who was found in a directory, so that a run that was cut short goes on where it was, managers are found by their
 * entries, and whoever is gone is noticed. Distinguished names hold people's names, so only their hashes are kept.
 */
export const directoryEntries = pgTable(
  'directory_entries',
  {
    orgId: orgId(),
    directoryId: uuid('directory_id')
      .notNull()
      .references(() => directories.id, { onDelete: 'cascade' }),
    /** What the directory calls the entry for good, such as its `objectGUID`. */
    externalId: text('external_id').notNull(),
    dnHash: text('dn_hash').notNull(),
    managerHash: text('manager_hash'),
    /** Of the picture over there, so that it is made small here only when it is another one. */
    photoHash: text('photo_hash'),
    /** Null: it was refused. */
    personId: uuid('person_id').references(() => people.id, { onDelete: 'set null' }),
    /** The last run that found it, and what became of it there. */
    syncId: uuid('sync_id').notNull(),
    outcome: text('outcome').notNull(),
    /** Whether that run is done with it: what it says of the person comes first, their groups and rights after it. */
    settled: boolean('settled').notNull(),
    /** Of all that the directory says of the person, and of the settings and mappings that it was read with. */
    fingerprint: text('fingerprint'),
    /** The person's version and teams as the run left them: where both are the same, there is nothing to do. */
    stamp: text('stamp'),
  },
  (t) => [
    primaryKey({ columns: [t.directoryId, t.externalId] }),
    index('directory_entries_dn').on(t.directoryId, t.dnHash),
    index('directory_entries_person').on(t.orgId, t.personId),
  ],
)

/** What belonging to a group elsewhere gives a person here. */
export const groupMappings = pgTable(
  'group_mappings',
  {
    id: id(),
    orgId: orgId(),
    source: text('source').notNull(),
    /** The directory or provider; null for SCIM. */
    sourceId: uuid('source_id'),
    /** As the source names it: a DN, a name, an id. */
    groupName: text('group_name').notNull(),
    /** The mapping of the lowest position that names a role decides about the role. */
    position: integer('position').notNull(),
    role: text('role'),
    roleId: uuid('role_id'),
    teamId: uuid('team_id'),
    businessUnitId: uuid('business_unit_id'),
    regionId: uuid('region_id'),
    siteId: uuid('site_id'),
    createdAt: createdAt(),
  },
  (t) => [
    index('group_mappings_source').on(t.orgId, t.source, t.sourceId, t.position),
    check('group_mappings_source', sql`source in ('directory','provider','scim')`),
  ],
)

/** Groups that SCIM keeps here. */
export const scimGroups = pgTable(
  'scim_groups',
  {
    id: id(),
    orgId: orgId(),
    displayName: text('display_name').notNull(),
    externalId: text('external_id'),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [unique('scim_groups_name').on(t.orgId, t.displayName)],
)

export const scimGroupMembers = pgTable(
  'scim_group_members',
  {
    orgId: orgId(),
    groupId: uuid('group_id')
      .notNull()
      .references(() => scimGroups.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
  },
  (t) => [
    unique('scim_group_members_one').on(t.groupId, t.personId),
    index('scim_group_members_person').on(t.orgId, t.personId),
  ],
)
