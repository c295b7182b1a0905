import { Message } from '@holdfast/contracts/conversations/message.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { type Caller, callerOf } from '../auth/caller.ts'
import { requireRequest } from '../requests/require-request.ts'
import { loadMessages } from './load-messages.ts'

/** The path of one message, public or internal. */
export const MessageParams = closed({ requestId: Id, messageId: Id })

export function readMessage(app: App): void {
  const schema = {
    summary: 'Read a message or a note',
    tags: ['conversation'],
    params: MessageParams,
    response: { 200: Message },
  }
  const options = { schema, config: { permission: 'message:read', link: true } } as const
  app.get('/requests/:requestId/messages/:messageId', options, async (request, reply) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const message = await app.db.tenant(caller.orgId, async (tx) => {
      requireRequest(caller, 'message:read', await findStanding(tx, requestId))
      return readMessageIn(tx, caller, request.params)
    })
    return answerVersion(reply, message)
  })
}

/** @throws AppError `not_found` also for a note that the caller may not read */
export async function readMessageIn(
  tx: Tx,
  caller: Caller,
  { requestId, messageId }: { requestId: string; messageId: string },
): Promise<Message> {
  const message = (await loadMessages(tx, caller, [messageId])).get(messageId)
  if (message?.requestId !== requestId) throw new AppError('not_found', 'There is no such message')
  return message
}
