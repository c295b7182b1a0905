/** The worker of the bare workflow, as a process of its own like ours. */
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'

// As far behind intake as our own worker is.
setPriority(10)
const [address = '', namespace = ''] = process.argv.slice(2)
Runtime.install({ logger: new DefaultLogger('ERROR') })
const connection = await NativeConnection.connect({ address })
const worker = await Worker.create({
  connection,
  namespace,
  taskQueue: 'bare',
  workflowBundle: await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./bare-workflow.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  }),
  activities: { nothing: async (step: string) => step },
  maxConcurrentActivityTaskExecutions: 32,
})
process.send?.('ready')
await worker.run()
await connection.close()
