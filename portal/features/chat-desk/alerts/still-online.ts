/**
 * Chats are given to whoever is online. Who has left the chat desk for a while, or has not looked at it, is reminded of
 * that; nothing is changed behind anybody's back.
 */
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import i18next from 'i18next'
import { useEffect } from 'react'
import { api, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { toastChoice, toastError } from '../../../lib/toast.ts'

const patienceMs = 5 * 60_000

let leftTimer: ReturnType<typeof setTimeout> | undefined

/** @param takesChats whether chats may be given to one without being asked for */
export function useStillOnlineHint(takesChats: boolean): void {
  useEffect(() => {
    clearTimeout(leftTimer)
    if (!takesChats) return
    let hiddenAt = document.hidden ? Date.now() : null
    const look = () => {
      const wasHiddenMs = hiddenAt === null ? 0 : Date.now() - hiddenAt
      hiddenAt = document.hidden ? Date.now() : null
      if (!document.hidden && wasHiddenMs >= patienceMs) void remind()
    }
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      leftTimer = setTimeout(() => void remind(), patienceMs)
    }
  }, [takesChats])
}

async function remind(): Promise<void> {
  const profile = await queryClient
    .fetchQuery({ queryKey: ['profile'], queryFn: () => unwrap(api.GET('/api/v1/setting/profile')), staleTime: 0 })
    .catch(() => null)
  if (profile?.availability !== 'online') return
  toastChoice(
    i18next.t('chat-desk:stillOnline.question'),
    { label: i18next.t('chat-desk:stillOnline.away'), run: () => void setAvailability('away').catch(toastError) },
    { label: i18next.t('chat-desk:stillOnline.stay'), run: () => undefined },
  )
}

async function setAvailability(availability: Availability): Promise<void> {
  await unwrap(api.PUT('/api/v1/support/availability', { body: { availability } }))
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['profile'] }),
    queryClient.invalidateQueries({ queryKey: ['agents'] }),
  ])
}
