import { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { listLine } from '@holdfast/db/chat/line.ts'
import { findChatOf } from '@holdfast/db/chat/sessions.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { RequestParams } from '../requests/read-request.ts'
import { requireRequest } from '../requests/require-request.ts'
import { knownWaits } from './known-waits.ts'
import { presentSession } from './present-session.ts'

export function readRequestChat(app: App): void {
  const schema = {
    summary: 'Read the chat by which a request came',
    tags: ['chat'],
    params: RequestParams,
    response: { 200: ChatSession },
  }
  app.get('/requests/:requestId/chat', { schema, config: { permission: 'chat:work' } }, async (request) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    return app.db.tenant(caller.orgId, async (tx) => {
      requireRequest(caller, 'request:read', await findStanding(tx, requestId))
      const row = await findChatOf(tx, requestId)
      if (!row) throw new AppError('not_found', 'This request did not come by a chat')
      const line = row.state === 'waiting' ? await listLine(tx, row.deskId, knownWaits) : []
      return presentSession(row, caller, line)
    })
  })
}
