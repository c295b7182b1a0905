/** Temporal is down. */

import type { AppError } from '@holdfast/contracts/errors.ts'
import { newId } from '@holdfast/db/seed/ids.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { insist } from '../support/insist.ts'
import { inParallel, inWords, percentile, range } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization, countOpened, listRequestWorkflows } from './audit.ts'
import { Findings, type Line } from './line.ts'

const count = 200
// The relay tells so many at once, in order. Within such a batch, and in the next after one that was told in part, the
// order is that of the answers.
const batchSize = 32

export const temporalDown: Line = {
  id: 'S25',
  title: 'Temporal is down',
  quick: false,
  async run(context) {
    const { harness, stack } = context
    const { temporal } = stack.processes
    if (!temporal) throw new Error('this line needs a Temporal server of its own')
    const org = await seedMinimalOrganization(harness.db)
    const before = await harness.take(org, { teamId: org.teamId })
    await before.opened()
    const found = new Findings()
    await temporal.kill('SIGKILL')

    const tookMs: number[] = []
    const requests = await inParallel(range(count), 1, async (n) => {
      const startedAt = performance.now()
      const idempotency = { key: `S25-${n}`, fingerprint: 'x' }
      const request = await harness.take(org, { teamId: org.teamId, idempotency })
      tookMs.push(performance.now() - startedAt)
      return request
    })
    found.equal('requests are taken while it is down', requests.length, count)
    const updateId = newId()
    const change = await before.change({ type: 'take' }, updateId).catch((error: unknown) => error)
    const isHonest = (change as { state?: string }).state === 'pending' || (change as AppError).code === 'unavailable'
    found.that('a change is not said to be done', isHonest, change)

    await temporal.restart()
    const upAt = Date.now()
    const opened = async () => ((await countOpened(context, org.orgId)) >= count + 1 ? true : undefined)
    await until('all to be opened', opened, 60_000).catch(() => undefined)
    const allOpenMs = Date.now() - upAt
    found.equal('all start when it is back', await countOpened(context, org.orgId), count + 1)
    await insist(before, { type: 'take' }, { updateId })
    const taken = (await before.events()).filter(({ type }) => type === 'taken').length
    found.equal('the change, asked again with its id, is done once', taken, 1)

    const workflows = await listRequestWorkflows(context, org.orgId, count + 1)
    const startOf = new Map(workflows.map(({ workflowId, startedAt }) => [workflowId, startedAt.getTime()]))
    found.equal('one workflow a request', [workflows.length, startOf.size], [count + 1, count + 1])
    const starts = requests.map(({ workflowId }) => startOf.get(workflowId) ?? 0)
    const order = range(count).toSorted((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b)
    const moved = order.map((n, place) => Math.abs(n - place))
    found.that(
      'they start in the order of intake, a batch at a time',
      Math.max(...moved) < 2 * batchSize,
      `${Math.max(...moved)} places off`,
    )
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `SIGKILL of Temporal; ${count} requests taken, a change asked for; started again`,
      held: found.held,
      figures: {
        'intake while down': `p50 ${inWords(percentile(tookMs, 0.5))}, p99 ${inWords(percentile(tookMs, 0.99))}`,
        'all open': `${inWords(allOpenMs)} after it was back`,
        'farthest out of order': `${Math.max(...moved)} of ${count} places`,
      },
    }
  },
}
