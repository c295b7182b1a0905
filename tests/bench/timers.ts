/** A thousand targets that fall due within one minute: how late are they noticed? */

import { officeRules } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { until } from '../support/until.ts'
import { type Bench, type Figure, load, percentile } from './support/bench.ts'

const count = 1_000
const minuteMs = 60_000
// Time for all of them to be opened before the first falls due.
const headStartMs = 90_000

export async function timers(bench: Bench): Promise<Figure[]> {
  const { harness, log } = bench
  await Promise.all([bench.need('worker'), bench.need('relay')])
  const calendar = { ...officeRules('UTC', []), alwaysOpen: true }
  const targetMinutes = 10
  const org = await seedMinimalOrganization(harness.db, {
    calendar,
    targets: sameTargets(targets(0, 0, targetMinutes)),
  })
  const first = Date.now() + headStartMs
  let index = 0
  await load(count, 16, () => {
    const dueAt = first + (index++ * minuteMs) / count
    return harness.take(org, { occurredAt: new Date(dueAt - targetMinutes * minuteMs) })
  })
  const late = await until(
    `${count} breaches`,
    async () => {
      const [row] = await harness.db.tenant(org.orgId, (_, client) =>
        client
          .query<{ late: number[] }>(
            `SELECT coalesce(array_agg((data->>'lateMs')::float8), '{}') AS late FROM events WHERE type = 'breached'`,
          )
          .then(({ rows }) => rows),
      )
      return row && row.late.length >= count ? row.late : undefined
    },
    headStartMs + 5 * minuteMs,
  )
  const sorted = late.sort((a, b) => a - b)
  log(`timers: ${sorted.length} noticed`)
  const seconds = (ms: number) => (ms / 1_000).toFixed(2)
  return [
    {
      bench: 'timers',
      what: `lateness of ${count} targets within a minute, p50 / p99`,
      value: `${seconds(percentile(sorted, 50))} / ${seconds(percentile(sorted, 99))} s`,
      goal: '',
      met: null,
    },
  ]
}
