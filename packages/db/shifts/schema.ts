import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { people } from '../people/schema.ts'

/** The hours of a week in which an agent is on shift (features C4); who has none is always on shift. */
export const agentShifts = pgTable(
  'agent_shifts',
  {
    personId: uuid('person_id')
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    orgId: orgId(),
    timeZone: text('time_zone').notNull(),
    /** As the `weekly` of a calendar: intervals of the wall clock per weekday. */
    weekly: jsonb('weekly').notNull(),
    /** When a shift begins next, which somebody has to be told of; none for hours that never end. */
    nextChangeAt: instant('next_change_at'),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('agent_shifts_change').on(t.nextChangeAt).where(sql`next_change_at is not null`)],
)

/** A time in which an agent is away, such as a holiday. */
export const absences = pgTable(
  'absences',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    note: text('note'),
    /** Its start, then its end, until each has been told of; none afterwards. */
    nextChangeAt: instant('next_change_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('absences_person').on(t.orgId, t.personId, t.endsAt),
    index('absences_change').on(t.nextChangeAt).where(sql`next_change_at is not null`),
    check('absences_order', sql`starts_at < ends_at`),
  ],
)
