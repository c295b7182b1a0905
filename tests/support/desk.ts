/** A worker and a relay in this process, on a running stack. */
import { Database } from '@holdfast/db/database.ts'
import type { S3Options } from '@holdfast/files/s3-store.ts'
import { connectGateway } from '@holdfast/gateway/request-gateway.ts'
import { bundleWorkflows } from '@holdfast/workers/bundle-workflows.ts'
import { createWorker } from '@holdfast/workers/create-worker.ts'
import { openDirectories } from '@holdfast/workers/directories.ts'
import { openFiles } from '@holdfast/workers/files.ts'
import { openMail } from '@holdfast/workers/mail.ts'
import { startRelay } from '@holdfast/workers/relay/relay.ts'
import { installRuntime } from '@holdfast/workers/runtime.ts'
import { NativeConnection, type WorkflowBundle } from '@temporalio/worker'
import { pino } from 'pino'
import { keysOf } from './payload-keys.ts'

export interface DeskUrls {
  readonly databaseUrl: string
  readonly relayDatabaseUrl: string
  readonly temporalAddress: string
  readonly natsUrl: string
  /** Without one, mail waits. */
  readonly mail?: { readonly smtpUrl: string }
  /** Without it, files wait. */
  readonly s3?: S3Options
  readonly clamdAddress?: string
  /** As `PAYLOAD_KEYS` has it; without it nothing is sealed. */
  readonly payloadKeys?: string
}

export interface Desk {
  stop(): Promise<void>
}

// As api/test-helper.ts has them.
const mailFrom = 'Holdfast <desk@holdfast.test>'
const publicUrl = 'http://localhost:3000'
export const masterKey = Buffer.alloc(32, 7).toString('base64')

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
  const appDb = new Database(urls.databaseUrl, { max: 4, applicationName: 'test-notifier' })
  const gateway = connectGateway({ address: urls.temporalAddress, payloadKeys: keysOf(urls) })
  const relay = startRelay({ db, appDb, gateway, log: pino({ level: 'silent' }), natsUrl: urls.natsUrl })
  return {
    async stop() {
      await relay.stop()
      await worker.stop()
      await Promise.all([gateway.close(), db.close(), appDb.close()])
    },
  }
}

/** @param options 0 cached workflows: each is replayed from its history for every task */
export async function startWorker(
  urls: Pick<DeskUrls, 'databaseUrl' | 'temporalAddress' | 'mail' | 's3' | 'clamdAddress' | 'payloadKeys'> & {
    readonly natsUrl?: string
  },
  { namespace = 'holdfast', maxCachedWorkflows }: { namespace?: string; maxCachedWorkflows?: number } = {},
): Promise<Desk> {
  const db = new Database(urls.databaseUrl, { max: 20, applicationName: 'test-worker' })
  const workflows = await workflowBundle()
  const connection = await NativeConnection.connect({ address: urls.temporalAddress })
  const payloadKeys = keysOf(urls)
  const gateway = connectGateway({ address: urls.temporalAddress, namespace, payloadKeys })
  const mail = await openMail({ smtpUrl: urls.mail?.smtpUrl ?? '', mailFrom, publicUrl, masterKey })
  const files = openFiles({ s3: urls.s3, clamdAddress: urls.clamdAddress })
  const rights = openDirectories({ masterKey, natsUrl: urls.natsUrl ?? '' }, pino({ level: 'silent' }))
  const { close: closeRights, ...directories } = rights
  const house = { db, connection, gateway, mail, files, directories, namespace, payloadKeys }
  const worker = await createWorker({
    ...house,
    workflowBundle: workflows,
    maxCachedWorkflows,
    outboundNetworks: ['127.0.0.0/8'],
  })
  const running = worker.run()
  return {
    async stop() {
      worker.shutdown()
      await running
      mail.client.close()
      files.stores.close()
      await closeRights()
      await Promise.all([connection.close(), gateway.close(), db.close()])
    },
  }
}
