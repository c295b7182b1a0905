/** The log as it travels over NATS. Ids and kinds only: what it says is read from PostgreSQL by whoever may see it. */

/** One event with its place. */
export interface LogEntry {
  /** Without gaps over the whole desk. */
  readonly position: number
  readonly orgId: string
  readonly requestId: string
  readonly id: string
  readonly seq: number | null
  readonly type: string
  readonly internal: boolean
  /** ISO 8601 UTC. */
  readonly occurredAt: string
}

/** @returns where the events of an organization are published. */
export function logSubject(orgId: string): string {
  return `holdfast.log.${orgId}`
}

/** All organizations, for API replicas. */
export const allLogSubjects = 'holdfast.log.*'

/** The last place, told every few seconds, so that a loss at the end is noticed. */
export const logHeadSubject = 'holdfast.log-head'

/** An entry of somebody's inbox, with the place of the event that it tells of. */
export interface NoticeEntry {
  readonly personId: string
  /** Empty: nothing new, but something of theirs was read, marked or muted, so the count is another. */
  readonly notificationId: string
  readonly position: number
}

/** @returns where the inbox entries of an organization are told of, in order of their places. */
export function noticeSubject(orgId: string): string {
  return `holdfast.notice.${orgId}`
}

export const allNoticeSubjects = 'holdfast.notice.*'

/** Told when entries may not have been told of, such as after the notifier died: inboxes are to be read again. */
export const noticesMissedSubject = 'holdfast.notices-missed'

/**
 * @returns where replicas tell each other who types, looks and has read, by the request's id, and who is connected, by
 * the person's: never stored, lost without harm.
 */
export function liveSubject(orgId: string, id: string): string {
  return `holdfast.live.${orgId}.${id}`
}

/** @returns where replicas ask whether persons are connected; answered on `liveSubject` of the person. */
export function liveAskSubject(orgId: string): string {
  return `holdfast.live-ask.${orgId}`
}

export const allLiveAskSubjects = 'holdfast.live-ask.*'

/** Where replicas tell each other how much was asked for in this minute; lost without much harm. */
export const requestRatesSubject = 'holdfast.request-rates'

/** Somebody's rights are not what they were: sockets and caches ask again at once instead of in seconds. */
export interface RightsEntry {
  readonly personId?: string
  readonly sessionIds?: readonly string[]
  readonly tokenIds?: readonly string[]
  readonly linkId?: string
  /** Of everybody who holds this custom role. */
  readonly roleId?: string
}

/** @returns where changed rights are told of. */
export function rightsSubject(orgId: string): string {
  return `holdfast.rights.${orgId}`
}

export const allRightsSubjects = 'holdfast.rights.*'
