/** Brings the people of a directory here, and blocks whoever is disabled or gone there (features E3). */
import type { DirectoryActivities } from '@holdfast/activities/directories/index.ts'
import { ActivityFailure, isCancellation, proxyActivities, setCurrentDetails, uuid4 } from '@temporalio/workflow'
import { outsideTaskQueue } from '../requests/messages.ts'
import type { DirectorySyncInput } from './messages.ts'

const shared = { taskQueue: outsideTaskQueue, heartbeatTimeout: '10 seconds' } as const
const patient = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' } as const

// A directory that is away for some minutes is waited for; the next run tries again anyway.
const { takeInPeople } = proxyActivities<DirectoryActivities>({
  ...shared,
  startToCloseTimeout: '6 hours',
  retry: { ...patient, initialInterval: '5 seconds', maximumAttempts: 8 },
})
const { linkManagers, blockAbsent } = proxyActivities<DirectoryActivities>({
  ...shared,
  startToCloseTimeout: '1 hour',
  retry: { ...patient, maximumAttempts: 20 },
})
const { beginDirectorySync, endDirectorySync } = proxyActivities<DirectoryActivities>({
  ...shared,
  startToCloseTimeout: '1 minute',
  retry: patient,
})

/** Ids and counts only in its history. @returns how it ended; `skipped` while another run is under way */
export async function directorySync(input: DirectorySyncInput): Promise<'completed' | 'failed' | 'skipped'> {
  const run = { ...input, syncId: input.syncId ?? uuid4() }
  if (!(await beginDirectorySync(run))) return 'skipped'
  let status: 'completed' | 'failed' = 'completed'
  try {
    const { people } = await takeInPeople(run)
    setCurrentDetails(`${people} people read`)
    await linkManagers(run)
    // Only now is it known who is not there any more: every page was read.
    await blockAbsent(run)
  } catch (failure) {
    if (!(failure instanceof ActivityFailure) || isCancellation(failure)) throw failure
    status = 'failed'
  }
  await endDirectorySync({ ...run, status })
  return status
}
