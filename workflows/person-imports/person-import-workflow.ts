/** Takes in people from a file, a batch of rows at a time, until all have an outcome or somebody cancels it (F5). */
import type { PersonImportActivities } from '@holdfast/activities/person-imports/index.ts'
import { proxyActivities, setCurrentDetails, sleep } from '@temporalio/workflow'
import { outsideTaskQueue } from '../requests/messages.ts'
import type { PersonImportInput } from './messages.ts'

const { importPeople, linkImportedManagers, finishPeopleImport, forgetPeopleImport } =
  proxyActivities<PersonImportActivities>({
    taskQueue: outsideTaskQueue,
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: '3 seconds',
    retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '30 seconds' },
  })

/** Results are there to be looked at, and refused rows to be mended, for so long; then what was read is deleted. */
const keptFor = '30 days'

export async function personImport(input: PersonImportInput): Promise<void> {
  // At most 20,000 rows in batches of 250, so that its history stays short.
  for (let batch = await importPeople(input); !batch.isLast; batch = await importPeople(input)) {
    setCurrentDetails(`${batch.done} of ${batch.total} rows`)
  }
  for (let afterLine: number | null = 0; afterLine !== null; )
    afterLine = await linkImportedManagers({ ...input, afterLine })
  await finishPeopleImport(input)
  setCurrentDetails('Done; what was read is deleted after 30 days')
  await sleep(keptFor)
  await forgetPeopleImport(input)
}
