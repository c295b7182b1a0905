/** The one outbox of a tab. It works on wherever one goes in the portal. */
import { useMemo, useSyncExternalStore } from 'react'
import { useMe } from '../session.ts'
import { stream } from '../stream.ts'
import { Outbox } from './outbox.ts'
import type { PendingMessage } from './pending-message.ts'
import { keepInBrowser } from './pending-store.ts'
import { sendPending } from './send-pending.ts'

let opened: { readonly personId: string; readonly outbox: Outbox } | null = null

/** Opens it at the first call, and goes on with what was left. */
export function openOutbox(personId: string): Outbox {
  if (opened?.personId === personId) return opened.outbox
  const outbox = new Outbox({ store: keepInBrowser(personId), send: sendPending, alone })
  opened = { personId, outbox }
  addEventListener('online', () => outbox.flush())
  stream().onStatus(({ code }) => {
    if (code === 'online') outbox.flush()
  })
  outbox.flush()
  return outbox
}

/** Two tabs do not send the same at once; without locks the message's key keeps it one. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request(`holdfast.outbox.${name}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}

export function useOutbox(): Outbox {
  return openOutbox(useMe().person.id)
}

/** What is still to be sent: of one request, or of all. */
export function usePending(requestId?: string): readonly PendingMessage[] {
  const { pending } = useOutbox()
  const all = useSyncExternalStore(pending.subscribe, pending.get)
  return useMemo(
    () => (requestId === undefined ? all : all.filter((message) => message.requestId === requestId)),
    [all, requestId],
  )
}
