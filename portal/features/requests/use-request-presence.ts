/** Tells the others that one looks at this request, or writes to it. */
import { useEffect } from 'react'
import { stream } from '../../lib/stream.ts'

/** Who has written nothing for so long is only looking. */
const stillMs = 30_000

let writing: { readonly requestId: string; timer: ReturnType<typeof setTimeout> } | null = null

export function useRequestPresence(requestId: string): void {
  useEffect(() => {
    // After the layout, which says that one is at the desk, looking at nothing in particular.
    const tell = () => setTimeout(() => show(requestId), 0)
    const timer = tell()
    const onVisibility = () => void tell()
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisibility)
      stopWriting()
      stream().presence(null, document.hidden ? 'away' : 'viewing')
    }
  }, [requestId])
}

function show(requestId: string): void {
  if (document.hidden) stream().presence(null, 'away')
  else stream().presence(requestId, writing?.requestId === requestId ? 'replying' : 'viewing')
}

/** To be called with each key. */
export function tellWriting(requestId: string, internal: boolean): void {
  if (writing) clearTimeout(writing.timer)
  const timer = setTimeout(() => tellStill(requestId), stillMs)
  writing = { requestId, timer }
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
