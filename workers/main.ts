/** The Temporal worker as a process: carries out workflows and activities until it is told to stop. */

import { Database } from '@holdfast/db/database.ts'
import { ensureFilesSchedule } from '@holdfast/gateway/files-schedule.ts'
import { connectGateway } from '@holdfast/gateway/request-gateway.ts'
import { NativeConnection } from '@temporalio/worker'
import { bundleWorkflows } from './bundle-workflows.ts'
import { createWorker } from './create-worker.ts'
import { readEnv } from './env.ts'
import { openFiles } from './files.ts'
import { openMail } from './mail.ts'
import { installRuntime } from './runtime.ts'

const env = readEnv()
const log = installRuntime(env)
const db = new Database(env.databaseUrl, { max: env.concurrentActivities, applicationName: 'holdfast-worker' })
const connection = await NativeConnection.connect({ address: env.temporalAddress })
const gateway = connectGateway({ address: env.temporalAddress, namespace: env.temporalNamespace })
const mail = await openMail(env)
const files = openFiles({
  backend: env.filesBackend,
  s3: env.s3,
  folder: env.filesFolder,
  clamdAddress: env.clamdAddress,
})
await ensureFilesSchedule({ address: env.temporalAddress, namespace: env.temporalNamespace })
const worker = await createWorker({
  db,
  connection,
  gateway,
  mail,
  files,
  namespace: env.temporalNamespace,
  workflowBundle: await bundleWorkflows(),
  maxCachedWorkflows: env.maxCachedWorkflows,
  concurrentActivities: env.concurrentActivities,
})
log.info('worker ready')
// SIGINT and SIGTERM end it gracefully (the SDK's default).
await worker.run()
mail.client.close()
files.stores.close()
await gateway.close()
await connection.close()
await db.close()
