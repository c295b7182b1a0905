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

export async function startDesk(urls: DeskUrls, options: { maxCachedWorkflows?: number } = {}): Promise<Desk> {
  if (!bundle) installRuntime({ logLevel: 'error', metricsPort: 0 })
  bundle ??= bundleWorkflows()
  const db = new Database(urls.databaseUrl, { max: 20, applicationName: 'test-worker' })
  const relayDb = new Database(urls.relayDatabaseUrl, { max: 4, applicationName: 'test-relay' })
  const connection = await NativeConnection.connect({ address: urls.temporalAddress })
  const worker = await createWorker({
    db,
    connection,
    namespace: 'holdfast',
    workflowBundle: await bundle,
    maxCachedWorkflows: options.maxCachedWorkflows,
  })
  const running = worker.run()
  const gateway = connectGateway({ address: urls.temporalAddress })
  const relay = startRelay({ db: relayDb, gateway, log: pino({ level: 'silent' }), natsUrl: urls.natsUrl })
  return {
    async stop() {
      await relay.stop()
      worker.shutdown()
      await running
      await Promise.all([gateway.close(), connection.close(), db.close(), relayDb.close()])
    },
  }
}
