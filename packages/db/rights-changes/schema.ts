import { sql } from 'drizzle-orm'
import { bigint, customType, index, jsonb, pgTable } from 'drizzle-orm/pg-core'
import { createdAt } from '../columns.ts'

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/**
 * That somebody's rights are not what they were: written by triggers in the transaction that changed them, so that none
 * is missing, whoever changed what and whatever became of the process. Of all organizations; ids only.
 */
export const rightsChanges = pgTable(
  'rights_changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Of what committed meanwhile it tells what was begun earlier. */
    transaction: xid8('transaction').notNull().default(sql`pg_current_xact_id()`),
    /** A `RightsEntry` of contracts, with its `orgId`. */
    entry: jsonb('entry').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('rights_changes_transaction').on(t.transaction), index('rights_changes_created').on(t.createdAt)],
)
