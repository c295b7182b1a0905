import { setTimeout as delay } from 'node:timers/promises'

/** Longer than any of this takes on a desk that is not overloaded. */
const evenMs = 250

/**
 * Answers after the same time, whatever there was to do: nobody learns by the clock who has an account. The work is over
 * before the answer, so that what follows does not tell either.
 */
export async function answerEvenly<Result>(work: () => Promise<Result>, ms = evenMs): Promise<Result> {
  const [outcome] = await Promise.allSettled([work(), delay(ms)])
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}
