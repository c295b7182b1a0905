import type { NotificationChannel, NotificationKind } from '@holdfast/contracts/notifications/kinds.ts'
import type {
  EditNotificationPreferencesBody,
  NotificationPreference,
  NotificationPreferences,
} from '@holdfast/contracts/notifications/preferences.ts'
import type { EditNotificationSettingsBody, NotificationSettings } from '@holdfast/contracts/notifications/settings.ts'
import { useQuery } from '@tanstack/react-query'
import { api, ifMatch, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { toastError } from '../../../lib/toast.ts'

const wishesKey = ['notification-preferences']
const settingsKey = ['notification-settings']

export function useWishes() {
  return useQuery({
    queryKey: wishesKey,
    queryFn: () => unwrap(api.GET('/api/v1/setting/notification-preferences')) as Promise<NotificationPreferences>,
  })
}

function changeWishes(change: (item: NotificationPreference) => NotificationPreference): void {
  queryClient.setQueryData<NotificationPreferences>(
    wishesKey,
    (before) => before && { items: before.items.map(change) },
  )
}

/** At once here; as it was where the desk refuses. */
async function putWishes(body: EditNotificationPreferencesBody): Promise<void> {
  try {
    const saved = await unwrap(api.PUT('/api/v1/setting/notification-preferences', { body }))
    queryClient.setQueryData(wishesKey, saved)
  } catch (error) {
    toastError(error)
    await queryClient.invalidateQueries({ queryKey: wishesKey })
  }
}

export function choose(kind: NotificationKind, channel: NotificationChannel, isWanted: boolean): Promise<void> {
  changeWishes((item) => (item.kind === kind ? { ...item, [channel]: isWanted } : item))
  return putWishes({ [kind]: { [channel]: isWanted } })
}

/** Back to what the desk chooses. */
export function forgetWishes(kinds: readonly NotificationKind[]): Promise<void> {
  changeWishes((item) => (kinds.includes(item.kind) ? { ...item, ...item.defaults } : item))
  return putWishes(Object.fromEntries(kinds.map((kind) => [kind, null])))
}

/** @returns whether somebody chose otherwise than the desk does */
export function isOwnChoice({ defaults, possible, ...chosen }: NotificationPreference): boolean {
  return possible.some((channel) => chosen[channel] !== defaults[channel])
}

export const readNotificationSettings = () =>
  unwrap(api.GET('/api/v1/setting/notification-settings')) as Promise<NotificationSettings>

export function useNotificationSettings() {
  return useQuery({ queryKey: settingsKey, queryFn: readNotificationSettings })
}

export async function editNotificationSettings(
  { version }: NotificationSettings,
  body: EditNotificationSettingsBody,
): Promise<NotificationSettings> {
  const params = { header: ifMatch(version) }
  const saved = (await unwrap(
    api.PUT('/api/v1/setting/notification-settings', { params, body }),
  )) as NotificationSettings
  queryClient.setQueryData(settingsKey, saved)
  return saved
}
