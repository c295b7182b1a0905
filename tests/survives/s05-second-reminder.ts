/** A second reminder on the same day is swallowed (zammad#4348). */
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import type { LiveRequest } from '../support/harness.ts'
import { insist } from '../support/insist.ts'
import { after, local } from '../support/local-time.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'
import { stepsOf } from './steps.ts'

const notify = [{ kind: 'notify' as const, to: ['primary' as const] }]
const ladder = [
  { id: 'warn', at: { kind: 'percent' as const, percent: 50 }, actions: notify },
  { id: 'breach', at: { kind: 'breach' as const }, actions: notify },
]

export const secondReminder: Line = {
  id: 'S5',
  title: 'a second reminder on the same day is swallowed',
  quick: true,
  async run(context) {
    const org = await seedMinimalOrganization(context.harness.db, {
      targets: sameTargets(targets(0, 60, 0)),
      ladders: { firstResponse: [], nextResponse: ladder, resolution: [] },
    })
    const request = await context.harness.take(org, { occurredAt: local(0, '09:00'), teamId: org.teamId })
    await request.opened()
    await insist(request, { type: 'take', occurredAt: local(0, '09:00').toISOString() })
    // The same day, three times over: asked, left unanswered until it is late, answered.
    for (const [cycle, hour] of [10, 12, 14].entries()) await leaveUnanswered(request, cycle + 1, hour)

    const found = new Findings()
    const steps = await stepsOf(request)
    const each = [1, 2, 3].flatMap((cycle) => [`escalated warn ${cycle}`, `escalated breach ${cycle}`])
    found.equal('each level fires once in each cycle of the day', steps, each)
    const told = (await request.notifications()).filter(({ template }) => template === 'escalation')
    found.equal('and the person in charge is told of each', told.length, each.length)
    const keys = (await request.effects()).filter(({ template }) => template === 'escalation').map(({ key }) => key)
    found.equal('by as many different keys', new Set(keys).size, each.length)
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: 'three times in one day the requester asks, nobody answers in time, then somebody does',
      held: found.held,
      figures: { cycles: 3, told: told.length },
    }
  },
}

async function leaveUnanswered(request: LiveRequest, cycle: number, hour: number): Promise<void> {
  await request.passTo(local(0, `${hour}:00`))
  await request.reply('requester_reply', local(0, `${hour}:00`))
  await until(`clock ${cycle}`, async () =>
    (await request.clocks()).find((clock) => clock.kind === 'next_response' && clock.cycle === cycle),
  )
  await request.passTo(after(local(0, `${hour + 1}:00`)))
  await until(`the breach of cycle ${cycle}`, async () =>
    (await stepsOf(request)).includes(`escalated breach ${cycle}`) ? true : undefined,
  )
  await request.reply('agent_reply', local(0, `${hour + 1}:30`))
  await until(`the answer in cycle ${cycle}`, async () => {
    const { endedAt } = await request.clock('next_response', cycle)
    return endedAt ? true : undefined
  })
}
