import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { teams } from '../teams/schema.ts'

/** A queue that somebody gave a name (features G1): what it is filtered by, and how it is shown. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: id(),
    orgId: orgId(),
    ownerId: uuid('owner_id').notNull(),
    name: text('name').notNull(),
    icon: text('icon').notNull().default('list'),
    /** For its owner alone, for one team, or for all agents. */
    sharing: text('sharing').notNull().default('private'),
    teamId: uuid('team_id').references(() => teams.id),
    /** The filter as people type it: `is:open priority:high due:<2h`. */
    filter: text('filter').notNull().default(''),
    sort: text('sort').notNull().default('nextDue'),
    direction: text('direction').notNull().default('asc'),
    grouping: text('grouping').notNull().default('none'),
    columns: text('columns').array().notNull().default(sql`'{}'`),
    /** Among the views of its owner. */
    position: integer('position').notNull().default(0),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('saved_views_owner').on(t.orgId, t.ownerId, t.position, t.id),
    index('saved_views_shared').on(t.orgId, t.sharing, t.teamId).where(sql`sharing <> 'private'`),
    check(
      'saved_views_sharing',
      sql`sharing in ('private','team','everyone') and (sharing = 'team') = (team_id is not null)`,
    ),
    check('saved_views_direction', sql`direction in ('asc','desc')`),
  ],
)
