import { asAppError } from '../http/as-app-error.ts'

const firstWaitMs = 100
const longestWaitMs = 2_000

/**
 * Does it again while the database is away, until it works or nobody waits for it any more.
 * @throws whatever else went wrong; the last failure when nobody waits any more
 */
export async function keepTrying<T>(work: () => Promise<T>, isOver: () => boolean): Promise<T> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      return await work()
    } catch (error) {
      if (isOver() || asAppError(error).code !== 'unavailable') throw error
    }
    // Not all at once when it is back.
    await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())))
  }
}
