import { cancellationSignal } from '@temporalio/activity'
import { ApplicationFailure } from '@temporalio/common'

/** So many at a time: each waits for the database more than it works. */
const atOnce = 4

/** Does the same for each of a list, a few at a time and in their order; the first that fails ends it. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const signal = cancellationSignal()
  const left = items[Symbol.iterator]()
  let hasFailed = false
  const run = async () => {
    for (let next = left.next(); !next.done && !hasFailed; next = left.next()) {
      // A worker that stops leaves the rest to another one.
      if (signal.aborted) throw ApplicationFailure.retryable('the worker stops', 'worker_stops')
      await work(next.value)
    }
  }
  // All of them have ended before it fails: nobody writes behind the back of the next try.
  const ends = await Promise.allSettled(
    Array.from({ length: atOnce }, () =>
      run().catch((error) => {
        hasFailed = true
        throw error
      }),
    ),
  )
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
}
