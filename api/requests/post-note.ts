import { Message } from '@holdfast/contracts/conversations/message.ts'
import { PostMessageBody } from '@holdfast/contracts/requests/post-message.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentMessage } from './present-message.ts'
import { RequestParams } from './read-request.ts'
import { requireRequest } from './require-request.ts'
import { clientIdOf, storeMessage } from './write-message.ts'

export function postNote(app: App): void {
  const schema = {
    summary: 'Add an internal note, which the requester never sees',
    tags: ['conversation'],
    params: RequestParams,
    headers: IdempotencyHeaders,
    body: PostMessageBody,
    response: { 201: Message },
  }
  app.post('/requests/:requestId/notes', { schema, config: { permission: 'note:write' } }, async (request, reply) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const note = { body: request.body.body, clientId: clientIdOf(request, request.body), internal: true }
    const { standing, stored, repeated } = await app.db.tenant(caller.orgId, async (tx) => {
      const found = requireRequest(caller, 'note:write', await findStanding(tx, requestId))
      return { standing: found, ...(await storeMessage(tx, caller, found, note)) }
    })
    if (repeated) reply.header('idempotency-replayed', 'true')
    const { requesterId } = standing
    return reply.code(201).send(presentMessage(stored, { authorName: caller.person.name, requestId, requesterId }))
  })
}
