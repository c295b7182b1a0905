import { ErrorState, LoadingRows } from '../../components/states.tsx'
import { useNotificationSettings, useWishes } from './api/notifications.ts'
import { DesktopPermission } from './notifications/desktop-permission.tsx'
import { WhenSection } from './notifications/when-section.tsx'
import { WishesSection } from './notifications/wishes-section.tsx'

/** Of what one is told, where, and when not. */
export function NotificationsPage() {
  const wishes = useWishes()
  const settings = useNotificationSettings()
  const error = wishes.error ?? settings.error
  const retry = () => void Promise.all([wishes.refetch(), settings.refetch()])
  if (error) return <ErrorState error={error} onRetry={retry} />
  if (!wishes.data || !settings.data) return <LoadingRows rows={9} />
  return (
    <>
      <WishesSection items={wishes.data.items} />
      <DesktopPermission />
      <WhenSection settings={settings.data} />
    </>
  )
}
