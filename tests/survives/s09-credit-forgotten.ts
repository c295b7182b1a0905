/** A change of policy forgets the time already paused (glpi#6902). */
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { insist } from '../support/insist.ts'
import { after, local } from '../support/local-time.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'
import { breachesOf } from './steps.ts'

const at = (day: number, time: string) => ({ occurredAt: local(day, time).toISOString() })

export const creditForgotten: Line = {
  id: 'S9',
  title: 'a change of policy forgets the time already paused',
  quick: true,
  async run(context) {
    const { harness } = context
    const found = new Findings()
    const org = await seedMinimalOrganization(harness.db, {
      targets: { ...sameTargets(targets(0, 0, 480)), critical: targets(0, 0, 240) },
    })
    const pause = async () => {
      const request = await harness.take(org, { occurredAt: local(0, '09:00'), teamId: org.teamId })
      await request.opened()
      await insist(request, { type: 'take', ...at(0, '09:00') })
      await request.passTo(local(0, '10:00'))
      await insist(request, { type: 'wait', reason: 'vendor', ...at(0, '10:00') })
      await request.passTo(local(2, '10:00'))
      return request
    }
    const raise = async (request: Awaited<ReturnType<typeof pause>>, day: number, time: string) => {
      const payloadId = await request.payload({ priority: 'critical' })
      await insist(request, { type: 'edit', payloadId, ...at(day, time) })
    }

    const resumedFirst = await pause()
    await insist(resumedFirst, { type: 'resume', ...at(2, '10:00') })
    await resumedFirst.passTo(local(2, '11:00'))
    await raise(resumedFirst, 2, '11:00')
    // One hour before the pause and one after it are used; two of the four are left.
    found.equal(
      'two days paused, then raised: due after what is left',
      (await resumedFirst.clock('resolution')).dueAt,
      local(2, '13:00'),
    )
    await resumedFirst.passTo(after(local(2, '13:00')))
    await resumedFirst.event('breached')
    found.equal('and breached just then', await breachesOf(resumedFirst), [
      `resolution 1 ${local(2, '13:00').toISOString()}`,
    ])

    const raisedFirst = await pause()
    await raise(raisedFirst, 2, '10:00')
    const paused = await raisedFirst.clock('resolution')
    found.equal(
      'raised while it waits: still paused, nothing breached',
      [paused.state, await breachesOf(raisedFirst)],
      ['paused', []],
    )
    await raisedFirst.passTo(local(3, '10:00'))
    await insist(raisedFirst, { type: 'resume', ...at(3, '10:00') })
    found.equal('the three days count nothing', (await raisedFirst.clock('resolution')).dueAt, local(3, '13:00'))
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: 'paused for two days, the priority raised (8 h to 4 h) after and during the pause',
      held: found.held,
      figures: { 'credited days': '2 and 3' },
    }
  },
}
