import { useEffect, useState } from 'react'

/** @returns how many seconds are left until then, counted down; 0 once it is over */
export function useSecondsUntil(epochMs: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((epochMs - Date.now()) / 1_000))
  const [seconds, setSeconds] = useState(secondsLeft)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it counts from the instant alone
  useEffect(() => {
    setSeconds(secondsLeft())
    if (epochMs <= Date.now()) return
    const timer = setInterval(() => setSeconds(secondsLeft()), 250)
    return () => clearInterval(timer)
  }, [epochMs])
  return seconds
}
