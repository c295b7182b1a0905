/** A workflow ran twice, the customer got two mails (freescout#5079). */
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { newId } from '@holdfast/db/seed/ids.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import type { LiveRequest } from '../support/harness.ts'
import { inParallel, range } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { WebhookReceiver } from '../support/webhook-receiver.ts'
import { auditOrganization } from './audit.ts'
import type { Context } from './context.ts'
import { Findings, type Line } from './line.ts'

const count = 20

export const ranTwice: Line = {
  id: 'S6',
  title: 'a workflow ran twice, the customer got two mails',
  quick: true,
  async run(context) {
    const { harness } = context
    const receiver = await WebhookReceiver.open()
    context.afterwards(() => receiver.close())
    await Promise.all([context.spawn('worker', { suffix: '-second' }), context.spawn('relay', { suffix: '-second' })])
    const actions = [
      { kind: 'notify' as const, to: ['team_leads' as const] },
      { kind: 'webhook' as const, url: receiver.url },
    ]
    const org = await seedMinimalOrganization(harness.db, {
      calendar: aroundTheClock,
      targets: sameTargets(targets(0, 1, 0)),
      ladders: { firstResponse: [], nextResponse: [{ id: 'breach', at: { kind: 'breach' }, actions }], resolution: [] },
    })
    const requests = await inParallel(range(count), 4, () => provoke(context, org))
    await inParallel(requests, 4, async (request) => {
      const sent = async () =>
        (await request.effects()).some((e) => e.kind === 'webhook' && e.state === 'done') ? true : undefined
      await until('the webhook', sent, 30_000).catch(() => undefined)
      await tellAgain(context, request)
    })
    const found = new Findings()
    const notOnce = async (wanted: string) => {
      const counts = await inParallel(
        requests,
        4,
        async (request) => (await request.events()).filter(({ type }) => type === wanted).length,
      )
      return counts.filter((n) => n !== 1)
    }
    found.none('one message, one transition', await notOnce('requester_replied'))
    found.none('one breach each', await notOnce('breached'))
    const delivered = requests.map(({ id }) => receiver.of(id))
    found.none(
      'one delivery each at the other side',
      delivered.filter(({ keys, deliveries }) => keys !== 1 || deliveries !== 1),
    )
    const notices = await inParallel(requests, 4, async (request) => (await request.notifications()).length)
    found.none(
      'one notice each',
      notices.filter((n) => n !== 1),
    )
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    return {
      did: `two workers, two relays; the same message told six times at once to each of ${count} requests, its webhook started three times`,
      held: found.held,
      figures: { 'signals told': count * 6, 'webhooks delivered': receiver.deliveries.size },
    }
  },
}

/** The same message is told by everybody at once: its next response is due two seconds from now. */
async function provoke({ harness }: Context, org: MinimalOrganization): Promise<LiveRequest> {
  const request = await harness.take(org, { occurredAt: new Date(Date.now() - 120_000), teamId: org.teamId })
  const id = newId()
  const at = new Date(Date.now() - 57_000)
  await request.opened()
  const signal = {
    type: 'requester_reply' as const,
    messageId: id,
    actor: { kind: 'person' as const, id: org.requesterId },
    occurredAt: at.toISOString(),
    thanks: false,
  }
  const target = { orgId: org.orgId, requestId: request.id }
  await Promise.all([
    ...range(3).map(() => request.reply('requester_reply', at, { id })),
    ...range(3).map(() => harness.gateway.tell(target, signal)),
  ])
  return request
}

/** The effect is told of again, as by a relay that died before it could note that it had done so. */
async function tellAgain({ harness }: Context, request: LiveRequest): Promise<void> {
  const { orgId } = request.org
  const webhook = (await request.effects()).find(({ kind }) => kind === 'webhook')
  if (!webhook) return
  await Promise.all(range(3).map(() => harness.gateway.startEffect({ orgId, effectId: webhook.id })))
}
