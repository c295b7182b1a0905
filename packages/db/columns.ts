/** Column helpers that every table shares. */
import { sql } from 'drizzle-orm'
import { timestamp, uuid } from 'drizzle-orm/pg-core'

/** Primary key: a UUID of version 7, so that rows are stored in the order of their making. */
export const id = () => uuid('id').primaryKey().default(sql`uuidv7()`)

/** The tenant; row-level security compares it with `app.org_id`. */
export const orgId = () => uuid('org_id').notNull()

/** An instant in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** When the row was made. */
export const createdAt = () => instant('created_at').notNull().defaultNow()
