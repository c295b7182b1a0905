/** Asks one change of many requests, a slice at a time, until all have answered or somebody stops it (features A14). */
import type { BulkActivities } from '@holdfast/activities/bulk/index.ts'
import { proxyActivities, setCurrentDetails } from '@temporalio/workflow'
import { outsideTaskQueue } from '../requests/messages.ts'
import type { BulkInput } from './messages.ts'

const { changeSlice, finishBulk } = proxyActivities<BulkActivities>({
  taskQueue: outsideTaskQueue,
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '3 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
})

export async function bulk(input: BulkInput): Promise<void> {
  // At most 1,000 requests in slices of 25, so that its history stays short.
  for (let slice = await changeSlice(input); !slice.isLast; slice = await changeSlice(input)) {
    setCurrentDetails(`${slice.settled} of ${slice.total} done`)
  }
  await finishBulk(input)
}
