/** Makes the Temporal worker of the desk; `main.ts` runs it, tests run it in their own process. */

import { type MailClient, noMail } from '@holdfast/activities/clients/mail.ts'
import { createWebhookClient } from '@holdfast/activities/clients/webhook.ts'
import { createActivities } from '@holdfast/activities/index.ts'
import type { MailHouse } from '@holdfast/activities/mail/deps.ts'
import { SlaLibrary } from '@holdfast/activities/requests/sla-library.ts'
import type { Database } from '@holdfast/db/database.ts'
import { createStores } from '@holdfast/files/stores.ts'
import { dataConverterFor } from '@holdfast/gateway/data-converter.ts'
import type { PayloadKeys } from '@holdfast/gateway/payload-keys.ts'
import type { RequestGateway } from '@holdfast/gateway/request-gateway.ts'
import { outsideTaskQueue, requestTaskQueue } from '@holdfast/workflows/requests/messages.ts'
import { type NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker'
import { noDirectories, type WorkerDirectories } from './directories.ts'
import type { WorkerFiles } from './files.ts'

export interface WorkerOptions {
  readonly db: Database
  readonly connection: NativeConnection
  /** For activities that ask requests for changes. The caller closes it. */
  readonly gateway: RequestGateway
  /** Without it mail waits. The caller closes it. */
  readonly mail?: { readonly client: MailClient; readonly house: MailHouse }
  /** Without it files wait. The caller closes the stores. */
  readonly files?: WorkerFiles
  /** Without it directories wait, and replicas learn in seconds of sessions that a sync ended. The caller closes it. */
  readonly directories?: WorkerDirectories
  /** Private networks that webhooks may reach; none unless given. */
  readonly outboundNetworks?: readonly string[]
  readonly namespace: string
  readonly payloadKeys: PayloadKeys
  readonly workflowBundle: WorkflowBundle
  readonly maxCachedWorkflows?: number | undefined
  readonly concurrentActivities?: number
}

/** Both queues of a process. */
export interface DeskWorker {
  /** Resolves when it was told to stop and what ran is done. */
  run(): Promise<void>
  shutdown(): void
}

// What waits for others costs little while it waits.
const concurrentOutside = 32

const nowhere: MailHouse = {
  from: 'desk@localhost',
  publicUrl: 'http://localhost',
  unsubscribeKey: null,
  secretsKey: null,
}

export async function createWorker(options: WorkerOptions): Promise<DeskWorker> {
  const { db, connection, gateway, namespace, workflowBundle, maxCachedWorkflows } = options
  const { client, house } = options.mail ?? { client: noMail, house: nowhere }
  const { stores, scan } = options.files ?? { stores: createStores({}), scan: null }
  const activities = createActivities({
    db,
    sla: new SlaLibrary(),
    postWebhook: createWebhookClient(options.outboundNetworks),
    changeRequest: gateway.change,
    files: stores,
    scan,
    sendMail: client.send,
    mailHouse: house,
    ...(options.directories ?? noDirectories),
  })
  // On a signal to stop, activities that run are let finish: each is one short transaction, or bounded by a timeout.
  const dataConverter = dataConverterFor(options.payloadKeys, namespace)
  const shared = { connection, namespace, dataConverter, activities, shutdownGraceTime: '5 seconds' } as const
  const requests = await Worker.create({
    ...shared,
    taskQueue: requestTaskQueue,
    workflowBundle,
    // What was meant for a worker that was killed goes to any other after so long.
    stickyQueueScheduleToStartTimeout: '2 seconds',
    maxConcurrentActivityTaskExecutions: options.concurrentActivities ?? 32,
    ...(maxCachedWorkflows !== undefined && { maxCachedWorkflows }),
  })
  const outside = await Worker.create({
    ...shared,
    taskQueue: outsideTaskQueue,
    maxConcurrentActivityTaskExecutions: concurrentOutside,
  })
  return together([requests, outside])
}

/** A half of a worker is none: when one ends, so does the other. */
function together(workers: readonly Worker[]): DeskWorker {
  const shutdown = () => {
    for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown()
  }
  return {
    async run() {
      await Promise.all(workers.map((worker) => worker.run().finally(shutdown)))
    },
    shutdown,
  }
}
