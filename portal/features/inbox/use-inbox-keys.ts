import type { Notification } from '@holdfast/contracts/notifications/list-notifications.ts'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../lib/shortcuts.ts'
import { markAllRead, markNotification } from './api/inbox.ts'
import { showArrived } from './live.ts'

/** Walks the list by keys: what has the focus is where one is. */
export function useInboxKeys(list: RefObject<HTMLElement | null>, items: readonly Notification[]): void {
  const { t } = useTranslation('inbox')
  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-notification]') ?? [])]
  const at = (all: HTMLAnchorElement[]) => {
    const row = document.activeElement?.closest('li')
    return all.findIndex((link) => row?.contains(link))
  }
  const move = (by: number) => {
    const all = links()
    const next = Math.min(Math.max(at(all) + by, 0), all.length - 1)
    all[next]?.focus()
    all[next]?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }
  const current = () => {
    const all = links()
    const id = all[at(all)]?.dataset.notification
    return items.find((item) => item.id === id)
  }
  const toggle = () => {
    const notification = current()
    if (notification) void markNotification(notification, notification.readAt === null)
  }
  const open = () => {
    const all = links()
    all[at(all)]?.click()
  }
  useShortcuts(t('title'), [
    { keys: 'j', label: t('keys.next'), run: () => move(1) },
    { keys: 'k', label: t('keys.previous'), run: () => move(-1) },
    { keys: 'o', label: t('keys.open'), run: open },
    { keys: 'e', label: t('keys.toggle'), run: toggle },
    { keys: 'shift+e', label: t('markAllRead'), run: () => void markAllRead() },
    { keys: '.', label: t('keys.showNew'), run: showArrived },
  ])
}
