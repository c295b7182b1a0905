import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { categories } from '../categories/schema.ts'
import { createdAt, id, instant, orgId } from '../columns.ts'
import { requests } from '../requests/schema.ts'

/** A form that people fill in to ask for something in particular (features A11). */
export const requestForms = pgTable(
  'request_forms',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    icon: text('icon').notNull().default('file-text'),
    /** The type of the requests that it makes. */
    type: text('type').notNull().default('incident'),
    categoryId: uuid('category_id').references(() => categories.id),
    subcategoryId: uuid('subcategory_id').references(() => categories.id),
    /** The questions in their order, `FormField[]` of the contract. */
    fields: jsonb('fields').notNull().default([]),
    position: integer('position').notNull().default(0),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('request_forms_position').on(t.orgId, t.position, t.id)],
)

/** What was answered when a request was made, with the questions as they were then. Append-only. */
export const requestAnswers = pgTable('request_answers', {
  requestId: uuid('request_id')
    .primaryKey()
    .references(() => requests.id),
  orgId: orgId(),
  formId: uuid('form_id')
    .notNull()
    .references(() => requestForms.id),
  /** `[{ key, label, kind, value }]`. */
  answers: jsonb('answers').notNull(),
  createdAt: createdAt(),
})
