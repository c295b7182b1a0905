/** Which devices somebody has signed in on, so that what strangers try does not slow them down. */
import { sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'

/** So long without a sign-in a device stays known, in days. */
export const deviceKnownDays = 90

const prefix = 'known:'

/** @param key names account and device, both hashed */
export async function isKnownDevice(tx: Tx, orgId: string, key: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    SELECT 1 FROM rate_limits WHERE org_id = ${orgId}::uuid AND key = ${prefix + key}
      AND window_start > now() - make_interval(days => ${deviceKnownDays}) LIMIT 1`)
  return rows.length > 0
}

/** Once a month is enough to know it. */
export async function rememberDevice(tx: Tx, orgId: string, key: string): Promise<void> {
  await tx.execute(sql`
    INSERT INTO rate_limits (org_id, key, window_start, count)
    VALUES (${orgId}::uuid, ${prefix + key}, date_trunc('month', now(), 'UTC'), 1) ON CONFLICT DO NOTHING`)
}
