/** Where the request stands in the list one came from: kept in the history entry, so it survives a reload. */
import { useCallback } from 'react'
import { useLocation, useNavigate } from 'react-router'

interface QueueState {
  readonly ids: readonly string[]
  readonly index: number
  /** The address of the list. */
  readonly from: string
}

export interface QueuePlace {
  /** The address to go back to. */
  readonly from: string
  readonly index: number
  readonly count: number
  readonly previous: (() => void) | null
  readonly next: (() => void) | null
  readonly back: () => void
}

function readState(state: unknown): QueueState | null {
  const queue = (state as { queue?: Partial<QueueState> } | null)?.queue
  if (!queue || !Array.isArray(queue.ids) || typeof queue.index !== 'number') return null
  return { ids: queue.ids, index: queue.index, from: typeof queue.from === 'string' ? queue.from : '/queue' }
}

export function useQueuePlace(requestId: string): QueuePlace {
  const navigate = useNavigate()
  const queue = readState(useLocation().state)
  const index = queue ? (queue.ids[queue.index] === requestId ? queue.index : queue.ids.indexOf(requestId)) : -1
  const go = useCallback(
    (to: number) => {
      const id = queue?.ids[to]
      if (id !== undefined)
        void navigate(`/requests/${id}`, { state: { queue: { ...queue, index: to } }, replace: true })
    },
    [navigate, queue],
  )
  const from = queue?.from ?? '/queue'
  return {
    from,
    index,
    count: queue?.ids.length ?? 0,
    previous: index > 0 ? () => go(index - 1) : null,
    next: queue && index >= 0 && index < queue.ids.length - 1 ? () => go(index + 1) : null,
    back: () => void navigate(from),
  }
}
