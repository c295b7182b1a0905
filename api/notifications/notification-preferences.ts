import { AppError, type FieldError } from '@holdfast/contracts/errors.ts'
import {
  defaultChannels,
  type NotificationKind,
  notificationChannels,
  notificationKinds,
  possibleChannels,
} from '@holdfast/contracts/notifications/kinds.ts'
import {
  EditNotificationPreferencesBody,
  NotificationPreferences,
  type PreferenceChoice,
} from '@holdfast/contracts/notifications/preferences.ts'
import type { Role } from '@holdfast/contracts/people/permissions.ts'
import { type ChosenChannels, chooseChannels, findChosenChannels } from '@holdfast/db/notifications/preferences.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

const url = '/setting/notification-preferences'

export function readNotificationPreferences(app: App): void {
  const about = { summary: 'Read where you want to be told of what', tags: ['setting'] }
  const schema = { ...about, response: { 200: NotificationPreferences } }
  app.get(url, { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, personId, role } = callerOf(request)
    return presentPreferences(role, await app.db.tenant(orgId, (tx) => findChosenChannels(tx, personId)))
  })
}

export function editNotificationPreferences(app: App): void {
  const schema = {
    summary: 'Choose where you want to be told of what',
    tags: ['setting'],
    body: EditNotificationPreferencesBody,
    response: { 200: NotificationPreferences },
  }
  app.put(url, { schema, config: { permission: 'signed_in' } }, async (request) => {
    const { orgId, personId, role } = callerOf(request)
    const choices = new Map(Object.entries(request.body) as [NotificationKind, PreferenceChoice | null][])
    requirePossible(choices, role)
    const chosen = await app.db.tenant(orgId, async (tx) => {
      await chooseChannels(tx, { orgId, personId, role, choices })
      return findChosenChannels(tx, personId)
    })
    return presentPreferences(role, chosen)
  })
}

/** @throws AppError `validation_failed` for a channel by which the person can never be told of the kind */
function requirePossible(choices: ReadonlyMap<NotificationKind, PreferenceChoice | null>, role: Role): void {
  const errors = [...choices].flatMap(([kind, choice]): FieldError[] => {
    const possible = possibleChannels(kind, role)
    const wrong = notificationChannels.filter((channel) => choice?.[channel] === true && !possible.includes(channel))
    return wrong.map((channel) => ({ path: `/${kind}/${channel}`, message: 'you cannot be told of this in this way' }))
  })
  const [first] = errors
  if (first) throw new AppError('validation_failed', `${first.path} ${first.message}`, { errors })
}

function presentPreferences(role: Role, chosen: ChosenChannels): NotificationPreferences {
  const items = notificationKinds.map((kind) => {
    const defaults = defaultChannels(kind, role)
    const possible = [...possibleChannels(kind, role)]
    const wanted = chosen.get(kind) ?? defaults
    // What was chosen in another role may not be possible in this one.
    const shown = notificationChannels.map((channel) => [channel, wanted[channel] && possible.includes(channel)])
    return { kind, ...(Object.fromEntries(shown) as typeof defaults), defaults, possible }
  })
  return { items }
}
