import { PostedMessage, PostMessageBody } from '@holdfast/contracts/requests/post-message.ts'
import { isThankYou } from '@holdfast/contracts/requests/thank-you.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { findStanding, type RequestStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { openFollowUp } from './open-follow-up.ts'
import { presentMessage } from './present-message.ts'
import { RequestParams } from './read-request.ts'
import { requireRequest } from './require-request.ts'
import { clientIdOf, isBeyondReopening, storeMessage } from './write-message.ts'

export function postMessage(app: App): void {
  const schema = {
    summary: 'Write to the other side',
    description:
      'A requester who writes to a request that can no longer be reopened makes a new one, linked to it: `followUp`.',
    tags: ['conversation'],
    params: RequestParams,
    headers: IdempotencyHeaders,
    body: PostMessageBody,
    response: { 201: PostedMessage },
  }
  const options = { schema, config: { permission: 'message:write' } } as const
  app.post('/requests/:requestId/messages', options, async (request, reply) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const message = { body: request.body.body, clientId: clientIdOf(request, request.body), internal: false }
    const outcome = await app.db.tenant(caller.orgId, async (tx) => {
      const standing = requireRequest(caller, 'message:write', await findStanding(tx, requestId))
      if (needsFollowUp(caller, standing, message.body)) return null
      return { standing, ...(await storeMessage(tx, caller, standing, message)) }
    })
    reply.code(201)
    if (!outcome) return { message: null, followUp: await openFollowUp(app, caller, requestId, message) }
    if (outcome.repeated) reply.header('idempotency-replayed', 'true')
    const { requesterId } = outcome.standing
    const names = { authorName: caller.person.name, requestId, requesterId }
    return { message: presentMessage(outcome.stored, names), followUp: null }
  })
}

/** A thank-you after all is said and done is only kept. */
function needsFollowUp(caller: Caller, standing: RequestStanding, body: string): boolean {
  const isRequester = caller.personId === standing.requesterId
  return isRequester && isBeyondReopening(standing, new Date()) && !isThankYou(body)
}
