import type { Database } from '../database.ts'

/** Whoever follows has asked again long before; one that was away reads everything anew anyway. */
export async function forgetRightsChanges(db: Database): Promise<void> {
  await db.statement(`DELETE FROM rights_changes WHERE created_at < now() - interval '1 hour'`)
}
