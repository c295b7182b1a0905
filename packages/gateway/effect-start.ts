import { effectWorkflowId, effectWorkflowType } from '@holdfast/workflows/effects/messages.ts'
import { requestTaskQueue } from '@holdfast/workflows/requests/messages.ts'
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { workflowTaskTimeout } from './start-options.ts'

/** Starts the workflow of one effect; twice is once. */
export async function startEffect(
  client: Client,
  { orgId, effectId }: { orgId: string; effectId: string },
): Promise<void> {
  try {
    await client.workflow.start(effectWorkflowType, {
      workflowId: effectWorkflowId(effectId),
      taskQueue: requestTaskQueue,
      workflowTaskTimeout,
      args: [{ orgId, effectId }],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    })
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
  }
}
