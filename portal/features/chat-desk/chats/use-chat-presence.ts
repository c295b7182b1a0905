/** Tells the others, and the visitor, in which chat one is: the one that is active, until the page is hidden or left. */
import { useEffect } from 'react'
import { stream } from '../../../lib/stream.ts'

/** Who has written nothing for so long is only looking. */
const stillMs = 30_000

let writing: { readonly requestId: string; readonly timer: ReturnType<typeof setTimeout> } | null = null

export function useChatPresence(requestId: string | null): void {
  useEffect(() => {
    // After the layout, which says that one is at the desk, looking at nothing in particular.
    const timer = setTimeout(() => show(requestId), 0)
    const tell = () => setTimeout(() => show(requestId), 0)
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', tell)
      stopWriting()
      show(null)
    }
  }, [requestId])
}

function show(requestId: string | null): void {
  if (document.hidden) stream().presence(null, 'away')
  else stream().presence(requestId, requestId !== null && writing?.requestId === requestId ? 'replying' : 'viewing')
}

/** To be called with each key. */
export function tellWriting(requestId: string, internal: boolean): void {
  stopWriting()
  writing = { requestId, timer: setTimeout(() => tellStill(requestId), stillMs) }
  stream().presence(requestId, 'replying')
  stream().typing(requestId, { internal })
}

/** It was sent, or thrown away, or one has stopped to think. */
export function tellStill(requestId: string): void {
  stopWriting()
  show(requestId)
}

function stopWriting(): void {
  if (writing) clearTimeout(writing.timer)
  writing = null
}
