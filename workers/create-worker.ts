/** Makes the Temporal worker of the desk; `main.ts` runs it, tests run it in their own process. */

import { postWebhook } from '@holdfast/activities/clients/webhook.ts'
import { createActivities } from '@holdfast/activities/index.ts'
import { SlaLibrary } from '@holdfast/activities/requests/sla-library.ts'
import type { Database } from '@holdfast/db/database.ts'
import { requestTaskQueue } from '@holdfast/workflows/requests/messages.ts'
import { type NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker'

export interface WorkerOptions {
  readonly db: Database
  readonly connection: NativeConnection
  readonly namespace: string
  readonly workflowBundle: WorkflowBundle
  readonly maxCachedWorkflows?: number | undefined
  readonly concurrentActivities?: number
}

export function createWorker(options: WorkerOptions): Promise<Worker> {
  return Worker.create({
    connection: options.connection,
    namespace: options.namespace,
    taskQueue: requestTaskQueue,
    workflowBundle: options.workflowBundle,
    activities: createActivities({ db: options.db, sla: new SlaLibrary(), postWebhook }),
    // What was meant for a worker that was killed goes to any other after so long.
    stickyQueueScheduleToStartTimeout: '2 seconds',
    maxConcurrentActivityTaskExecutions: options.concurrentActivities ?? 32,
    // On a signal to stop, activities that run are let finish: each is one short transaction.
    shutdownGraceTime: '5 seconds',
    ...(options.maxCachedWorkflows !== undefined && { maxCachedWorkflows: options.maxCachedWorkflows }),
  })
}
