/** What an entry of the inbox says: a key of the texts, and what is filled in. */
import type { Notification } from '@holdfast/contracts/notifications/list-notifications.ts'

export interface Said {
  /** Below `said`. */
  readonly key: string
  readonly clock?: string
  /** ISO 8601. */
  readonly at?: string
}

type Telling = Pick<Notification, 'template' | 'payload' | 'actor' | 'createdAt'>

const plain: Readonly<Record<string, string>> = {
  message_posted: 'wrote',
  note_added: 'note',
  mention: 'mentioned',
  waiting: 'waiting',
  resumed: 'resumed',
  resolved: 'resolved',
  resolution_changed: 'resolutionChanged',
  cancelled: 'cancelled',
  reopened: 'reopened',
  closed: 'closed',
  chat_waiting: 'chatWaiting',
  team_queue: 'teamQueue',
}

/** @param myId whose inbox it is */
export function sayNotification({ template, payload, actor, createdAt }: Telling, myId: string): Said {
  const { personId, clock, dueAt, resolveAt } = payload as Readonly<Record<string, unknown>>
  const due = typeof clock === 'string' && typeof dueAt === 'string' ? { clock, at: dueAt } : null
  switch (template) {
    case 'assigned':
      return { key: personId === myId ? 'assignedYou' : 'assignedOther' }
    case 'unassigned':
      return { key: personId === myId ? 'unassignedYou' : 'unassignedOther' }
    case 'confirmed':
      return { key: actor ? 'confirmed' : 'confirmedByTime' }
    case 'wait_reminder':
      return typeof resolveAt === 'string' ? { key: 'reminderUntil', at: resolveAt } : { key: 'reminder' }
    case 'escalation':
      if (!due) return { key: 'escalation' }
      return { key: Date.parse(due.at) < Date.parse(createdAt) ? 'escalationLate' : 'escalationDue', ...due }
    case 'unacknowledged':
      return { key: 'unacknowledged' }
    default:
      return { key: plain[template] ?? 'changed' }
  }
}
