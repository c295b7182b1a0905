/** Writes around mail that no workflow owns: an organization's settings, and who does not want any. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../database.ts'
import { mailSettings, mutedRequests, notificationPreferences } from '../effects/schema.ts'
import { findMailSettings, type MailSettingsRow } from './queries.ts'
import type { Unsubscription } from './unsubscribe-token.ts'

export type MailSettingsChanges = Omit<MailSettingsRow, 'orgId' | 'version'>

/** @throws AppError `stale` when they have another version than `version`; `undefined` takes any */
export async function putMailSettings(
  tx: Tx,
  { orgId, version }: { orgId: string; version: number | undefined },
  changes: MailSettingsChanges,
): Promise<{ before: MailSettingsRow; after: MailSettingsRow }> {
  // A row to lock, so that two first edits are one after the other.
  await tx.insert(mailSettings).values({ orgId }).onConflictDoNothing()
  await tx.select({ orgId: mailSettings.orgId }).from(mailSettings).where(eq(mailSettings.orgId, orgId)).for('update')
  const before = await findMailSettings(tx, orgId)
  if (version !== undefined && before.version !== version) throw new AppError('stale')
  const [after] = await tx
    .update(mailSettings)
    .set({ ...changes, version: sql`version + 1` })
    .where(eq(mailSettings.orgId, orgId))
    .returning()
  return { before, after: after as MailSettingsRow }
}

/** Mutes the request for this person, or turns email off for the kinds of things that the mail told of. */
export async function unsubscribe(tx: Tx, { orgId, personId, requestId, effectId }: Unsubscription): Promise<void> {
  if (requestId !== null) {
    await tx.insert(mutedRequests).values({ orgId, personId, requestId }).onConflictDoNothing()
    return
  }
  const { rows } = await tx.execute<{ kind: string; inbox: boolean; browser: boolean }>(sql`
    SELECT kind, bool_or(inbox) AS inbox, bool_or(browser) AS browser FROM notifications
    WHERE email_effect_id = ${effectId}::uuid AND person_id = ${personId}::uuid GROUP BY kind`)
  for (const { kind, inbox, browser } of rows) {
    await tx
      .insert(notificationPreferences)
      .values({ orgId, personId, kind, inbox, browser, email: false })
      .onConflictDoUpdate({
        target: [notificationPreferences.personId, notificationPreferences.kind],
        set: { email: false },
      })
  }
}
