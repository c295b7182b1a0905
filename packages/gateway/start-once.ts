import { type BulkInput, bulkWorkflowId, bulkWorkflowType } from '@holdfast/workflows/bulk/messages.ts'
import { type EffectInput, effectWorkflowId, effectWorkflowType } from '@holdfast/workflows/effects/messages.ts'
import { requestTaskQueue } from '@holdfast/workflows/requests/messages.ts'
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { workflowTaskTimeout } from './start-options.ts'

/** Starts the workflow of one effect; twice is once. */
export function startEffect(client: Client, { orgId, effectId }: EffectInput): Promise<void> {
  return startOnce(client, effectWorkflowType, effectWorkflowId(effectId), { orgId, effectId })
}

/** Starts the workflow that asks one change of many requests; twice is once. */
export function startBulk(client: Client, { orgId, jobId }: BulkInput): Promise<void> {
  return startOnce(client, bulkWorkflowType, bulkWorkflowId(jobId), { orgId, jobId })
}

async function startOnce(client: Client, type: string, workflowId: string, input: object): Promise<void> {
  try {
    await client.workflow.start(type, {
      workflowId,
      taskQueue: requestTaskQueue,
      workflowTaskTimeout,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    })
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
  }
}
