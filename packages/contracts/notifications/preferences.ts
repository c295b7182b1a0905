/** Where a person wants to be told of what (features D5). */
import Type, { type Static, type TOptional } from 'typebox'
import { closed, nullable } from '../schemas.ts'
import { type NotificationKind, notificationChannels, notificationKinds } from './kinds.ts'

const channels = { inbox: Type.Boolean(), browser: Type.Boolean(), email: Type.Boolean() }

export const NotificationPreference = Type.Object({
  kind: Type.Enum(notificationKinds),
  ...channels,
  defaults: Type.Object(channels, { description: 'What the desk chooses for your role' }),
  possible: Type.Array(Type.Enum(notificationChannels), { description: 'By which you can be told of this at all' }),
})
export type NotificationPreference = Static<typeof NotificationPreference>

/** All kinds, the weightiest first. */
export const NotificationPreferences = Type.Object({ items: Type.Array(NotificationPreference) })
export type NotificationPreferences = Static<typeof NotificationPreferences>

const Choice = closed(
  {
    inbox: Type.Optional(Type.Boolean()),
    browser: Type.Optional(Type.Boolean()),
    email: Type.Optional(Type.Boolean()),
  },
  { minProperties: 1 },
)
export type PreferenceChoice = Static<typeof Choice>

const byKind = Object.fromEntries(
  notificationKinds.map((kind) => [kind, Type.Optional(nullable(Choice))]),
) as unknown as Record<NotificationKind, TOptional<ReturnType<typeof nullable<typeof Choice>>>>

/** What is not named stays as it is; `null` goes back to what the desk chooses. */
export const EditNotificationPreferencesBody = closed(byKind, { minProperties: 1 })
export type EditNotificationPreferencesBody = Static<typeof EditNotificationPreferencesBody>
