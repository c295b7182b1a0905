/** A worker and a relay in this process, on a running stack. */
import { Database } from '@holdfast/db/database.ts'
import { connectGateway } from '@holdfast/gateway/request-gateway.ts'
import { bundleWorkflows } from '@holdfast/workers/bundle-workflows.ts'
import { createWorker } from '@holdfast/workers/create-worker.ts'
import { startRelay } from '@holdfast/workers/relay/relay.ts'
import { installRuntime } from '@holdfast/workers/runtime.ts'
import { NativeConnection, type WorkflowBundle } from '@temporalio/worker'
import { pino } from 'pino'

export interface DeskUrls {
  readonly databaseUrl: string
  readonly relayDatabaseUrl: string
  readonly temporalAddress: string
  readonly natsUrl: string
}

export interface Desk {
  stop(): Promise<void>
}

let bundle: Promise<WorkflowBundle> | undefined

/** The bundle of all workflows, made once a process. */
export function workflowBundle(): Promise<WorkflowBundle> {
  if (!bundle) installRuntime({ logLevel: 'error', metricsPort: 0 })
  bundle ??= bundleWorkflows()
  return bundle
}

export async function startDesk(urls: DeskUrls): Promise<Desk> {
  const worker = await startWorker(urls)
  const db = new Database(urls.relayDatabaseUrl, { max: 4, applicationName: 'test-relay' })
  const gateway = connectGateway({ address: urls.temporalAddress })
  const relay = startRelay({ db, gateway, log: pino({ level: 'silent' }), natsUrl: urls.natsUrl })
  return {
    async stop() {
      await relay.stop()
      await worker.stop()
      await Promise.all([gateway.close(), db.close()])
    },
  }
}

/** @param options 0 cached workflows: each is replayed from its history for every task */
export async function startWorker(
  urls: Pick<DeskUrls, 'databaseUrl' | 'temporalAddress'>,
  { namespace = 'holdfast', maxCachedWorkflows }: { namespace?: string; maxCachedWorkflows?: number } = {},
): Promise<Desk> {
  const db = new Database(urls.databaseUrl, { max: 20, applicationName: 'test-worker' })
  const workflows = await workflowBundle()
  const connection = await NativeConnection.connect({ address: urls.temporalAddress })
  const gateway = connectGateway({ address: urls.temporalAddress, namespace })
  const options = { db, connection, gateway, namespace, workflowBundle: workflows, maxCachedWorkflows }
  const worker = await createWorker(options)
  const running = worker.run()
  return {
    async stop() {
      worker.shutdown()
      await running
      await Promise.all([connection.close(), gateway.close(), db.close()])
    },
  }
}
