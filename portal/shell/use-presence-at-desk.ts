import { useEffect } from 'react'
import { stream } from '../lib/stream.ts'

/** Tells the desk that somebody is here, until the tab is hidden; pages that show a request say more themselves. */
export function usePresenceAtDesk(): void {
  useEffect(() => {
    const tell = () => stream().presence(null, document.hidden ? 'away' : 'viewing')
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [])
}
