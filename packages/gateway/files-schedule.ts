import { cleanFilesScheduleId, cleanFilesWorkflowType } from '@holdfast/workflows/files/messages.ts'
import { requestTaskQueue } from '@holdfast/workflows/requests/messages.ts'
import { Client, Connection, ScheduleAlreadyRunning } from '@temporalio/client'
import { dataConverterFor } from './data-converter.ts'
import type { PayloadKeys } from './payload-keys.ts'

/** Has files cleaned up every hour; again does nothing. One schedule serves all organizations. */
export async function ensureFilesSchedule({
  address,
  namespace,
  payloadKeys,
}: {
  address: string
  namespace: string
  payloadKeys: PayloadKeys
}): Promise<void> {
  const connection = await Connection.connect({ address })
  try {
    const client = new Client({ connection, namespace, dataConverter: dataConverterFor(payloadKeys, namespace) })
    await client.schedule.create({
      scheduleId: cleanFilesScheduleId,
      spec: { intervals: [{ every: '1 hour' }], jitter: '5 minutes' },
      policies: { overlap: 'SKIP', catchupWindow: '1 hour' },
      action: {
        type: 'startWorkflow',
        workflowType: cleanFilesWorkflowType,
        workflowId: cleanFilesScheduleId,
        taskQueue: requestTaskQueue,
        args: [{}],
      },
    })
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
  } finally {
    await connection.close()
  }
}
