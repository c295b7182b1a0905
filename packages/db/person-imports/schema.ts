/** People from a CSV file (features F5), with a result for each row. */
import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'

export const personImports = pgTable(
  'person_imports',
  {
    id: id(),
    orgId: orgId(),
    createdBy: uuid('created_by').notNull(),
    fileName: text('file_name').notNull(),
    /** Shows what would happen, and changes nothing. */
    dryRun: boolean('dry_run').notNull(),
    status: text('status').notNull().default('running'),
    total: integer('total').notNull(),
    /** The columns of the file: those that were understood, and the headings of the others. */
    columns: text('columns').array().notNull().default(sql`'{}'`),
    ignoredColumns: text('ignored_columns').array().notNull().default(sql`'{}'`),
    done: integer('done').notNull().default(0),
    createdAt: createdAt(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('person_imports_time').on(t.orgId, t.createdAt, t.id),
    check('person_imports_status', sql`status in ('running','completed','cancelled')`),
  ],
)

export const personImportRows = pgTable(
  'person_import_rows',
  {
    orgId: orgId(),
    importId: uuid('import_id')
      .notNull()
      .references(() => personImports.id, { onDelete: 'cascade' }),
    /** Line of the file, the heading being 1. */
    line: integer('line').notNull(),
    /** As read from the file; deleted with the import. */
    values: jsonb('values').notNull(),
    /** Null: not yet. */
    outcome: text('outcome'),
    personId: uuid('person_id'),
    /** `{ path, message }[]`. */
    errors: jsonb('errors').notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.line] }),
    index('person_import_rows_person').on(t.orgId, t.personId),
    check('person_import_rows_outcome', sql`outcome in ('created','changed','unchanged','refused')`),
  ],
)
