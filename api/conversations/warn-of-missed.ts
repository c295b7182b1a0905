import type { Message } from '@holdfast/contracts/conversations/message.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findMissed } from '@holdfast/db/messages/commands.ts'
import { findMessagePlace } from '@holdfast/db/messages/queries.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { Caller } from '../auth/caller.ts'
import { loadMessages } from './load-messages.ts'

/** So many of the missed messages are shown with the warning. */
const maxMissed = 20

/**
 * Warns an agent, before a reply is sent, that somebody else has written since (features A15). Asked in the turn of the
 * reply, so of two who write in the same instant the agent who comes second is warned.
 * @throws AppError `reply_stale` with the messages that the agent has not seen
 */
export async function warnOfMissed(
  tx: Tx,
  caller: Caller,
  { requestId, seenId }: { requestId: string; seenId: string | null },
): Promise<void> {
  if (seenId !== null && !(await findMessagePlace(tx, { requestId, scope: 'all', id: seenId }))) {
    refuseFaults([{ path: '/lastSeenMessageId', message: 'is no message of this request' }])
  }
  const ids = await findMissed(tx, { requestId, readerId: caller.personId, seenId, limit: maxMissed })
  if (ids.length === 0) return
  const loaded = await loadMessages(tx, caller, ids)
  const missed = ids.map((id) => loaded.get(id)).filter((message): message is Message => message !== undefined)
  throw new AppError('reply_stale', 'Somebody else wrote meanwhile: read it, then send your reply with confirm', {
    extra: { missed },
  })
}
