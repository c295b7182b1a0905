import type { CannedReplyVariable } from '@holdfast/contracts/canned-replies/canned-reply.ts'
import { RenderCannedReplyBody, RenderedCannedReply } from '@holdfast/contracts/canned-replies/render-canned-reply.ts'
import type { RequestDetailRow } from '@holdfast/db/requests/queries.ts'
import { escapeMarkdown } from '@holdfast/markdown/escape-markdown.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { formatNumber } from '../requests/present-request.ts'
import { requireReadable } from './list-canned-replies.ts'
import { CannedReplyParams, readCannedReplyIn } from './read-canned-reply.ts'
import { fillVariables } from './require-variables.ts'

export function renderCannedReply(app: App): void {
  const schema = {
    summary: 'Fill in a canned reply for a request',
    description: 'Names and titles are escaped, so that whoever is called `**x**` formats nothing.',
    tags: ['canned replies'],
    params: CannedReplyParams,
    body: RenderCannedReplyBody,
    response: { 200: RenderedCannedReply },
  }
  const options = { schema, config: { permission: 'canned_reply:read' } } as const
  app.post('/canned-replies/:cannedReplyId/render', options, async (request) => {
    const caller = callerOf(request)
    const { requestId } = request.body
    const deskUrl = await app.organizations.urlOf(caller.organization)
    return app.db.tenant(caller.orgId, async (tx) => {
      const found = await requireReadable(tx, caller, requestId)
      const { body } = await readCannedReplyIn(tx, caller, request.params.cannedReplyId, found.teamId)
      return { text: fillVariables(body, valuesOf(caller, found, deskUrl)) }
    })
  })
}

function valuesOf(caller: Caller, row: RequestDetailRow, deskUrl: string): Record<CannedReplyVariable, string> {
  const requesterName = row.requesterName?.trim() ?? ''
  return {
    'requester.name': escapeMarkdown(requesterName),
    'requester.firstName': escapeMarkdown(requesterName.split(/\s+/)[0] ?? ''),
    'request.number': escapeMarkdown(formatNumber(caller, row.number)),
    'request.title': escapeMarkdown(row.title),
    'request.url': `${deskUrl}/requests/${row.id}`,
    'agent.name': escapeMarkdown(caller.person.name),
    'organization.name': escapeMarkdown(caller.organization.name),
  }
}
