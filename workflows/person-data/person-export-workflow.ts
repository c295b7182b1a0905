/** Gathers what the desk has about a person into a file, and removes the file a day later (features F7). */
import type { PersonExportActivities } from '@holdfast/activities/person-data/export.ts'
import { exportLifeHours } from '@holdfast/contracts/person-data/person-export.ts'
import { proxyActivities, setCurrentDetails, sleep } from '@temporalio/workflow'
import { outsideTaskQueue } from '../requests/messages.ts'
import type { PersonExportInput } from './messages.ts'

// A store that is away is waited for as long as it takes.
const { gatherExport, removeExport } = proxyActivities<PersonExportActivities>({
  taskQueue: outsideTaskQueue,
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})

export async function personExport(input: PersonExportInput): Promise<void> {
  if ((await gatherExport(input)) === 'gone') return
  setCurrentDetails(`Ready; removed ${exportLifeHours} hours later`)
  await sleep(exportLifeHours * 60 * 60_000)
  await removeExport(input)
}
