/** The unsent requests of a tab. They are tried on wherever one goes in the portal. */
import { api, keyed, unwrap } from '../api/client.ts'
import { useCell } from '../conversation/cell.ts'
import { queryClient } from '../query/client.ts'
import { useMe } from '../session.ts'
import { stream } from '../stream.ts'
import { type UnsentRequest, UnsentRequests } from './unsent-requests.ts'
import { keepUnsent } from './unsent-store.ts'

let opened: { readonly personId: string; readonly unsent: UnsentRequests } | null = null

/** Opens it at the first call, and goes on with what was left. */
export function openUnsent(personId: string): UnsentRequests {
  if (opened?.personId === personId) return opened.unsent
  const unsent = new UnsentRequests({ store: keepUnsent(personId), send, alone })
  opened = { personId, unsent }
  unsent.onOutcome(({ state }) => {
    if (state === 'sent') void queryClient.invalidateQueries({ queryKey: ['requests', 'list'] })
  })
  const flush = () => {
    if (unsent.waiting.get().length > 0) void unsent.flush()
  }
  addEventListener('online', flush)
  stream().onStatus(({ code }) => {
    if (code === 'online') flush()
  })
  flush()
  return unsent
}

async function send({ key, body }: UnsentRequest) {
  const params = { header: keyed(key) }
  return unwrap(api.POST('/api/v1/requests', { params, body }))
}

/** Two tabs do not send the same at once; without locks the key keeps it one request. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request('holdfast.unsent', { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}

export function useUnsent(): UnsentRequests {
  return openUnsent(useMe().person.id)
}

/** What is still to be sent. */
export function useWaiting(): readonly UnsentRequest[] {
  return useCell(useUnsent().waiting)
}
