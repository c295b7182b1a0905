/** One ear for the whole tab: the count, what came while a list is looked at, and what the desktop is to show. */
import type { Notification } from '@holdfast/contracts/notifications/list-notifications.ts'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { useNavigate } from 'react-router'
import { stream } from '../../lib/stream.ts'
import { reloadInbox, setUnread } from './api/inbox.ts'
import { showOnDesktop } from './desktop.ts'
import { useSaid } from './use-said.ts'

interface Teller {
  /** Says an entry for the desktop, and goes to it. */
  say(notification: Notification): { text: string; open(): void }
}

let arrived = 0
let unread = 0
const watchers = new Set<() => void>()
/** Whoever is mounted can tell; the last one does. */
const tellers = new Set<Teller>()
let stop: (() => void) | null = null

function setArrived(count: number): void {
  arrived = count
  for (const watcher of [...watchers]) watcher()
}

function listen(): () => void {
  return stream().subscribe(
    { kind: 'notifications' },
    {
      onSubscribed: (now) => {
        unread = now.unread ?? 0
        setUnread(unread)
      },
      onNotification: ({ notification, unread: count, browser }) => {
        // What is only for the desktop is in no list.
        if (count > unread) setArrived(arrived + 1)
        unread = count
        setUnread(count)
        const teller = [...tellers].at(-1)
        if (browser && teller) showOnDesktop(notification, teller.say(notification))
      },
      onInbox: (count) => {
        unread = count
        setUnread(count)
        void reloadInbox()
      },
      onReload: () => showArrived(),
    },
  )
}

/** Listens while anything of the inbox is shown; however much of it is, once. */
export function useInboxLive(): void {
  const said = useSaid()
  const navigate = useNavigate()
  const say = useEffectEvent((notification: Notification) => ({
    text: said(notification),
    open: () => void navigate(notification.request ? `/requests/${notification.request.id}` : '/inbox'),
  }))
  useEffect(() => {
    const teller: Teller = { say: (notification) => say(notification) }
    tellers.add(teller)
    stop ??= listen()
    return () => {
      tellers.delete(teller)
      if (tellers.size > 0) return
      stop?.()
      stop = null
    }
  }, [])
}

/** How many have come since the lists were read. */
export function useArrived(): number {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => void watchers.delete(watcher)
    },
    () => arrived,
  )
}

/** Puts what has come into the lists. */
export function showArrived(): void {
  setArrived(0)
  void reloadInbox()
}
