import { integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, orgId } from '../columns.ts'

/** A tenant. Its `id` is what every other table calls `org_id`. */
export const organizations = pgTable('organizations', {
  id: id(),
  slug: text('slug').notNull().unique('organizations_slug'),
  name: text('name').notNull(),
  /** Leads a request's number: `HF` makes `HF-1042`. */
  numberPrefix: text('number_prefix').notNull().default('HF'),
  timeZone: text('time_zone').notNull().default('UTC'),
  locale: text('locale').notNull().default('en'),
  /** An organization that must be apart in the Temporal UI has a namespace of its own (design decision 11). */
  temporalNamespace: text('temporal_namespace').notNull().default('holdfast'),
  /** Reckons the confirmation window and "after N business days"; without one every day is a business day. */
  calendarId: uuid('calendar_id'),
  confirmationBusinessDays: integer('confirmation_business_days').notNull().default(3),
  /** The hue of its pages in degrees (OKLCH); null leaves the house's own. */
  accentHue: integer('accent_hue'),
  reopenDays: integer('reopen_days').notNull().default(30),
  version: integer('version').notNull().default(1),
  createdAt: createdAt(),
})

export const businessUnits = pgTable(
  'business_units',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [unique('business_units_name').on(t.orgId, t.name)],
)

export const regions = pgTable(
  'regions',
  {
    id: id(),
    orgId: orgId(),
    name: text('name').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [unique('regions_name').on(t.orgId, t.name)],
)
