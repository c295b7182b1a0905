import type { ChatSession } from '@holdfast/contracts/chat/session.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreference } from '../../../lib/preferences.ts'
import { desktopKey, soundKey } from '../preferences.ts'
import { chime } from './chime.ts'
import { findNews } from './find-news.ts'

interface Watched {
  readonly waiting: readonly ChatSession[]
  readonly own: readonly ChatSession[]
  /** Whether both lists are known; what is there at first is no news. */
  readonly isReady: boolean
  /** Says it to a screen reader. */
  announce(words: string): void
}

/** Tells of new visitors: always in words, and by a sound or the desktop for whoever wants that. */
export function useAlerts({ waiting, own, isReady, announce }: Watched): void {
  const { t } = useTranslation('chat-desk')
  const [sound] = usePreference(soundKey, false)
  const [desktop] = usePreference(desktopKey, false)
  const known = useRef<Set<string> | null>(null)
  useEffect(() => {
    if (!isReady) return
    const before = known.current
    const ids = [...waiting, ...own].map(({ id }) => id)
    known.current = new Set([...(before ?? []), ...ids])
    if (before === null) return
    const news = findNews(before, { waiting, own })
    const [first] = news
    if (!first) return
    const words = (kind: 'waiting' | 'given', visitor: string) => t(`alert.${kind}`, { visitor })
    announce(news.map(({ kind, session }) => words(kind, session.visitor.name)).join(' '))
    if (sound) chime()
    if (desktop && document.hidden) notify(words(first.kind, first.session.visitor.name), first.session)
  }, [waiting, own, isReady, announce, sound, desktop, t])
}

/** One at a time for the desk: the newest takes the place of the one before. */
function notify(title: string, { lastMessage }: ChatSession): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  const shown = new Notification(title, { body: lastMessage.excerpt, tag: 'holdfast-chat-desk' })
  shown.onclick = () => {
    window.focus()
    shown.close()
  }
}
