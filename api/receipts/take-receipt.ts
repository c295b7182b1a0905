import { AppError } from '@holdfast/contracts/errors.ts'
import { type NoticeEntry, noticeSubject } from '@holdfast/contracts/events.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import type { ReadMark } from '@holdfast/contracts/stream/protocol.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { listReadMarks, type MarkListing, markDelivered, markRead, type Receipt } from '@holdfast/db/messages/reads.ts'
import { markRequestRead } from '@holdfast/db/notifications/mark-request-read.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { FastifyInstance } from 'fastify'
import type { Caller } from '../auth/caller.ts'
import { requireRequest } from '../requests/require-request.ts'
import { presentReadMark } from './present-read-mark.ts'

/**
 * Takes note that a message arrived at, or was read by, the caller, and tells those who watch the request. A message
 * that was read is no news in the inbox either.
 * @returns how far the caller has read, which is further when another device was ahead
 * @throws AppError `not_found` for a request that the caller may not see, `validation_failed` for a message not in it
 */
export async function takeReceipt(
  app: FastifyInstance,
  caller: Caller,
  { kind, requestId, messageId }: { kind: 'received' | 'read'; requestId: string; messageId: string },
): Promise<ReadMark> {
  const { orgId, personId } = caller
  const withNotes = may(caller, 'note:read')
  const receipt: Receipt = { orgId, requestId, personId, messageId, withNotes }
  const { outcome, news, own, publicMark } = await app.db.tenant(orgId, async (tx) => {
    requireRequest(caller, 'message:read', await findStanding(tx, requestId))
    const outcome = await (kind === 'read' ? markRead : markDelivered)(tx, receipt)
    if (outcome === 'unknown') throw unknownMessage()
    const news = kind === 'read' ? await markRequestRead(tx, receipt) : 0
    const own = await findMark(tx, { requestId, personId, withNotes, viewerId: personId })
    // As others see it: nothing of somebody who only looks on.
    const others = { requestId, personId, withNotes: false, viewerId: null }
    return { outcome, news, own, publicMark: outcome === 'public' ? await findMark(tx, others) : null }
  })
  const mark = own ?? { person: { id: personId, name: caller.person.name }, ...noMark }
  if (outcome !== 'unchanged') app.live.tell(orgId, { kind: 'read', requestId, mark, publicMark })
  // The person's other pages count anew.
  const changedInbox: NoticeEntry = { personId, notificationId: '', position: 0 }
  if (news > 0) app.wire.publish(noticeSubject(orgId), changedInbox)
  return mark
}

const noMark = { deliveredId: null, deliveredAt: null, readId: null, readAt: null }

async function findMark(tx: Tx, listing: MarkListing): Promise<ReadMark | null> {
  const [row] = await listReadMarks(tx, listing)
  return row ? presentReadMark(row) : null
}

function unknownMessage(): AppError {
  const errors = [{ path: '/messageId', message: 'does not exist in this conversation' }]
  return new AppError('validation_failed', 'There is no such message in this conversation', { errors })
}
