import { TestMail } from '@holdfast/contracts/mail/mail-settings.ts'
import { NoBody } from '@holdfast/contracts/schemas.ts'
import { queueEmail } from '@holdfast/db/effects/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { requireWithinLimit } from '../http/rate-limit.ts'

export function sendTestMail(app: App): void {
  const schema = {
    summary: 'Send yourself an email, to see that it arrives and what it looks like',
    tags: ['management'],
    body: NoBody,
    response: { 202: TestMail },
  }
  app.post('/management/mail/test', { schema, config: { permission: 'mail:manage' } }, async (request, reply) => {
    const effectId = await administer(app, request, async ({ tx, caller: { orgId, personId }, audit }) => {
      await requireWithinLimit(tx, { orgId, key: 'test-mail', max: 30, windowMs: 3_600_000 })
      const named = { orgId, requestId: null, recipientId: personId, template: 'test', payload: {} }
      const id = await queueEmail(tx, { ...named, key: `test:${newId()}` })
      if (id === null) throw new Error('a key of our own making was there already')
      await audit({ action: 'mail.tested', targetKind: 'effect', targetId: id })
      return id
    })
    return reply.code(202).header('location', `/api/v1/management/effects/${effectId}`).send({ effectId })
  })
}
