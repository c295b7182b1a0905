import Type, { type Static } from 'typebox'
import { Cursor, closed, Instant, Limit, nullable, page } from '../schemas.ts'

/** Newest first. */
export const ListNotificationsQuery = closed({
  unread: Type.Optional(Type.Boolean({ description: 'Only what has not been read' })),
  limit: Type.Optional(Limit),
  cursor: Type.Optional(Cursor),
})
export type ListNotificationsQuery = Static<typeof ListNotificationsQuery>

/** One entry of a person's inbox. */
export const Notification = Type.Object({
  id: Type.String(),
  template: Type.String({ description: 'What is said, such as escalation or wait_reminder' }),
  payload: Type.Object({}, { additionalProperties: true, description: 'The particulars; they depend on the template' }),
  request: nullable(Type.Object({ id: Type.String(), number: Type.String(), title: Type.String() })),
  readAt: nullable(Instant),
  createdAt: Instant,
})
export type Notification = Static<typeof Notification>

export const NotificationPage = page(Notification)
export type NotificationPage = Static<typeof NotificationPage>
