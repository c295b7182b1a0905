import { MailSettings } from '@holdfast/contracts/mail/mail-settings.ts'
import { findMailSettings, type MailSettingsRow } from '@holdfast/db/mail/queries.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

export function readMailSettings(app: App): void {
  const schema = {
    summary: 'Read who your organization’s emails come from, and what they look like',
    tags: ['management'],
    response: { 200: MailSettings },
  }
  app.get('/management/mail', { schema, config: { permission: 'mail:manage' } }, async (request, reply) => {
    const { orgId } = callerOf(request)
    const row = await app.db.tenant(orgId, (tx) => findMailSettings(tx, orgId))
    return answerVersion(reply, presentMailSettings(row))
  })
}

export function presentMailSettings({ orgId: _, ...settings }: MailSettingsRow): MailSettings {
  return settings
}
