import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** Removes what no limit asks for any more; the longest looks back an hour. Devices stay known (known-devices.ts). */
export async function forgetOldCounts(tx: Tx): Promise<void> {
  await tx.execute(sql`
    DELETE FROM rate_limits WHERE window_start < now() - interval '1 day' AND key NOT LIKE 'known:%'`)
}
