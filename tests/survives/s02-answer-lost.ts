/** Committed, but the answer was lost: the Temporal server's own persistence faults while requests live through it. */
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { logSays } from '@holdfast/stack/logs.ts'
import { insist } from '../support/insist.ts'
import { inParallel, range, spread } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { auditOrganization, listRequestWorkflows } from './audit.ts'
import { type Context, temporalOptions } from './context.ts'
import { Findings, type Line } from './line.ts'

const lifecycles = 50
const rate = 0.06

const faults = (...methods: string[]) => ({
  methods: Object.fromEntries(methods.map((method) => [method, { errors: { ExecuteAndTimeout: rate } }])),
})
const faultInjection = {
  targets: {
    dataStores: {
      ExecutionStore: faults(
        'CreateWorkflowExecution',
        'UpdateWorkflowExecution',
        'ConflictResolveWorkflowExecution',
        'AddHistoryTasks',
      ),
    },
  },
}

// What a whole life leaves behind, however often its parts were asked for.
const wholeLife = 'created,routed,taken,agent_replied,waiting,requester_replied,resolved,confirmed'

export const answerLost: Line = {
  id: 'S2F',
  title: 'a step was committed and its answer lost, so it is done again',
  quick: false,
  async run(context) {
    const { temporal } = context.stack.processes
    if (!temporal) throw new Error('this line needs a Temporal server of its own')
    context.afterwards(async () => {
      await context.stack.configureTemporal(temporalOptions)
      await temporal.restart()
    })
    await context.stack.configureTemporal({ ...temporalOptions, faultInjection })
    await temporal.restart()
    const org = await seedMinimalOrganization(context.harness.db, {
      calendar: aroundTheClock,
      targets: sameTargets(targets(60, 60, 480)),
    })
    const startedAt = Date.now()
    const ran = await inParallel(range(lifecycles), 10, () => live(context, org))
    const seconds = (Date.now() - startedAt) / 1_000
    const found = new Findings()
    found.none(
      'every life ended as it should, each step on record once',
      ran.filter(({ life }) => life !== wholeLife).map(({ life }) => life),
    )
    found.none('one event a transition, no notice twice', await auditOrganization(context, org.orgId))
    const workflows = await listRequestWorkflows(context, org.orgId, lifecycles)
    found.equal('one workflow a request', new Set(workflows.map(({ workflowId }) => workflowId)).size, lifecycles)
    found.that(
      'faults were injected',
      logSays(temporal.logFile, /fault injection error at/),
      'the log of the server tells of none',
    )
    return {
      did: `${lifecycles} whole lives while ${rate * 100} % of the server's writes of executions were committed and then reported as timed out`,
      held: found.held,
      figures: { 'one life': spread(ran.map(({ ms }) => ms)), all: `${seconds.toFixed(0)} s` },
    }
  },
}

async function live({ harness }: Context, org: MinimalOrganization): Promise<{ life: string; ms: number }> {
  const startedAt = Date.now()
  const request = await harness.take(org, { teamId: org.teamId })
  await until('the request to be opened', async () => ((await request.row()).seq >= 2 ? true : undefined), 90_000)
  await insist(request, { type: 'take' })
  await tell(() => request.reply('agent_reply', new Date(), { id: messageId(1) }))
  await request.event('agent_replied', 90_000)
  await insist(request, { type: 'wait', reason: 'requester' })
  await tell(() => request.reply('requester_reply', new Date(), { id: messageId(2) }))
  await request.event('requester_replied', 90_000)
  const payloadId = await request.payload({ text: 'Put it out.' })
  await insist(request, { type: 'resolve', code: 'solved', payloadId })
  await insist(request, { type: 'confirm' })
  await until('the request to be closed', async () => ((await request.row()).status === 'closed' ? true : undefined))
  const events = await request.events()
  return { life: events.map(({ type }) => type).join(), ms: Date.now() - startedAt }

  function messageId(n: number): string {
    return `${request.id.slice(0, -1)}${n}`
  }
}

/** As the relay does: told until it is taken, always with the same id. */
function tell(signal: () => Promise<void>): Promise<true> {
  const look = () =>
    signal().then(
      () => true as const,
      () => undefined,
    )
  return until('a signal to be taken', look, 90_000)
}
