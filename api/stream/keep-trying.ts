import { asAppError } from '../http/as-app-error.ts'

const firstWaitMs = 100
const longestWaitMs = 2_000
/** A connection that is cut in the middle fails in ways that nobody has listed; a defect fails the same way again. */
const mostUnknown = 5

/**
 * Does it again while the database is away, until it works or nobody waits for it any more.
 * @throws whatever else goes wrong, after a few tries where nobody knows what it is; the last failure when nobody waits
 * any more
 */
export async function keepTrying<T>(work: () => Promise<T>, isOver: () => boolean): Promise<T> {
  let unknown = 0
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      return await work()
    } catch (error) {
      const { code } = asAppError(error)
      if (code === 'internal') unknown += 1
      if (isOver() || (code !== 'unavailable' && code !== 'internal') || unknown > mostUnknown) throw error
    }
    // Not all at once when it is back.
    await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())))
  }
}
