/** A target breached while the request was pending (glpi#24481). */
import { waitReasons } from '@holdfast/contracts/requests/vocabulary.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { insist } from '../support/insist.ts'
import { after, local } from '../support/local-time.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'
import { breachesOf, stepsOf } from './steps.ts'

const ladder = [
  {
    id: 'warn',
    at: { kind: 'percent' as const, percent: 75 },
    actions: [{ kind: 'notify' as const, to: ['team_leads' as const] }],
  },
]

export const breachWhilePending: Line = {
  id: 'S8',
  title: 'a target breached while the request was pending',
  quick: true,
  async run(context) {
    const { harness } = context
    const found = new Findings()
    const org = await seedMinimalOrganization(harness.db, {
      targets: sameTargets(targets(0, 0, 120)),
      ladders: { firstResponse: [], nextResponse: [], resolution: ladder },
    })
    const at = (day: number, time: string) => ({ occurredAt: local(day, time).toISOString() })
    const seen = await Promise.all(
      waitReasons.map(async (reason) => {
        const request = await harness.take(org, { occurredAt: local(0, '09:00'), teamId: org.teamId })
        await request.opened()
        await insist(request, { type: 'take', ...at(0, '09:00') })
        await request.passTo(local(0, '09:30'))
        await insist(request, { type: 'wait', reason, ...at(0, '09:30') })
        await request.passTo(local(30, '12:00'))
        const { state, dueAt } = await request.clock('resolution')
        const happened = [...(await breachesOf(request)), ...(await stepsOf(request))]
        await insist(request, { type: 'resume', ...at(30, '12:00') })
        await request.passTo(after(local(30, '13:30')))
        await request.event('breached')
        return { reason, state, dueAt, happened, breaches: await breachesOf(request) }
      }),
    )
    const due = `resolution 1 ${local(30, '13:30').toISOString()}`
    found.none(
      '30 days pass, nothing is breached and nobody told',
      seen.filter(({ happened }) => happened.length > 0),
    )
    found.none(
      'meanwhile the clock stands without a due instant',
      seen.filter(({ state, dueAt }) => state !== 'paused' || dueAt !== null),
    )
    found.none(
      'it goes on with the 90 minutes that were left',
      seen.filter(({ breaches }) => breaches.join() !== due),
    )
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `four requests with 90 of 120 minutes left wait for 30 days, each for another reason (${waitReasons.join(', ')})`,
      held: found.held,
      figures: { 'skipped days': 30 },
    }
  },
}
