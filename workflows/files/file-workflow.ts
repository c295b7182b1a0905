/** Looks at one file that was uploaded, before anybody else does. */
import type { FileActivities } from '@holdfast/activities/files/index.ts'
import { ActivityFailure, isCancellation, proxyActivities } from '@temporalio/workflow'
import { outsideTaskQueue } from '../requests/messages.ts'
import type { FileInput } from './messages.ts'

const shared = { taskQueue: outsideTaskQueue, heartbeatTimeout: '10 seconds' } as const
const patient = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' } as const

// A store or a scanner that is away is waited for as long as it takes: the file is held meanwhile.
const { inspectFile, scanFile, releaseFile } = proxyActivities<FileActivities>({
  ...shared,
  startToCloseTimeout: '30 minutes',
  retry: patient,
})
const { previewFile } = proxyActivities<FileActivities>({
  ...shared,
  startToCloseTimeout: '2 minutes',
  retry: { ...patient, maximumAttempts: 3 },
})

/** Inspects, scans, makes a preview and releases the file, or ends when one of them has refused it. */
export async function file(input: FileInput): Promise<void> {
  if ((await inspectFile(input)) === 'over') return
  if ((await scanFile(input)) === 'over') return
  try {
    await previewFile(input)
  } catch (failure) {
    // A picture that cannot be made small is still a file that can be sent.
    if (!(failure instanceof ActivityFailure) || isCancellation(failure)) throw failure
  }
  await releaseFile(input)
}
