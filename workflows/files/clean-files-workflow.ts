/** Cleans up after files that nobody refers to; started every hour by a schedule. */
import type { CleanActivities } from '@holdfast/activities/files/clean.ts'
import { ActivityFailure, isCancellation, proxyActivities } from '@temporalio/workflow'
import { outsideTaskQueue } from '../requests/messages.ts'
import type { CleanFilesInput } from './messages.ts'

const dayMs = 24 * 60 * 60_000

const { listFileOwners, cleanFilesOf } = proxyActivities<CleanActivities>({
  taskQueue: outsideTaskQueue,
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '10 seconds',
  // What is left is found in the next hour.
  retry: { initialInterval: '2 seconds', maximumAttempts: 3 },
})

/** @returns how many organizations could not be cleaned this time */
export async function cleanFiles({ olderThanMs = dayMs }: CleanFilesInput = {}): Promise<{ failed: number }> {
  let failed = 0
  for (const orgId of await listFileOwners()) {
    try {
      await cleanFilesOf({ orgId, olderThanMs })
    } catch (failure) {
      // One organization's trouble is not the others'.
      if (!(failure instanceof ActivityFailure) || isCancellation(failure)) throw failure
      failed += 1
    }
  }
  return { failed }
}
