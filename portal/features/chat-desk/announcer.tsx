import { useCallback, useState } from 'react'

/** Words for a screen reader; the same twice is said twice. */
export function useAnnouncer() {
  const [said, setSaid] = useState({ words: '', turn: 0 })
  const announce = useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), [])
  const region = (
    <p aria-live="polite" className="sr-only">
      <span key={said.turn}>{said.words}</span>
    </p>
  )
  return { announce, region }
}
