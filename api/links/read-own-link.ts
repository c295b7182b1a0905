import { AppError } from '@holdfast/contracts/errors.ts'
import { OwnLink } from '@holdfast/contracts/links/link.ts'
import { findOwnLink } from '@holdfast/db/links/own-link.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentTime } from '../http/instants.ts'
import { formatNumber } from '../requests/present-request.ts'

export function readOwnLink(app: App): void {
  const schema = {
    summary: 'What the private link that is shown leads to',
    description: 'For whoever comes with `Authorization: Link …`.',
    tags: ['links'],
    response: { 200: OwnLink },
  }
  app.get('/link', { schema, config: { permission: 'signed_in', link: true } }, async (request): Promise<OwnLink> => {
    const caller = callerOf(request)
    const { link, person, organization } = caller
    if (!link) throw new AppError('not_found', 'You did not come by a private link')
    const found = await app.db.tenant(caller.orgId, (tx) => findOwnLink(tx, link.id))
    if (!found) throw new AppError('link_invalid')
    const { requestId, title, status, accentColour, logoUrl, sessionId, deskKey } = found
    return {
      requestId,
      number: formatNumber(caller, found.number),
      title,
      status,
      purpose: link.purpose,
      expiresAt: presentTime(found.expiresAt),
      person: { id: person.id, name: person.name },
      organization: { name: organization.name, slug: organization.slug, accentColour, logoUrl },
      chat: sessionId === null || deskKey === null ? null : { sessionId, deskKey },
    }
  })
}
