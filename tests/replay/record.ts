/**
 * `node tests/replay/record.ts [name …]`: records the histories again, all of them or those that are named. Only for
 * lives that are new: an old history stays as it is for as long as a request of that time may be in flight.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@holdfast/db/migrate.ts'
import { startStack } from '@holdfast/stack/index.ts'
import { WorkflowNotFoundError } from '@temporalio/client'
import { startDesk } from '../support/desk.ts'
import { Harness } from '../support/harness.ts'
import { testPayloadKeys } from '../support/payload-keys.ts'
import { until } from '../support/until.ts'
import { asHistory, fetchHistories, keepHistory } from './histories.ts'
import { lives } from './lives.ts'
import { sideLives } from './side-lives.ts'

/** The relay has not come by yet. */
function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof WorkflowNotFoundError)) throw error
}

const asked = process.argv.slice(2)
const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-record-'))
const temporal = { dynamicConfig: { 'frontend.WorkflowTimeSkippingEnabled': true } }
const stack = await startStack({ dataDir, ports: 'free', log: console.log, temporal })
try {
  await migrate(stack.urls.databaseOwnerUrl)
  const urls = { ...stack.urls, payloadKeys: testPayloadKeys }
  const desk = await startDesk(urls)
  const harness = new Harness(urls)
  for (const [name, live] of Object.entries(lives)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const request = await live({ harness })
    // What runs is shown in the list a moment after it was started.
    const histories = await until('the runs', async () => {
      const found = await fetchHistories(harness, request.workflowId)
      return found.length >= (name === 'continued' ? 2 : 1) ? found : undefined
    })
    for (const [index, history] of histories.entries()) {
      await keepHistory(histories.length > 1 ? `${name}-${index + 1}` : name, history)
    }
    console.log(`${name}: ${histories.length} run(s)`)
  }
  for (const [name, live] of Object.entries(sideLives)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const { s3, mail } = stack.urls
    const workflowId = await live({ harness, urls: { s3, mail: { apiUrl: mail.pageUrl ?? '' } } })
    const handle = harness.client.workflow.getHandle(workflowId)
    await until(
      'its end',
      async () => {
        const found = await handle.describe().catch(ignoreNotFound)
        return found && found.status.name !== 'RUNNING' ? true : undefined
      },
      30_000,
    )
    await keepHistory(name, asHistory(await handle.fetchHistory()))
    console.log(name)
  }
  await harness.close()
  await desk.stop()
} finally {
  await stack.stop()
  await rm(dataDir, { recursive: true, force: true })
}
