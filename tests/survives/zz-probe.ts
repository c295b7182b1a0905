import { setTimeout as delay } from 'node:timers/promises'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { until } from '../support/until.ts'
import { prepareGround } from './context.ts'

const ground = await prepareGround(() => {})
const { harness, stack, admin } = ground.context
const org = await seedMinimalOrganization(harness.db)
try {
  for (const down of [1500, 1500, 3000]) {
    const r0 = await harness.take(org)
    await r0.opened()
    const rs = await Promise.all(Array.from({ length: 12 }, () => harness.take(org)))
    await delay(60)
    await stack.processes.postgres!.kill('SIGKILL')
    await delay(down)
    const s = Date.now()
    await stack.processes.postgres!.restart()
    const up = Date.now()
    const r = await harness.take(org)
    console.log(`down ${down}: start took ${up - s}, taken ${Date.now() - up} ms after up`)
    for (const [i, x] of [...rs, r].entries()) {
      void 0
      await until('open', async () => ((await x.row()).seq >= 2 ? true : undefined), 40000)
      const h = await harness.client.workflow.getHandle(x.workflowId).fetchHistory()
      console.log(
        '   ',
        i,
        (h.events ?? [])
          .map((e) => `${e.eventType}@${(Number(e.eventTime!.seconds) * 1000 + e.eventTime!.nanos! / 1e6 - up) | 0}`)
          .slice(0, 9)
          .join(' '),
      )
    }
  }
} finally {
  await ground.close()
}
process.exit(0)
