/** After a move to another group the old timer goes on (zammad#5624). */
import { categories } from '@holdfast/db/categories/schema.ts'
import { newId } from '@holdfast/db/seed/ids.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { policyRules, publishPolicy, sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { teams } from '@holdfast/db/teams/schema.ts'
import { requestStateQuery } from '@holdfast/workflows/requests/messages.ts'
import { insist } from '../support/insist.ts'
import { after, local } from '../support/local-time.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'
import { breachesOf } from './steps.ts'

const at = (time: string) => ({ occurredAt: local(0, time).toISOString() })

export const oldTimerGoesOn: Line = {
  id: 'S12',
  title: 'after a move to another group the old timer goes on',
  quick: true,
  async run(context) {
    const { harness } = context
    const found = new Findings()
    const org = await seedMinimalOrganization(harness.db, { targets: sameTargets(targets(0, 0, 120)) })
    const { orgId, calendarId } = org
    const [networkId, teamId] = [newId(), newId()]
    const slower = await harness.db.tenant(orgId, async (tx) => {
      await tx.insert(categories).values({ id: networkId, orgId, name: 'Network' })
      await tx.insert(teams).values({ id: teamId, orgId, key: 'network', name: 'Network' })
      const rules = policyRules({
        calendarId,
        targets: sameTargets(targets(0, 0, 300)),
        conditions: { categoryIds: [networkId] },
      })
      return publishPolicy(tx, { orgId, name: 'Network', position: 0, versions: [{ rules, reason: 'first version' }] })
    })
    const request = await harness.take(org, { occurredAt: local(0, '09:00'), teamId: org.teamId })
    await request.opened()
    await insist(request, { type: 'take', ...at('09:00') })
    await request.passTo(local(0, '10:00'))
    const payloadId = await request.payload({ categoryId: networkId })
    const edited = await insist(request, { type: 'edit', payloadId, ...at('10:00') })
    const handed = await insist(request, { type: 'hand_over', teamId, ...at('10:00') })

    const event = (await request.events()).find(({ seq }) => seq === edited.seq)
    const { clocks = [] } = (event?.data ?? {}) as { clocks?: unknown[] }
    found.equal('policy and timer change in the one step', clocks, [
      { clock: 'resolution', cycle: 1, from: 'running', to: 'running', dueAt: local(0, '14:00').toISOString() },
    ])
    const row = await request.row()
    found.equal(
      'it runs on the policy of the new group',
      [row.policyVersionId, row.teamId, row.nextDueAt],
      [slower.policyVersionId, teamId, local(0, '14:00')],
    )
    const state = await harness.client.workflow.getHandle(request.workflowId).query(requestStateQuery)
    found.equal(
      'the workflow sleeps until the new instant only',
      [state?.seq, state?.nextWake?.at],
      [handed.seq, local(0, '14:00').toISOString()],
    )
    await request.passTo(local(0, '13:00'))
    found.equal('at the old instant nothing happens', await breachesOf(request), [])
    await request.passTo(after(local(0, '14:00')))
    await request.event('breached')
    await request.passTo(local(3, '12:00'))
    found.equal('it is breached once, at the new one', await breachesOf(request), [
      `resolution 1 ${local(0, '14:00').toISOString()}`,
    ])
    found.none('the record is whole', await auditOrganization(context, orgId))
    return {
      did: 'moved after one of two hours to a group whose policy gives five',
      held: found.held,
      figures: { 'timers that live': 1 },
    }
  },
}
