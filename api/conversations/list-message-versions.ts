import {
  ListMessageVersionsQuery,
  MessageVersionPage,
} from '@holdfast/contracts/conversations/list-message-versions.ts'
import { listMessageVersions as listVersions, type VersionRow } from '@holdfast/db/messages/queries.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { presentTime } from '../http/instants.ts'
import { cutPage } from '../http/page.ts'
import { requireRequest } from '../requests/require-request.ts'
import { MessageParams, readMessageIn } from './read-message.ts'
import { renderBody } from './render-body.ts'

export function listMessageVersions(app: App): void {
  const schema = {
    summary: 'What a message said before it was edited or deleted',
    description: 'For agents. The last version first; the current one is the message itself.',
    tags: ['conversation'],
    params: MessageParams,
    querystring: ListMessageVersionsQuery,
    response: { 200: MessageVersionPage },
  }
  const url = '/requests/:requestId/messages/:messageId/versions'
  app.get(url, { schema, config: { permission: 'note:read' } }, async (request) => {
    const caller = callerOf(request)
    const { requestId, messageId } = request.params
    const { limit = 50, cursor } = request.query
    const scope = cursorScope(caller, 'message-versions', { messageId })
    const [before] = cursor === undefined ? [] : app.cursors.open(scope, cursor)
    return app.db.tenant(caller.orgId, async (tx) => {
      requireRequest(caller, 'message:read', await findStanding(tx, requestId))
      await readMessageIn(tx, caller, request.params)
      const listing = { messageId, before: before === undefined ? null : Number(before), limit: limit + 1 }
      const rows = await listVersions(tx, listing)
      const seal = ({ version }: VersionRow) => app.cursors.seal(scope, [String(version)])
      return cutPage(rows, limit, (row) => presentVersion(messageId, row), seal)
    })
  })
}

function presentVersion(id: string, { version, body, replacedById, replacedByName, replacedAt }: VersionRow) {
  return {
    version,
    body,
    html: renderBody({ id, version, body }),
    replacedBy: { id: replacedById, name: replacedByName ?? '' },
    replacedAt: presentTime(replacedAt),
  }
}
