import { useEffect, useState } from 'react'

/** @returns true once `value` has been true for so long */
export function useLater(value: boolean, afterMs: number): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => {
    if (!value) {
      setLater(false)
      return
    }
    const timer = setTimeout(() => setLater(true), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return later
}
