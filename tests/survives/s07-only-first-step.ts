/** Of three overdue steps only the first fired (freescout#3762). */
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { local } from '../support/local-time.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'
import { stepEvents, stepsOf } from './steps.ts'

const notify = [{ kind: 'notify' as const, to: ['team_leads' as const] }]
const after = (minutes: number) => ({ id: `plus-${minutes}`, at: { kind: 'after' as const, minutes }, actions: notify })
const ladder = [
  { id: 'warn', at: { kind: 'percent' as const, percent: 75 }, actions: notify },
  { id: 'breach', at: { kind: 'breach' as const }, actions: notify },
  after(30),
  after(60),
  after(90),
]
const options = {
  targets: sameTargets(targets(0, 0, 60)),
  ladders: { firstResponse: [], nextResponse: [], resolution: ladder },
}

export const onlyFirstStep: Line = {
  id: 'S7',
  title: 'of three overdue steps only the first fired',
  quick: true,
  async run(context) {
    const { harness } = context
    const found = new Findings()
    const all = async (request: Awaited<ReturnType<typeof harness.take>>) =>
      until('the whole ladder', async () =>
        (await stepsOf(request)).length >= ladder.length ? true : undefined,
      ).catch(() => undefined)

    const onTime = await seedMinimalOrganization(harness.db, options)
    const passed = await harness.take(onTime, { occurredAt: local(0, '09:00'), teamId: onTime.teamId })
    await passed.opened()
    await passed.passTo(local(1, '09:00'))
    await all(passed)
    const steps = await stepEvents(passed)
    found.equal(
      'the full ladder fires, in order',
      await stepsOf(passed),
      ladder.map(({ id }) => `escalated ${id} 1`),
    )
    found.equal(
      'each at its own instant',
      steps.map(({ data }) => data.dueAt),
      ['09:45', '10:00', '10:30', '11:00', '11:30'].map((time) => local(0, time).toISOString()),
    )

    // Everything was down: five steps are overdue before the workflow hears of the request at all.
    const late = await seedMinimalOrganization(harness.db, { ...options, calendar: aroundTheClock })
    const overdue = await harness.take(late, { occurredAt: new Date(Date.now() - 240 * 60_000), teamId: late.teamId })
    await all(overdue)
    found.equal('overdue at once, all fire in order, but the warning, which is too late', await stepsOf(overdue), [
      'escalation_missed warn 1',
      ...ladder.slice(1).map(({ id }) => `escalated ${id} 1`),
    ])
    const lateMinutes = (await stepEvents(overdue)).map(({ data }) => Math.round(data.lateMs / 60_000))
    found.equal('each says how late it comes', lateMinutes, [195, 180, 150, 120, 90])
    found.equal('each tells the lead once', (await overdue.notifications()).length, 4)
    const wrong = await Promise.all([onTime, late].map(({ orgId }) => auditOrganization(context, orgId)))
    found.none('the record is whole', wrong.flat())
    return {
      did: 'a ladder of five on skipped time; the same overdue from 195 to 90 minutes at once',
      held: found.held,
      figures: { 'late, in minutes': lateMinutes.join(', ') },
    }
  },
}
