import { type FormEvent, useState } from 'react'
import { asProblem, type ProblemError } from '../lib/api/problem-error.ts'
import { useSecondsUntil } from './wait-until.ts'

type Deed = () => Promise<'stay' | undefined>

export interface Sending {
  readonly isPending: boolean
  readonly problem: ProblemError | null
  /** Seconds to wait before the next try, counted down. */
  readonly secondsToWait: number
  /** Takes away what was said of the last try. */
  forget(): void
  /**
   * @param deed what the form does; whatever it throws is the problem. Where it answers `stay` the form is there to be
   * sent again, else it stays busy, because the page goes on.
   */
  send(deed: Deed): (event: FormEvent) => void
}

/** A form that is sent once at a time, and tells why it was refused. */
export function useSending(): Sending {
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  const [waitUntil, setWaitUntil] = useState(0)
  const secondsToWait = useSecondsUntil(waitUntil)
  const run = async (deed: Deed) => {
    setPending(true)
    try {
      if ((await deed()) === 'stay') setPending(false)
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
