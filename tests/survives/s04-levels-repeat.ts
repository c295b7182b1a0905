/** Escalation levels run again and again: hundreds of emails (glpi#1996). */
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { insist } from '../support/insist.ts'
import { after, local } from '../support/local-time.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'
import { stepsOf } from './steps.ts'

const notify = [{ kind: 'notify' as const, to: ['team_leads' as const, 'primary' as const] }]
const ladder = [
  { id: 'warn', at: { kind: 'percent' as const, percent: 75 }, actions: notify },
  { id: 'breach', at: { kind: 'breach' as const }, actions: notify },
  { id: 'later', at: { kind: 'after' as const, minutes: 60 }, actions: notify },
]

export const levelsRepeat: Line = {
  id: 'S4',
  title: 'escalation levels run again and again: hundreds of emails',
  quick: true,
  async run(context) {
    const org = await seedMinimalOrganization(context.harness.db, {
      targets: sameTargets(targets(0, 0, 120)),
      ladders: { firstResponse: [], nextResponse: [], resolution: ladder },
      confirmationBusinessDays: 1,
    })
    const request = await context.harness.take(org, { occurredAt: local(0, '09:00'), teamId: org.teamId })
    await request.opened()
    await insist(request, {
      type: 'assign',
      personId: org.otherAgentId,
      kind: 'primary',
      occurredAt: local(0, '09:00').toISOString(),
    })
    // Far beyond the last step, and further: whoever asks again and again has every occasion.
    for (const day of [1, 2, 5, 9]) await request.passTo(local(day, '12:00'))
    const first = await stepsOf(request)
    const toldFirst = (await request.notifications()).length
    await request.resolve(local(9, '12:00'))
    await insist(request, { type: 'confirm', occurredAt: local(9, '12:00').toISOString() })
    await insist(request, { type: 'reopen', byAgent: true, occurredAt: local(9, '13:00').toISOString() })
    await request.passTo(after(local(14, '12:00')))
    const both = await until('the second cycle', async () => {
      const steps = await stepsOf(request)
      return steps.length >= 6 ? steps : undefined
    })
    const found = new Findings()
    const once = ['escalated warn 1', 'escalated breach 1', 'escalated later 1']
    found.equal('each level once in nine days', first, once)
    found.equal('two people told once of each level', toldFirst, 6)
    found.equal('again once each in the next cycle', both, [...once, ...once.map((step) => step.replace('1', '2'))])
    found.equal('and told once of each', (await request.notifications()).length, 12)
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: 'three levels, nine days beyond the last; closed, reopened, five more days',
      held: found.held,
      figures: { levels: both.length, notices: 12 },
    }
  },
}
