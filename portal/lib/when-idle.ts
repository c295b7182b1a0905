import { useEffect, useState } from 'react'

/** A page that is never at rest gets it anyway. */
const atMostMs = 2_000
/** For browsers that do not tell when they are at rest. */
const aMomentMs = 300

/** Does something when the browser has nothing better to do. */
export function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: atMostMs })
  else setTimeout(run, aMomentMs)
}

/** @returns true once the browser has been at rest since it was first shown */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return isIdle
}
