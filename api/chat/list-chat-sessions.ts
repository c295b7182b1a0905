import { ChatDeskParams } from '@holdfast/contracts/chat/desk.ts'
import { ChatSessionPage, ListChatSessionsQuery } from '@holdfast/contracts/chat/list-sessions.ts'
import { findDesk } from '@holdfast/db/chat/desks.ts'
import { listLine } from '@holdfast/db/chat/line.ts'
import { listChatSessions as list } from '@holdfast/db/chat/sessions.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { requireReach } from '../auth/require-reach.ts'
import { cursorScope } from '../http/cursors.ts'
import { cutPage } from '../http/page.ts'
import { knownWaits } from './known-waits.ts'
import { presentSession } from './present-session.ts'
import { requireDesk } from './read-chat-desk.ts'

export function listChatSessions(app: App): void {
  const schema = {
    summary: 'List the chats of a desk',
    description: 'Who waits and what runs: first come first. What has ended: the newest first.',
    tags: ['chat'],
    params: ChatDeskParams,
    querystring: ListChatSessionsQuery,
    response: { 200: ChatSessionPage },
  }
  app.get('/chat/desks/:deskId/sessions', { schema, config: { permission: 'chat:work' } }, async (request) => {
    const caller = callerOf(request)
    const { deskId } = request.params
    const { state = 'waiting', limit = 50, cursor } = request.query
    const scope = cursorScope(caller, `chat-sessions/${deskId}`, { state })
    const after = cursor === undefined ? null : app.cursors.open(scope, cursor)
    const reach = requireReach(caller, 'request:read', 'message:read')
    return app.db.tenant(caller.orgId, async (tx) => {
      requireDesk(await findDesk(tx, deskId))
      const line = state === 'waiting' ? await listLine(tx, deskId, knownWaits) : []
      const rows = await list(tx, { deskId, state, reach, after, limit: limit + 1 })
      const seal = ({ queuedAt, id }: (typeof rows)[number]) => app.cursors.seal(scope, [queuedAt, id])
      return cutPage(rows, limit, (row) => presentSession(row, caller, line), seal)
    })
  })
}
