import { Message } from '@holdfast/contracts/conversations/message.ts'
import { PostNoteBody } from '@holdfast/contracts/requests/post-message.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { RequestParams } from './read-request.ts'
import { requireRequest } from './require-request.ts'
import { readDraft, storeMessage } from './write-message.ts'

export function postNote(app: App): void {
  const schema = {
    summary: 'Add an internal note, which the requester never sees',
    tags: ['conversation'],
    params: RequestParams,
    headers: IdempotencyHeaders,
    body: PostNoteBody,
    response: { 201: Message },
  }
  app.post('/requests/:requestId/notes', { schema, config: { permission: 'note:write' } }, async (request, reply) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const draft = readDraft(request, request.body, true)
    const { message, repeated } = await app.db.tenant(caller.orgId, async (tx) => {
      const standing = requireRequest(caller, 'note:write', await findStanding(tx, requestId))
      return storeMessage(tx, caller, standing, draft)
    })
    if (repeated) reply.header('idempotency-replayed', 'true')
    return reply.code(201).send(message)
  })
}
