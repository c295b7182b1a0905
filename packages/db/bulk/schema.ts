import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'

/** One change asked of many requests at once (features A14). */
export const bulkJobs = pgTable(
  'bulk_jobs',
  {
    id: id(),
    orgId: orgId(),
    createdBy: uuid('created_by').notNull(),
    /** What is asked of each, as the API was told; texts are here and in no workflow history. */
    change: jsonb('change').notNull(),
    state: text('state').notNull().default('running'),
    total: integer('total').notNull(),
    finishedAt: instant('finished_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('bulk_jobs_by').on(t.orgId, t.createdBy, t.createdAt),
    check('bulk_jobs_state', sql`state in ('running','stopping','done','stopped')`),
  ],
)

/** What became of each. */
export const bulkItems = pgTable(
  'bulk_items',
  {
    orgId: orgId(),
    jobId: uuid('job_id')
      .notNull()
      .references(() => bulkJobs.id),
    /** The order in which they were named. */
    place: integer('place').notNull(),
    requestId: uuid('request_id').notNull(),
    state: text('state').notNull().default('waiting'),
    /** Code, detail and particulars of the refusal. */
    problem: jsonb('problem'),
    doneAt: instant('done_at'),
  },
  (t) => [
    primaryKey({ columns: [t.jobId, t.place] }),
    check('bulk_items_state', sql`state in ('waiting','done','failed','skipped')`),
  ],
)
