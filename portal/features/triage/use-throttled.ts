import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { Throttle } from './throttle.ts'

/** @returns the same function each time; what it runs may be another each time */
export function useThrottled(run: () => void, leastMs: number): () => void {
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  const throttle = useMemo(() => new Throttle(() => latest.current(), leastMs), [leastMs])
  useEffect(() => () => throttle.stop(), [throttle])
  return throttle.call
}
