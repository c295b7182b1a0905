import { PostedMessage, PostMessageBody } from '@holdfast/contracts/requests/post-message.ts'
import { isThankYou } from '@holdfast/contracts/requests/thank-you.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { takeTurn } from '@holdfast/db/messages/commands.ts'
import { findStanding, type RequestStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { countVisit } from '../chat/visitor-limits.ts'
import { limitLinkWrites } from '../conversations/limit-link-writes.ts'
import { warnOfMissed } from '../conversations/warn-of-missed.ts'
import { openFollowUp } from './open-follow-up.ts'
import { RequestParams } from './read-request.ts'
import { requireRequest } from './require-request.ts'
import {
  answersForDesk,
  type Draft,
  findRepeated,
  isBeyondReopening,
  presentOne,
  readDraft,
  storeMessage,
} from './write-message.ts'

export function postMessage(app: App): void {
  const schema = {
    summary: 'Write to the other side',
    description:
      'A requester who writes to a request that can no longer be reopened makes a new one, linked to it: `followUp`. ' +
      'An agent who says the last message seen is refused with `reply_stale` and the `missed` messages when somebody ' +
      'else wrote since, and may send the reply again with `confirm`.',
    tags: ['conversation'],
    params: RequestParams,
    headers: IdempotencyHeaders,
    body: PostMessageBody,
    response: { 201: PostedMessage },
  }
  const options = { schema, config: { permission: 'message:write', link: true } } as const
  app.post('/requests/:requestId/messages', options, async (request, reply) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const draft = readDraft(request, request.body, false)
    await limitLinkWrites(app, caller)
    const outcome = await app.db.tenant(caller.orgId, async (tx) => {
      const standing = requireRequest(caller, 'message:write', await findStanding(tx, requestId))
      if (needsFollowUp(caller, standing, draft.body)) return null
      if (answersForDesk(caller, standing)) return storeReply(tx, caller, standing, { draft, ...request.body })
      return storeMessage(tx, caller, standing, draft)
    })
    reply.code(201)
    if (!outcome) {
      if (caller.link) await countFollowUp(app, caller, request.ip)
      return { message: null, followUp: await openFollowUp(app, caller, requestId, draft) }
    }
    if (outcome.repeated) reply.header('idempotency-replayed', 'true')
    return { message: outcome.message, followUp: null }
  })
}

/** By a link it is another request of somebody whom we do not know, as by the form. */
function countFollowUp(app: App, { orgId, person }: Caller, address: string): Promise<void> {
  const marks = [app.visitors.hashAddress(address), app.visitors.hashEmail(person.email)]
  return countVisit(app, { orgId, kind: 'form', marks })
}

/** A retry is the reply that is there already, and warns of nothing: not even of what came after it. */
async function storeReply(
  tx: Tx,
  caller: Caller,
  standing: RequestStanding,
  {
    draft,
    lastSeenMessageId,
    confirm = false,
  }: { draft: Draft } & Pick<PostMessageBody, 'lastSeenMessageId' | 'confirm'>,
) {
  if (lastSeenMessageId === undefined || confirm) return storeMessage(tx, caller, standing, draft)
  await takeTurn(tx, standing.id)
  const first = await findRepeated(tx, caller, standing, draft)
  if (first) return { message: await presentOne(tx, caller, first), repeated: true }
  await warnOfMissed(tx, caller, { requestId: standing.id, seenId: lastSeenMessageId })
  return storeMessage(tx, caller, standing, draft)
}

/** A thank-you after all is said and done is only kept. */
function needsFollowUp(caller: Caller, standing: RequestStanding, body: string): boolean {
  const isRequester = caller.personId === standing.requesterId
  return isRequester && isBeyondReopening(standing, new Date()) && !isThankYou(body)
}
