/** Timers late by minutes to hours on an idle system (zammad#5257). */
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { inParallel, inWords, percentile, range, spread } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization, countEvents, countOpened, readBreaches } from './audit.ts'
import { Findings, type Line } from './line.ts'

const timers = 1_000
// Until the first is due.
const leadMs = 75_000
const boundMs = 30_000
const targetMinutes = 2

export const thousandTimers: Line = {
  id: 'S3',
  title: 'timers late by minutes to hours on an idle system',
  quick: false,
  async run(context) {
    const { harness } = context
    const org = await seedMinimalOrganization(harness.db, {
      calendar: aroundTheClock,
      targets: sameTargets(targets(0, 0, targetMinutes)),
    })
    const first = Date.now() + leadMs
    await inParallel(range(timers), 8, (n) => {
      const due = first + (n * 60_000) / timers
      return harness.take(org, { occurredAt: new Date(due - targetMinutes * 60_000) })
    })
    const opened = async () => ((await countOpened(context, org.orgId)) === timers ? true : undefined)
    await until('all to be opened', opened, leadMs)
    const aheadMs = first - Date.now()
    const fired = async () => ((await countEvents(context, org.orgId, 'breached')) >= timers ? true : undefined)
    await until('all to fire', fired, leadMs + 180_000).catch(() => undefined)
    const breaches = await readBreaches(context, org.orgId)
    const dueOf = ({ createdAt }: { createdAt: Date }) => createdAt.getTime() + targetMinutes * 60_000
    const lateMs = breaches.map((breach) => breach.recordedAt.getTime() - dueOf(breach))
    const found = new Findings()
    found.that('all timers stood before they were due', aheadMs > 0, inWords(aheadMs))
    found.equal('each fires once', [breaches.length, new Set(breaches.map((b) => b.requestId)).size], [timers, timers])
    found.none(
      'none fires before its time',
      lateMs.filter((ms) => ms < 0),
    )
    found.none(
      'the true instant is kept',
      breaches.filter((breach) => breach.breachedAt?.getTime() !== dueOf(breach)),
    )
    found.that(`p99 under ${inWords(boundMs)}`, percentile(lateMs, 0.99) < boundMs, spread(lateMs))
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `${timers} targets that are reached within the same minute`,
      held: found.held,
      figures: { late: spread(lateMs), 'opened ahead': inWords(aheadMs) },
    }
  },
}
