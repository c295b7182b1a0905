import { MailSettings, PutMailSettingsBody } from '@holdfast/contracts/mail/mail-settings.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { putMailSettings as put } from '@holdfast/db/mail/commands.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentMailSettings } from './read-mail-settings.ts'

export function putMailSettings(app: App): void {
  const schema = {
    summary: 'Say who your organization’s emails come from, and what they look like',
    description: 'The domain of the sender must let the desk’s mail server send for it (SPF, DKIM): see docs/mail.md.',
    tags: ['management'],
    headers: VersionHeaders,
    body: PutMailSettingsBody,
    response: { 200: MailSettings },
  }
  app.put('/management/mail', { schema, config: { permission: 'mail:manage' } }, async (request, reply) => {
    const version = requireIfMatch(request.headers['if-match'])
    const settings = await administer(app, request, async (deed) => {
      const { orgId } = deed.caller
      const rows = await put(deed.tx, { orgId, version }, request.body)
      const [before, after] = [presentMailSettings(rows.before), presentMailSettings(rows.after)]
      const named = { action: 'mail.edited', targetKind: 'organization', targetId: orgId }
      await auditEdit(deed, { ...named, before, after })
      return after
    })
    return answerVersion(reply, settings)
  })
}
