import { useRef } from 'react'

/** What a menu starts when it is gone: sooner, it would take the focus back from what was started. */
export function useAfterClose(): { start(run: () => void): void; onCloseAutoFocus(event: Event): void } {
  const waiting = useRef<(() => void) | null>(null)
  return {
    start(run) {
      waiting.current = run
    },
    onCloseAutoFocus(event) {
      const run = waiting.current
      waiting.current = null
      if (!run) return
      event.preventDefault()
      run()
    },
  }
}
