/** When a person wants to be told. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { defaultSettings } from '@holdfast/contracts/notifications/settings.ts'
import type { WeeklyHours } from '@holdfast/contracts/sla/calendar.ts'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { notificationSettings } from '../effects/schema.ts'

export interface SettingsRow {
  readonly quietHours: WeeklyHours | null
  readonly emailDelayMinutes: number
  readonly urgentBreaksThrough: boolean
  readonly version: number
}

/** @returns the desk's own where the person has chosen none */
export async function findNotificationSettings(tx: Tx, personId: string): Promise<SettingsRow> {
  const [found] = await tx.select().from(notificationSettings).where(eq(notificationSettings.personId, personId))
  return found ? toSettings(found) : defaultSettings
}

/** @throws AppError `stale` when they have another version than `version`; `undefined` takes any */
export async function editNotificationSettings(
  tx: Tx,
  { orgId, personId, version }: { orgId: string; personId: string; version: number | undefined },
  changes: Partial<Omit<SettingsRow, 'version'>>,
): Promise<SettingsRow> {
  // A row to lock, so that two first edits are one after the other.
  await tx.insert(notificationSettings).values({ orgId, personId }).onConflictDoNothing()
  const own = eq(notificationSettings.personId, personId)
  const [before] = await tx.select().from(notificationSettings).where(own).for('update')
  if (version !== undefined && before?.version !== version) throw new AppError('stale')
  const set = { ...changes, version: sql`${notificationSettings.version} + 1` }
  const [after] = await tx.update(notificationSettings).set(set).where(own).returning()
  return toSettings(after as typeof notificationSettings.$inferSelect)
}

function toSettings(row: typeof notificationSettings.$inferSelect): SettingsRow {
  const { quietHours, emailDelayMinutes, urgentBreaksThrough, version } = row
  return { quietHours: quietHours as WeeklyHours | null, emailDelayMinutes, urgentBreaksThrough, version }
}
