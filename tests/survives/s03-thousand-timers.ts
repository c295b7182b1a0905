/** Timers late by minutes to hours on an idle system (zammad#5257). */
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { inParallel, inWords, percentile, range, spread } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization, countEvents, countOpened, readBreaches } from './audit.ts'
import { Findings, type Line } from './line.ts'

const timers = 1_000
const leadMs = 100_000
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
    // All at one instant, which is harder than within one minute.
    const due = Date.now() + leadMs
    const occurredAt = new Date(due - targetMinutes * 60_000)
    await inParallel(range(timers), 8, () => harness.take(org, { occurredAt }))
    const opened = async () => ((await countOpened(context, org.orgId)) === timers ? true : undefined)
    await until('all to be opened', opened, leadMs)
    const aheadMs = due - Date.now()
    const fired = async () => ((await countEvents(context, org.orgId, 'breached')) >= timers ? true : undefined)
    await until('all to fire', fired, leadMs + 120_000).catch(() => undefined)
    const breaches = await readBreaches(context, org.orgId)
    const lateMs = breaches.map(({ recordedAt }) => recordedAt.getTime() - due)
    const found = new Findings()
    found.that('all timers stood before they were due', aheadMs > 0, inWords(aheadMs))
    found.equal('each fires once', [breaches.length, new Set(breaches.map((b) => b.requestId)).size], [timers, timers])
    found.none(
      'none fires before its time',
      lateMs.filter((ms) => ms < 0),
    )
    found.none(
      'the true instant is kept',
      breaches.filter(({ breachedAt }) => breachedAt?.getTime() !== due),
    )
    found.that(`p99 under ${inWords(boundMs)}`, percentile(lateMs, 0.99) < boundMs, spread(lateMs))
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `${timers} targets that are reached at the same instant`,
      held: found.held,
      figures: { late: spread(lateMs), 'timers a second': Math.round((timers * 1_000) / Math.max(1, ...lateMs)) },
    }
  },
}
