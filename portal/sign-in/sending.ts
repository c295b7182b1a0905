import { type FormEvent, useState } from 'react'
import { asProblem, type ProblemError } from '../lib/api/problem-error.ts'
import { useSecondsUntil } from './wait-until.ts'

export interface Sending {
  readonly isPending: boolean
  readonly problem: ProblemError | null
  /** Seconds to wait before the next try, counted down. */
  readonly secondsToWait: number
  /** Takes away what was said of the last try. */
  forget(): void
  /** @param deed what the form does; whatever it throws is the problem */
  send(deed: () => Promise<void>): (event: FormEvent) => void
}

/** A form that is sent once at a time, and tells why it was refused. */
export function useSending(): Sending {
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [waitUntil, setWaitUntil] = useState(0)
  const secondsToWait = useSecondsUntil(waitUntil)
  const run = async (deed: () => Promise<void>) => {
    setPending(true)
    try {
      await deed()
    } catch (error) {
      const refused = asProblem(error)
      setProblem(refused)
      if (refused.status === 429) setWaitUntil(Date.now() + 1_000 * waitSeconds(refused))
      setPending(false)
    }
  }
  return {
    isPending,
    problem,
    secondsToWait,
    forget: () => setProblem(null),
    send: (deed) => (event) => {
      event.preventDefault()
      if (isPending || secondsToWait > 0) return
      setProblem(null)
      void run(deed)
    },
  }
}

function waitSeconds({ retryAfterSeconds, problem }: ProblemError): number {
  return retryAfterSeconds ?? (Number(problem.retryAfterSeconds) || 60)
}
