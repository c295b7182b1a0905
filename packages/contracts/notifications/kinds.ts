/**
 * What people are told of, and where they want it (features D5). A plain table, for pages too: what a careful desk
 * would choose, until a person chooses otherwise.
 */
import type { Role } from '../people/permissions.ts'
import { isAgent } from '../people/rights.ts'

/** From the weightiest: one event tells a person one thing, the first of these that applies. */
export const notificationKinds = [
  'escalation',
  'mention',
  'assigned',
  'reply',
  'note',
  'status',
  'chat_waiting',
  'team_queue',
  'request_received',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

export const notificationChannels = ['inbox', 'browser', 'email'] as const
export type NotificationChannel = (typeof notificationChannels)[number]

/** Where a person wants to be told of a kind. */
export type Channels = Readonly<Record<NotificationChannel, boolean>>

/** Those that cannot wait: sent at once, and in quiet hours too unless the person says otherwise. */
export const urgentKinds: readonly NotificationKind[] = ['escalation']

/** Those that a person who muted a request hears all the same. */
export const unmutableKinds: readonly NotificationKind[] = ['escalation', 'mention']

const everywhere = { inbox: true, browser: true, email: true }
const atTheDesk = { inbox: true, browser: true, email: false }
const inboxOnly = { inbox: true, browser: false, email: false }
const nowhere = { inbox: false, browser: false, email: false }
const emailOnly = { inbox: false, browser: false, email: true }

/** An agent sits at the desk and is mailed only what must not be overlooked; a line is looked at, not announced. */
const forAgents: Readonly<Record<NotificationKind, Channels>> = {
  escalation: everywhere,
  mention: everywhere,
  assigned: everywhere,
  reply: atTheDesk,
  note: inboxOnly,
  status: inboxOnly,
  // A visitor is there now or gone: nothing to keep.
  chat_waiting: { inbox: false, browser: true, email: false },
  team_queue: nowhere,
  request_received: emailOnly,
}

/** A requester is elsewhere, so news of their requests is mailed. */
const forRequesters: Readonly<Record<NotificationKind, Channels>> = {
  escalation: inboxOnly,
  mention: everywhere,
  assigned: everywhere,
  reply: everywhere,
  note: nowhere,
  status: everywhere,
  chat_waiting: nowhere,
  team_queue: nowhere,
  request_received: emailOnly,
}

/** @returns where somebody of the role is told of the kind unless they choose otherwise. */
export function defaultChannels(kind: NotificationKind, role: Role): Channels {
  return (isAgent(role) ? forAgents : forRequesters)[kind]
}

/** @returns the channels by which the role can be told of the kind at all; the others are not there to be chosen. */
export function possibleChannels(kind: NotificationKind, role: Role): readonly NotificationChannel[] {
  if (kind === 'request_received') return ['email']
  if (isAgent(role)) return notificationChannels
  // What an escalation says is the desk's own business; an inbox entry is as far as a policy can reach outside of it.
  if (kind === 'escalation') return ['inbox', 'browser']
  return kind === 'note' || kind === 'chat_waiting' || kind === 'team_queue' ? [] : notificationChannels
}
