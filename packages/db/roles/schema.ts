import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'

/** Roles of an organization's own (features F1); the five built-in ones are constants of contracts. */
export const customRoles = pgTable(
  'custom_roles',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** The built-in role that it is based on: it decides which pages one gets, and whether one is given work. */
    base: text('base').notNull(),
    /** `Grants` of contracts: how far each permission reaches. */
    grants: jsonb('grants').notNull(),
    requiresSecondFactor: boolean('requires_second_factor').notNull().default(false),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    unique('custom_roles_name').on(t.orgId, t.name),
    check('custom_roles_base', sql`base in ('requester','technician','supervisor','admin')`),
  ],
)
