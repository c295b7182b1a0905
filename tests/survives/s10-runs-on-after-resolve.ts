/** The next-response clock runs on after resolve; "thanks" makes a miss (chatwoot#10178). */
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { requestStateQuery } from '@holdfast/workflows/requests/messages.ts'
import { insist } from '../support/insist.ts'
import { local } from '../support/local-time.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import { Findings, type Line } from './line.ts'
import { breachesOf } from './steps.ts'

export const runsOnAfterResolve: Line = {
  id: 'S10',
  title: 'the next-response clock runs on after resolve; "thanks" makes a miss',
  quick: true,
  async run(context) {
    const { harness } = context
    const found = new Findings()
    const org = await seedMinimalOrganization(harness.db, { targets: sameTargets(targets(60, 60, 480)) })
    const request = await harness.take(org, { occurredAt: local(0, '09:00'), teamId: org.teamId })
    await request.opened()
    await insist(request, { type: 'take', occurredAt: local(0, '09:00').toISOString() })
    await request.passTo(local(0, '09:10'))
    await request.reply('agent_reply', local(0, '09:10'))
    await request.event('agent_replied')
    await request.passTo(local(0, '09:20'))
    await request.reply('requester_reply', local(0, '09:20'))
    await request.event('requester_replied')
    found.equal('the next response runs before', (await request.clock('next_response')).state, 'running')
    await request.passTo(local(0, '09:30'))
    await request.resolve(local(0, '09:30'))
    const living = async () =>
      (await request.clocks()).filter(({ state }) => ['running', 'paused'].includes(state)).map(({ kind }) => kind)
    const planned = async () =>
      (await harness.client.workflow.getHandle(request.workflowId).query(requestStateQuery))?.nextWake?.kind
    found.equal('after resolve no clock lives', await living(), [])
    found.equal('nothing is planned but the closing', await planned(), 'auto_close')
    await request.passTo(local(0, '09:40'))
    await request.reply('requester_reply', local(0, '09:40'), { thanks: true })
    await request.event('requester_replied')
    const seen = async () => (await request.events()).filter(({ type }) => type === 'requester_replied').length

    await until('the thanks', async () => ((await seen()) === 2 ? true : undefined))
    found.equal('a thank-you leaves it resolved', (await request.row()).status, 'resolved')
    found.equal('and starts no clock', [await living(), await planned()], [[], 'auto_close'])
    await request.passTo(local(10, '12:00'))
    await request.event('closed')
    found.equal('it closes by itself, nothing was missed', await breachesOf(request), [])
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: 'resolved with an unanswered message, thanked ten minutes later, ten days let pass',
      held: found.held,
      figures: { 'skipped days': 10 },
    }
  },
}
