import { editWindowMs } from '@holdfast/contracts/conversations/edit-message.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { type ChangingMessage, lockMessage } from '@holdfast/db/messages/change-message.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { Caller } from '../auth/caller.ts'
import { requireRequest } from '../requests/require-request.ts'

/**
 * Finds and locks a message that the caller may edit or delete: its author for a while, moderators at any time.
 * @throws AppError `not_found` also for a note that the caller may not read; `forbidden` where it is somebody else's;
 * `edit_window_over` where it has stood too long
 */
export async function requireChange(
  tx: Tx,
  caller: Caller,
  { requestId, messageId }: { requestId: string; messageId: string },
): Promise<ChangingMessage> {
  requireRequest(caller, 'message:write', await findStanding(tx, requestId))
  const message = await lockMessage(tx, { requestId, messageId })
  if (!message || (message.internal && !may(caller, 'note:read'))) {
    throw new AppError('not_found', 'There is no such message')
  }
  if (may(caller, 'message:moderate')) return message
  if (message.authorId !== caller.personId) throw new AppError('forbidden', 'Only its author may change a message')
  if (message.internal && !may(caller, 'note:write'))
    throw new AppError('forbidden', 'This needs the permission note:write')
  if (Date.now() - Date.parse(message.createdAt) > editWindowMs) {
    throw new AppError('edit_window_over', `A message can be changed for ${editWindowMs / 60_000} minutes`)
  }
  return message
}
