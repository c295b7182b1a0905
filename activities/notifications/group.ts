/** Storms become one email: what a notice is grouped with, and when that is sent. Pure. */
import { urgentKinds } from '@holdfast/contracts/notifications/kinds.ts'
import { isAgent } from '@holdfast/contracts/people/rights.ts'
import type { Wishes } from '@holdfast/db/notifications/wishes.ts'
import type { PlannedEmail } from '@holdfast/db/notifications/write-notices.ts'
import { endOfQuiet } from './quiet-hours.ts'
import type { Reason } from './recipients.ts'

const minuteMs = 60_000

/** What an email needs to know of its first cause. */
export interface Cause {
  readonly eventId: string
  readonly requestId: string
  readonly requesterId: string
}

/**
 * An agent's news are one email whatever they are of; a requester's are one for each request, so that it stays in the
 * thread of its request. What is urgent waits for nothing.
 * @param newId for the email, should it be a new one
 */
export function planEmail(
  { kind, personId }: Pick<Reason, 'kind' | 'personId'>,
  cause: Cause,
  wishes: Wishes,
  { at, newId }: { at: number; newId: () => string },
): PlannedEmail {
  const { eventId, requestId, requesterId } = cause
  const planned = {
    id: newId(),
    key: `event:${eventId}:${personId}:email`,
    causeEventId: eventId,
    recipientId: personId,
  }
  // For what the person did just now; they are awake.
  if (kind === 'request_received') {
    const groupKey = `received:${requestId}`
    return { ...planned, template: 'request_received', groupKey, requestId, sendAt: new Date(at) }
  }
  const isUrgent = urgentKinds.includes(kind)
  const isOfOneRequest = requesterId === personId || !isAgent(wishes.role)
  const scope = isOfOneRequest ? `${personId}:${requestId}` : personId
  const waits = isUrgent ? 0 : wishes.emailDelayMinutes * minuteMs
  const sendAt = isUrgent && wishes.urgentBreaksThrough ? at : endOfQuiet(wishes, at + waits)
  return {
    ...planned,
    template: 'digest',
    groupKey: `${isUrgent ? 'urgent' : 'digest'}:${scope}`,
    requestId: isOfOneRequest ? requestId : null,
    sendAt: new Date(sendAt),
  }
}
