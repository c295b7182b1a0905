import { sql } from 'drizzle-orm'
import { bigint, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'

/** What the desk has about one person, gathered into a ZIP for them (features F7). */
export const personExports = pgTable(
  'person_exports',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id').notNull(),
    createdBy: uuid('created_by').notNull(),
    status: text('status').notNull().default('running'),
    /** Where the ZIP is; null before it is made and after it is gone. */
    backend: text('backend'),
    sizeBytes: bigint('size_bytes', { mode: 'number' }),
    readyAt: instant('ready_at'),
    expiresAt: instant('expires_at'),
    createdAt: createdAt(),
  },
  (t) => [
    index('person_exports_person').on(t.orgId, t.personId, t.createdAt, t.id),
    // One at a time for one person.
    uniqueIndex('person_exports_running').on(t.orgId, t.personId).where(sql`status = 'running'`),
    check('person_exports_status', sql`status in ('running','ready','expired','failed')`),
  ],
)

/** How a person was, or is being, erased (features F7). */
export const personErasures = pgTable(
  'person_erasures',
  {
    id: id(),
    orgId: orgId(),
    personId: uuid('person_id').notNull(),
    createdBy: uuid('created_by').notNull(),
    status: text('status').notNull().default('running'),
    /** Whether what the person wrote goes too. */
    texts: text('texts').notNull(),
    /** What is looked for, `ErasureSubject`; null as soon as there is nothing left of it. */
    subject: jsonb('subject'),
    createdAt: createdAt(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('person_erasures_person').on(t.orgId, t.personId),
    check('person_erasures_status', sql`status in ('running','completed')`),
    check('person_erasures_texts', sql`texts in ('keep','remove')`),
    check('person_erasures_subject', sql`(status = 'completed') = (subject is null)`),
  ],
)
