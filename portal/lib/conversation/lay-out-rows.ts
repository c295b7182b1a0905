/** Pure: the lines of a conversation. Events stand between messages by their time; each line has a key for good. */
import type { Message } from '@holdfast/contracts/conversations/message.ts'
import type { TimelineEvent } from '@holdfast/contracts/requests/list-timeline.ts'
import type { PendingMessage } from '../outbox/pending-message.ts'
import type { ConversationState } from './conversation-store.ts'

export const conversationFilters = ['all', 'conversation', 'notes', 'events'] as const
export type ConversationFilter = (typeof conversationFilters)[number]

/** What was asked at first: the request's own words stand at the head of its conversation. */
export interface Origin {
  readonly at: string
  readonly authorId: string
}

export type ConversationRow =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'origin'; readonly key: string }
  | { readonly kind: 'unread'; readonly key: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message; readonly follows: boolean }
  | { readonly kind: 'event'; readonly key: string; readonly event: TimelineEvent }
  | { readonly kind: 'pending'; readonly key: string; readonly pending: PendingMessage }

export interface RowsOptions {
  readonly filter: ConversationFilter
  readonly origin: Origin
  readonly pending: readonly PendingMessage[]
  /** Names the day of an instant on the reader's calendar. */
  readonly dayOf: (instant: string) => string
  /** Everything has a head of its own, also what the same person adds at once. */
  readonly isApart?: boolean
  /** Whether an event is worth a line among the messages. */
  readonly isWorthALine: (event: TimelineEvent) => boolean
}

type Told = Pick<ConversationState, 'messages' | 'events' | 'older' | 'newer' | 'firstUnreadId'>
type Entry = { readonly at: string; readonly row: Exclude<ConversationRow, { kind: 'day' | 'unread' }> }

/** What the same person adds within two minutes is one piece. */
const followsWithinMs = 120_000

export function layOutRows(told: Told, options: RowsOptions): readonly ConversationRow[] {
  const rows: ConversationRow[] = []
  let day = ''
  let before: { readonly authorId: string; readonly internal: boolean; readonly at: string } | null = null
  for (const { at, row } of entriesOf(told, options)) {
    const today = options.dayOf(at)
    if (today !== day) {
      rows.push({ kind: 'day', key: `day ${today}`, at })
      before = null
    }
    day = today
    if (row.kind === 'message' && row.message.id === told.firstUnreadId) {
      rows.push({ kind: 'unread', key: 'unread' })
      before = null
    }
    rows.push(row.kind === 'message' ? { ...row, follows: !options.isApart && isFollowing(row.message, before) } : row)
    before = speakerOf(row, at, options.origin)
  }
  return rows
}

function entriesOf(told: Told, { filter, origin, pending, isWorthALine }: RowsOptions): Entry[] {
  const wantsPublic = filter === 'all' || filter === 'conversation'
  const wantsNotes = filter === 'all' || filter === 'notes'
  const messages = told.messages
    .filter(({ internal }) => (internal ? wantsNotes : wantsPublic))
    .map(
      (message): Entry => ({
        at: message.createdAt,
        row: { kind: 'message', key: message.id, message, follows: false },
      }),
    )
  const events = eventsOf(told, filter, isWorthALine)
  const first: Entry[] =
    told.older === null && wantsPublic ? [{ at: origin.at, row: { kind: 'origin', key: 'origin' } }] : []
  const waiting = pending
    .filter(({ kind }) => told.newer === null && (kind === 'note' ? wantsNotes : wantsPublic))
    .map((one): Entry => ({ at: one.createdAt, row: { kind: 'pending', key: one.clientId, pending: one } }))
  return [...first, ...merge(messages, events), ...waiting]
}

/** Only events of the stretch that is shown: those before it belong to messages that are not loaded. */
function eventsOf(
  { events, messages, older, newer }: Told,
  filter: ConversationFilter,
  isWorthALine: RowsOptions['isWorthALine'],
) {
  if (filter === 'conversation' || filter === 'notes') return []
  const isAll = filter === 'events'
  const from = isAll || older === null ? '' : (messages[0]?.createdAt ?? '')
  const to = isAll || newer === null ? null : (messages.at(-1)?.createdAt ?? null)
  return events
    .filter(
      (event) => isAll || (event.occurredAt >= from && (to === null || event.occurredAt <= to) && isWorthALine(event)),
    )
    .map((event): Entry => ({ at: event.occurredAt, row: { kind: 'event', key: event.id, event } }))
}

/** Both are in order already. What caused an event stands before it. */
function merge(messages: readonly Entry[], events: readonly Entry[]): Entry[] {
  const merged: Entry[] = []
  let next = 0
  for (const message of messages) {
    for (let event = events[next]; event && event.at < message.at; event = events[next]) {
      merged.push(event)
      next += 1
    }
    merged.push(message)
  }
  return [...merged, ...events.slice(next)]
}

type Speaker = { readonly authorId: string; readonly internal: boolean; readonly at: string }

function isFollowing({ author, internal, replyTo, createdAt }: Message, before: Speaker | null): boolean {
  if (before === null || replyTo !== null || internal) return false
  const isSame = before.authorId === author.id && !before.internal
  return isSame && Date.parse(createdAt) - Date.parse(before.at) < followsWithinMs
}

function speakerOf(row: Entry['row'], at: string, origin: Origin): Speaker | null {
  if (row.kind === 'origin') return { authorId: origin.authorId, internal: false, at }
  if (row.kind !== 'message') return null
  return { authorId: row.message.author.id, internal: row.message.internal, at }
}
