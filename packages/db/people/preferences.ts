import { AppError } from '@holdfast/contracts/errors.ts'
import { maxPreferencesBytes } from '@holdfast/contracts/settings/preferences.ts'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { personPreferences } from './schema.ts'

export type Preferences = Record<string, unknown>

export async function findPreferences(tx: Tx, personId: string): Promise<Preferences> {
  const [found] = await tx
    .select({ preferences: personPreferences.preferences })
    .from(personPreferences)
    .where(eq(personPreferences.personId, personId))
  return (found?.preferences ?? {}) as Preferences
}

/**
 * Merges key by key, so that two tabs that change two things both have their way; `null` takes a key away.
 * @throws AppError `validation_failed` when it is more than is kept
 */
export async function mergePreferences(
  tx: Tx,
  { orgId, personId }: { orgId: string; personId: string },
  changes: Preferences,
): Promise<Preferences> {
  const wanted = Object.entries(changes)
  const set = JSON.stringify(Object.fromEntries(wanted.filter(([, value]) => value !== null)))
  const gone = wanted.filter(([, value]) => value === null).map(([key]) => key)
  const { rows } = await tx.execute<{ preferences: Preferences; bytes: number }>(sql`
    INSERT INTO person_preferences (person_id, org_id, preferences) VALUES (${personId}::uuid, ${orgId}::uuid, ${set}::jsonb)
    ON CONFLICT (person_id) DO UPDATE SET updated_at = now(),
      preferences = (person_preferences.preferences || EXCLUDED.preferences) - ${sql.param(gone)}::text[]
    RETURNING preferences, octet_length(preferences::text) AS bytes`)
  const [row] = rows
  if ((row?.bytes ?? 0) > maxPreferencesBytes) throw tooMuch()
  return row?.preferences ?? {}
}

function tooMuch(): AppError {
  const message = `would be more than ${maxPreferencesBytes / 1024} KiB together`
  return new AppError('validation_failed', `/preferences ${message}`, { errors: [{ path: '/preferences', message }] })
}
