import { useEffect } from 'react'
import { tellStanding, whenIdle } from '../lib/when-idle.ts'
import { layers } from '../ui/layered.tsx'

/** Loads what floats above pages, once the first of them stands: nothing opens before somebody opens it. */
export function useLaterParts(): void {
  useEffect(() => {
    tellStanding()
    // What could not be had then is asked for when it is opened.
    whenIdle(() => void layers.load().catch(() => undefined))
  }, [])
}
