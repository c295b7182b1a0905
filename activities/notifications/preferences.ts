/** What a person may and wants to be told. Pure. */
import {
  type Channels,
  defaultChannels,
  type NotificationKind,
  notificationKinds,
  possibleChannels,
  unmutableKinds,
  urgentKinds,
} from '@holdfast/contracts/notifications/kinds.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import type { TellingEvent } from '@holdfast/db/notifications/log-reader.ts'
import type { Wishes } from '@holdfast/db/notifications/wishes.ts'
import { isQuiet } from './quiet-hours.ts'
import type { Circumstances, Reason } from './recipients.ts'

/** A reason that holds, and by which ways it is told. */
export interface Telling extends Reason {
  readonly channels: Channels
}

/**
 * @param found all the reasons to tell this person of this event
 * @returns the weightiest that the person may know and wants to; `null` when there is none
 */
export function chooseReason(
  event: TellingEvent,
  circumstances: Circumstances,
  found: readonly Reason[],
  wishes: Wishes | undefined,
  at: number,
): Telling | null {
  if (!wishes || wishes.isBlocked || !mayKnow(event, circumstances, wishes)) return null
  const isOwnDeed = event.actorKind === 'person' && event.actorId === wishes.personId
  const weighed = found.toSorted((a, b) => notificationKinds.indexOf(a.kind) - notificationKinds.indexOf(b.kind))
  for (const reason of weighed) {
    // A confirmation is for what one did oneself; everything else of that is known.
    if (isOwnDeed && reason.kind !== 'request_received') continue
    const channels = channelsFor(reason.kind, event.requestId, wishes, at)
    if (channels.inbox || channels.browser || channels.email) return { ...reason, channels }
  }
  return null
}

/** @returns by which ways a person is told of a kind now; by none where the request is muted */
export function channelsFor(kind: NotificationKind, requestId: string, wishes: Wishes, at: number): Channels {
  if (wishes.mutedIds.includes(requestId) && !unmutableKinds.includes(kind)) return nowhere
  const wanted = wishes.chosen[kind] ?? defaultChannels(kind, wishes.role)
  const possible = possibleChannels(kind, wishes.role)
  const breaksThrough = urgentKinds.includes(kind) && wishes.urgentBreaksThrough
  return {
    inbox: wanted.inbox && possible.includes('inbox'),
    browser: wanted.browser && possible.includes('browser') && (breaksThrough || !isQuiet(wishes, at)),
    email: wanted.email && possible.includes('email'),
  }
}

const nowhere: Channels = { inbox: false, browser: false, email: false }

/** The one deciding function of permissions: who may read a message live may be told of it, and nobody else. */
function mayKnow(event: TellingEvent, { request, message }: Circumstances, asker: Wishes): boolean {
  const { requesterId, assigneeId, collaboratorIds, observerIds, teamId, place } = request
  const participantIds = [requesterId, assigneeId, ...collaboratorIds, ...observerIds]
  const target = { requesterId, participantIds, teamId, place }
  const isInternal = event.internal || (message?.internal ?? false)
  if (isInternal && !may(asker, 'note:read')) return false
  if (message && !may(asker, 'message:read', target)) return false
  return may(asker, 'request:read', target)
}
