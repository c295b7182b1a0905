/**
 * Says every second that an activity is alive, so that the server notices within seconds that its worker was killed,
 * and not only at the activity's own limit. What is over within a second says nothing and costs nothing.
 */
import { heartbeat } from '@temporalio/activity'

const everyMs = 1_000

type Activities = Record<string, (...args: never[]) => Promise<unknown>>

/** @returns the same activities, each with a pulse while it runs; workflows set `heartbeatTimeout` to more than a second. */
export function withPulse<T extends object>(activities: T): T {
  const beating = Object.entries(activities as Activities).map(([name, act]) => [
    name,
    async (...args: never[]) => {
      const pulse = setInterval(heartbeat, everyMs)
      try {
        return await act(...args)
      } finally {
        clearInterval(pulse)
      }
    },
  ])
  return Object.fromEntries(beating) as T
}
