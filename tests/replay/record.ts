/**
 * `node tests/replay/record.ts [name …]`: records the histories again, all of them or those that are named. Only for
 * lives that are new: an old history stays as it is for as long as a request of that time may be in flight.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@holdfast/db/migrate.ts'
import { startStack } from '@holdfast/stack/index.ts'
import { startDesk } from '../support/desk.ts'
import { Harness } from '../support/harness.ts'
import { until } from '../support/until.ts'
import { fetchHistories, keepHistory } from './histories.ts'
import { lives } from './lives.ts'

const asked = process.argv.slice(2)
const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-record-'))
const temporal = { dynamicConfig: { 'frontend.WorkflowTimeSkippingEnabled': true } }
const stack = await startStack({ dataDir, ports: 'free', log: console.log, temporal })
try {
  await migrate(stack.urls.databaseOwnerUrl)
  const desk = await startDesk(stack.urls)
  const harness = new Harness(stack.urls)
  for (const [name, live] of Object.entries(lives)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const request = await live({ harness })
    // What runs is shown in the list a moment after it was started.
    const histories = await until('the runs', async () => {
      const found = await fetchHistories(harness, request)
      return found.length >= (name === 'continued' ? 2 : 1) ? found : undefined
    })
    for (const [index, history] of histories.entries()) {
      await keepHistory(histories.length > 1 ? `${name}-${index + 1}` : name, history)
    }
    console.log(`${name}: ${histories.length} run(s)`)
  }
  await harness.close()
  await desk.stop()
} finally {
  await stack.stop()
  await rm(dataDir, { recursive: true, force: true })
}
