import type { Permission } from '@holdfast/contracts/people/permissions.ts'
import type { ListMessagesQuery } from '@holdfast/contracts/requests/post-message.ts'
import { listMessageRows } from '@holdfast/db/messages/queries.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import type { Caller } from '../auth/caller.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { presentMessage } from './present-message.ts'
import { requireRequest } from './require-request.ts'

/** One page of the public conversation, or of the notes. */
export async function readConversation(
  app: App,
  caller: Caller,
  { requestId, internal, query }: { requestId: string; internal: boolean; query: ListMessagesQuery },
) {
  const { order = 'asc', limit = 50, cursor } = query
  const permission: Permission = internal ? 'note:read' : 'message:read'
  const scope = cursorScope(caller, internal ? 'notes' : 'messages', { requestId, order })
  const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
  return app.db.tenant(caller.orgId, async (tx) => {
    const { requesterId } = requireRequest(caller, permission, await findStanding(tx, requestId))
    const rows = await listMessageRows(tx, { requestId, internal, order, limit: limit + 1, after })
    return cutPage(
      rows,
      limit,
      (row) => presentMessage(row, { authorName: row.authorName, requestId, requesterId }),
      (row) => app.cursors.seal(scope, [row.createdAt, row.id]),
    )
  })
}
