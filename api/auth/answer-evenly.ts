import { setTimeout as delay } from 'node:timers/promises'

/** Longer than any of this takes on a desk that is not overloaded. */
const evenMs = 250

/**
 * Answers after the same time, whatever there was to do: nobody learns by the clock who has an account. The work is over
 * before the answer, so that what follows does not tell either. Where it took longer, the answer waits for the next full
 * step, so that whoever keeps the desk busy does not learn more.
 */
export async function answerEvenly<Result>(work: () => Promise<Result>, ms = evenMs): Promise<Result> {
  const begunAt = performance.now()
  const passed = () => performance.now() - begunAt
  const [outcome] = await Promise.allSettled([work()])
  await delay(Math.max(1, Math.ceil(passed() / ms)) * ms - passed())
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}
