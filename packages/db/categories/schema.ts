import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, orgId } from '../columns.ts'

/** Categories, and subcategories as those with a parent. */
export const categories = pgTable(
  'categories',
  {
    id: id(),
    orgId: orgId(),
    parentId: uuid('parent_id').references((): AnyPgColumn => categories.id),
    name: text('name').notNull(),
    /** Skills that the strategy `skill` looks for. */
    skills: text('skills').array().notNull().default(sql`'{}'`),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('categories_name').on(
      t.orgId,
      sql`coalesce(parent_id, '00000000-0000-0000-0000-000000000000')`,
      t.name,
    ),
    index('categories_parent').on(t.orgId, t.parentId),
  ],
)

/** The organization's list of reasons by which a request can be resolved. */
export const resolutionCodes = pgTable(
  'resolution_codes',
  {
    id: id(),
    orgId: orgId(),
    code: text('code').notNull(),
    label: text('label').notNull(),
    active: boolean('active').notNull().default(true),
    /** Used by the system itself (`unanswered`); cannot be switched off. */
    builtIn: boolean('built_in').notNull().default(false),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [unique('resolution_codes_code').on(t.orgId, t.code)],
)
