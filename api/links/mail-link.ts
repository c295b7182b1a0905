import { AppError } from '@holdfast/contracts/errors.ts'
import { MailedLink, MailLinkBody } from '@holdfast/contracts/links/mail-link.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { mailPrivateLink } from '@holdfast/db/links/mail-private-link.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { requireWithinLimit } from '../http/rate-limit.ts'
import { RequestParams } from '../requests/read-request.ts'
import { requireRequest } from '../requests/require-request.ts'

const mailsAnHour = { max: 10, windowMs: 3_600_000 }

export function mailLink(app: App): void {
  const schema = {
    summary: 'Mail the requester a private link to their request',
    description: 'The link is made when the email is sent. Nobody else is shown it; it can be revoked.',
    tags: ['links'],
    params: RequestParams,
    headers: IdempotencyHeaders,
    body: MailLinkBody,
    response: { 202: MailedLink },
  }
  const options = { schema, config: { permission: 'link:manage' } } as const
  app.post('/requests/:requestId/links', options, async (request, reply) => {
    const { requestId } = request.params
    const { days = 30 } = request.body
    const key = request.headers['idempotency-key'] ?? newId()
    const mailed = await administer(app, request, async ({ tx, caller, audit }) => {
      const { orgId, personId } = caller
      const { requesterId } = requireRequest(caller, 'request:read', await findStanding(tx, requestId))
      await requireWithinLimit(tx, { orgId, key: `link-mail:${requestId}`, ...mailsAnHour })
      const link = { orgId, requestId, personId: requesterId, days, key: `${personId}:${key}` }
      const result = await mailPrivateLink(tx, link)
      if (!result) throw new AppError('conflict', 'The requester is blocked, so no link is mailed')
      const { effectId, repeated } = result
      if (!repeated) await audit({ action: 'link.mailed', targetKind: 'request', targetId: requestId, after: { days } })
      return { effectId, recipient: { id: requesterId, name: result.name }, email: result.email, days }
    })
    return reply.code(202).send(mailed)
  })
}
