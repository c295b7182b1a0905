import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, orgId } from '../columns.ts'
import { people } from '../people/schema.ts'
import { sites } from '../sites/schema.ts'

export const teams = pgTable(
  'teams',
  {
    id: id(),
    orgId: orgId(),
    /** Short and without personal data: it is shown in the Temporal UI. */
    key: text('key').notNull(),
    name: text('name').notNull(),
    strategy: text('strategy').notNull().default('manual'),
    /** Going out of office returns what is not `waiting` to the line. */
    returnsWhenOut: boolean('returns_when_out').notNull().default(true),
    /** The round robin's place, which restarts don't forget. */
    lastGivenTo: uuid('last_given_to'),
    /** The site that the team belongs to; null: the whole organization. */
    siteId: uuid('site_id').references(() => sites.id),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    unique('teams_key').on(t.orgId, t.key),
    unique('teams_name').on(t.orgId, t.name),
    check('teams_strategy', sql`strategy in ('manual','round_robin','least_loaded','skill')`),
  ],
)

export const teamMembers = pgTable(
  'team_members',
  {
    orgId: orgId(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    isLead: boolean('is_lead').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.personId] }), index('team_members_person').on(t.orgId, t.personId)],
)

/** Which team a new request goes to; the first rule that matches decides. */
export const routingRules = pgTable(
  'routing_rules',
  {
    id: id(),
    orgId: orgId(),
    position: integer('position').notNull(),
    /** `RoutingConditions` of contracts. */
    conditions: jsonb('conditions').notNull(),
    teamId: uuid('team_id')
      .notNull()
      .references(() => teams.id),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [index('routing_rules_order').on(t.orgId, t.position)],
)
