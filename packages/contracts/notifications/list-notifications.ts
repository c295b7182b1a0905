import Type, { type Static } from 'typebox'
import { Id } from '../ids.ts'
import { Cursor, closed, Instant, Limit, Named, nullable, page } from '../schemas.ts'
import { notificationKinds } from './kinds.ts'

/** Newest first. */
export const ListNotificationsQuery = closed({
  unread: Type.Optional(Type.Boolean({ description: 'Only what has not been read' })),
  kind: Type.Optional(Type.Enum(notificationKinds)),
  requestId: Type.Optional(Id),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListNotificationsQuery = Static<typeof ListNotificationsQuery>

/** One entry of a person's inbox. */
export const Notification = Type.Object({
  id: Type.String(),
  kind: Type.Enum(notificationKinds, { description: 'What preferences speak of' }),
  template: Type.String({ description: 'What is said, such as message_posted, assigned, escalation or wait_reminder' }),
  payload: Type.Object({}, { additionalProperties: true, description: 'The particulars; they depend on the template' }),
  actor: nullable(Named),
  request: nullable(
    Type.Object({
      id: Type.String(),
      number: Type.String(),
      title: Type.String(),
      muted: Type.Boolean({ description: 'Whether you muted it' }),
    }),
  ),
  readAt: nullable(Instant),
  createdAt: Instant,
})
export type Notification = Static<typeof Notification>

export const NotificationPage = page(Notification)
export type NotificationPage = Static<typeof NotificationPage>

/** What a page shows beside its bell. */
export const NotificationSummary = Type.Object({ unread: Type.Integer() })
export type NotificationSummary = Static<typeof NotificationSummary>

/** How many entries were marked. */
export const MarkedNotifications = Type.Object({ marked: Type.Integer() })
export type MarkedNotifications = Static<typeof MarkedNotifications>

/** Whether you hear of a request. */
export const MuteState = Type.Object({ muted: Type.Boolean() })
export type MuteState = Static<typeof MuteState>
