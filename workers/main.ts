/** The Temporal worker as a process: carries out workflows and activities until it is told to stop. */

import { Database } from '@holdfast/db/database.ts'
import { ensureFilesSchedule } from '@holdfast/gateway/files-schedule.ts'
import { connectGateway } from '@holdfast/gateway/request-gateway.ts'
import { resealSchedulesAt } from '@holdfast/gateway/reseal-schedules.ts'
import { NativeConnection } from '@temporalio/worker'
import { bundleWorkflows } from './bundle-workflows.ts'
import { createWorker } from './create-worker.ts'
import { openDirectories } from './directories.ts'
import { readEnv } from './env.ts'
import { openFiles } from './files.ts'
import { openMail } from './mail.ts'
import { installRuntime } from './runtime.ts'

const env = readEnv()
const log = installRuntime(env)
const db = new Database(env.databaseUrl, { max: env.concurrentActivities, applicationName: 'holdfast-worker' })
const { temporalAddress: address, temporalNamespace: namespace, payloadKeys } = env
const connection = await NativeConnection.connect({ address })
const gateway = connectGateway({ address, namespace, payloadKeys })
const mail = await openMail(env)
const files = openFiles({
  backend: env.filesBackend,
  s3: env.s3,
  folder: env.filesFolder,
  clamdAddress: env.clamdAddress,
})
const { close: closeRights, ...directories } = openDirectories(env, log)
await ensureFilesSchedule({ address, namespace, payloadKeys })
const worker = await createWorker({
  db,
  connection,
  gateway,
  mail,
  files,
  directories,
  outboundNetworks: env.outboundNetworks,
  namespace,
  payloadKeys,
  workflowBundle: await bundleWorkflows(),
  maxCachedWorkflows: env.maxCachedWorkflows,
  concurrentActivities: env.concurrentActivities,
})
log.info('worker ready')
// Nobody waits for it: whoever has the older keys too reads schedules either way.
resealSchedulesAt({ address, namespace, payloadKeys }).then(
  (resealed) => resealed > 0 && log.info({ resealed }, 'schedules were sealed with the first key'),
  (error: unknown) => log.warn({ error }, 'schedules were not sealed anew; the next start tries again'),
)
// SIGINT and SIGTERM end it gracefully (the SDK's default).
await worker.run()
mail.client.close()
files.stores.close()
await closeRights()
await gateway.close()
await connection.close()
await db.close()
