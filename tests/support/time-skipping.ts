/**
 * Moves one workflow through time on the real server (dynamic config `frontend.WorkflowTimeSkippingEnabled`). The API
 * is young; only this file knows it.
 */
import { randomUUID } from 'node:crypto'
import type { Client } from '@temporalio/client'
import { until } from './until.ts'

// FastForwardPollingResult.FAST_FORWARD_COMPLETED
const completed = 2

/** Lets the workflow's clock run to the instant at once, firing every timer on the way; real time goes on from there. */
export async function fastForward(client: Client, workflowId: string, to: Date): Promise<void> {
  const { workflowService } = client
  const namespace = client.options.namespace
  const workflowExecution = { workflowId }
  const id = randomUUID()
  const ms = to.getTime() - (await virtualNow(client, workflowId))
  if (ms <= 0) return
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    workflowExecutionOptions: {
      timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration: durationOf(ms) } },
    },
    updateMask: { paths: ['time_skipping_config'] },
  })
  await until(`${workflowId} at ${to.toISOString()}`, async () => {
    const polled = await workflowService.pollWorkflowExecutionTimeSkipping({
      namespace,
      workflowExecution,
      fastForwardId: id,
    })
    if (Number(polled.fastForwardPollingResult) === completed) return true
    // A run that ended on the way has no more time to pass.
    const { status } = await client.workflow.getHandle(workflowId).describe()
    return status.name === 'RUNNING' ? undefined : true
  })
}

/** @returns the workflow's own time in epoch milliseconds. */
async function virtualNow(client: Client, workflowId: string): Promise<number> {
  const described = await client.workflowService.describeWorkflowExecution({
    namespace: client.options.namespace,
    execution: { workflowId },
  })
  const now = described.workflowExtendedInfo?.timeSkippingInfo?.currentTime
  return now ? Number(now.seconds ?? 0) * 1_000 + (now.nanos ?? 0) / 1e6 : Date.now()
}

function durationOf(ms: number) {
  const seconds = Math.floor(ms / 1_000)
  return { seconds: seconds as never, nanos: Math.round((ms - seconds * 1_000) * 1e6) }
}
