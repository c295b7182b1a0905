import {
  type DirectorySyncInput,
  directoryScheduleId,
  directorySyncTimeout,
  directorySyncWorkflowId,
  directorySyncWorkflowType,
} from '@holdfast/workflows/directory-syncs/messages.ts'
import { requestTaskQueue } from '@holdfast/workflows/requests/messages.ts'
import {
  type Client,
  ScheduleAlreadyRunning,
  ScheduleNotFoundError,
  type ScheduleOptions,
  WorkflowExecutionAlreadyStartedError,
} from '@temporalio/client'
import { workflowTaskTimeout } from './start-options.ts'

export interface DirectoryPlan {
  readonly orgId: string
  readonly directoryId: string
  /** `null`: it is not synced by itself. */
  readonly everyMinutes: number | null
}

/** Has a directory synced so often from now on; twice is once. */
export async function planDirectorySyncs(client: Client, plan: DirectoryPlan): Promise<void> {
  const schedule = client.schedule.getHandle(directoryScheduleId(plan.directoryId))
  if (plan.everyMinutes === null) {
    return schedule.delete().catch((error: unknown) => {
      if (!(error instanceof ScheduleNotFoundError)) throw error
    })
  }
  const options = scheduleOptions(plan, plan.everyMinutes)
  try {
    await client.schedule.create(options)
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
    await schedule.update(({ state }) => ({ ...options, state }))
  }
}

/** Starts a run that somebody asked for; twice is once. */
export async function startDirectorySync(client: Client, input: Required<DirectorySyncInput>): Promise<void> {
  try {
    await client.workflow.start(directorySyncWorkflowType, {
      workflowId: directorySyncWorkflowId(input.syncId),
      taskQueue: requestTaskQueue,
      workflowTaskTimeout,
      workflowExecutionTimeout: directorySyncTimeout,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
    })
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error
  }
}

/** Where a run takes longer than the time between two, the next one is left out. */
function scheduleOptions({ orgId, directoryId }: DirectoryPlan, everyMinutes: number) {
  const input: DirectorySyncInput = { orgId, directoryId }
  return {
    scheduleId: directoryScheduleId(directoryId),
    // Not all directories at the full hour.
    spec: { intervals: [{ every: `${everyMinutes} minutes` }], jitter: `${Math.ceil(everyMinutes / 10)} minutes` },
    policies: { overlap: 'SKIP', catchupWindow: '15 minutes' },
    action: {
      type: 'startWorkflow',
      workflowType: directorySyncWorkflowType,
      workflowId: directoryScheduleId(directoryId),
      taskQueue: requestTaskQueue,
      workflowTaskTimeout,
      workflowExecutionTimeout: directorySyncTimeout,
      args: [input],
    },
  } as const satisfies ScheduleOptions
}
