/** Factories for the tests of who is told. */
import { plainAsker } from '@holdfast/contracts/people/rights.ts'
import type { TellingEvent } from '@holdfast/db/notifications/log-reader.ts'
import type { TellingRequest } from '@holdfast/db/notifications/standing.ts'
import type { Wishes } from '@holdfast/db/notifications/wishes.ts'

export function makeEvent(given: Partial<TellingEvent> = {}): TellingEvent {
  return {
    id: 'event',
    position: 10,
    orgId: 'org',
    requestId: 'request',
    seq: 3,
    type: 'resolved',
    actorKind: 'system',
    actorId: 'lifecycle',
    internal: false,
    personId: null,
    messageId: null,
    changes: [],
    ...given,
  }
}

/** In progress: asked for by `requester`, worked on by `assignee` with a `collaborator`, watched by an `observer`. */
export function makeRequest(given: Partial<TellingRequest> = {}): TellingRequest {
  return {
    id: 'request',
    requesterId: 'requester',
    assigneeId: 'assignee',
    teamId: 'team',
    place: { businessUnitId: null, regionId: null, siteId: null },
    status: 'in_progress',
    channel: 'portal',
    waitReason: null,
    importing: false,
    importedUpTo: null,
    isChat: false,
    hasLinkMail: false,
    collaboratorIds: ['collaborator'],
    observerIds: ['observer'],
    members: [],
    ...given,
  }
}

export function makeWishes(given: Partial<Wishes> = {}): Wishes {
  return {
    ...plainAsker(given.personId ?? 'assignee', given.role ?? 'technician'),
    timeZone: 'Europe/Berlin',
    isBlocked: false,
    chosen: {},
    quietHours: null,
    emailDelayMinutes: 5,
    urgentBreaksThrough: true,
    mutedIds: [],
    ...given,
  }
}

/** The same hours every day. */
export function everyDay(from: string, to: string) {
  const windows = [{ from, to }]
  return {
    monday: windows,
    tuesday: windows,
    wednesday: windows,
    thursday: windows,
    friday: windows,
    saturday: windows,
    sunday: windows,
  }
}
