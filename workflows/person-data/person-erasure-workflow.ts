/** Makes a person nobody, step by step; each step can be done again without harm (features F7). */
import type { PersonErasureActivities } from '@holdfast/activities/person-data/erasure.ts'
import { proxyActivities, setCurrentDetails } from '@temporalio/workflow'
import { outsideTaskQueue } from '../requests/messages.ts'
import type { PersonErasureInput } from './messages.ts'

const patient = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' } as const

const {
  cancelOpenRequests,
  removeFilesOf,
  removeExportsOf,
  eraseTraces,
  eraseTexts,
  listWordTables,
  eraseWordsIn,
  eraseHistory,
  becomeNobody,
} = proxyActivities<PersonErasureActivities>({
  taskQueue: outsideTaskQueue,
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '10 seconds',
  retry: patient,
})

export async function personErasure(input: PersonErasureInput): Promise<void> {
  setCurrentDetails('Open requests')
  while (!(await cancelOpenRequests(input)).isLast);
  setCurrentDetails('Files')
  while (!(await removeFilesOf(input)).isLast);
  await removeExportsOf(input)
  setCurrentDetails('What is the person’s own')
  await eraseTraces(input)
  await eraseTexts(input)
  setCurrentDetails('Where others named the person')
  for (const table of await listWordTables(input)) await eraseWordsIn({ ...input, table })
  await eraseHistory(input)
  await becomeNobody(input)
  setCurrentDetails('Done')
}
