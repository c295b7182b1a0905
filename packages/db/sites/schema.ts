import { boolean, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, instant, orgId } from '../columns.ts'

/** Shops, plants, offices (features F4), with employees, teams and requests of their own. */
export const sites = pgTable(
  'sites',
  {
    id: id(),
    orgId: orgId(),
    /** Short, as people say it: `BER-02`. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    businessUnitId: uuid('business_unit_id'),
    regionId: uuid('region_id'),
    address: text('address'),
    phone: text('phone'),
    timeZone: text('time_zone'),
    /** Who answers for it. */
    managerId: uuid('manager_id'),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    unique('sites_code').on(t.orgId, t.code),
    unique('sites_name').on(t.orgId, t.name),
    index('sites_list').on(t.orgId, t.name, t.id),
  ],
)
