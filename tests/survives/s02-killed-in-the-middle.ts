/** A job's "running" flag stays set after a crash, so it never runs again (zammad#2191). */
import { notificationKinds } from '@holdfast/contracts/notifications/kinds.ts'
import { notificationPreferences } from '@holdfast/db/effects/schema.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { requestStateQuery } from '@holdfast/workflows/requests/messages.ts'
import { createChild } from '../support/children.ts'
import { CommitGate, type GatePoint } from '../support/commit-gate.ts'
import type { LiveRequest } from '../support/harness.ts'
import { insist } from '../support/insist.ts'
import { inParallel, inWords, spread } from '../support/measure.ts'
import { until } from '../support/until.ts'
import { WebhookReceiver } from '../support/webhook-receiver.ts'
import { auditOrganization } from './audit.ts'
import type { Context } from './context.ts'
import { Findings, type Line } from './line.ts'

// An activity's own limit is longer; its worker's silence must be noticed before (activities/pulse.ts).
const boundMs = 10_000

interface Scene {
  readonly activity: string
  /** COMMITs that come before the one to stop at, among those that write; opening is the first of all. */
  readonly skip: number
  readonly act?: (request: LiveRequest) => Promise<unknown>
  /** Whether what was stopped has been done after all. */
  readonly isDone: (request: LiveRequest) => Promise<boolean>
}

const hasEvent = (type: string) => async (request: LiveRequest) =>
  (await request.events()).some((event) => event.type === type)

// An effect counts its attempt before it is sent.
const scenes: readonly Scene[] = [
  { activity: 'openRequest', skip: 0, isDone: async (request) => (await request.row()).seq >= 2 },
  {
    activity: 'applyTask (take, an Update)',
    skip: 1,
    act: (request) => insist(request, { type: 'take' }),
    isDone: hasEvent('taken'),
  },
  {
    activity: 'applyTask (reply, a signal)',
    skip: 1,
    act: (request) => request.reply('agent_reply', new Date()),
    isDone: hasEvent('agent_replied'),
  },
  {
    activity: 'applyTask (resolve)',
    skip: 1,
    act: async (request) =>
      insist(request, {
        type: 'resolve',
        code: 'solved',
        take: true,
        payloadId: await request.payload({ text: 'Done.' }),
      }),
    isDone: hasEvent('resolved'),
  },
  { activity: 'applyWake (breach)', skip: 1, isDone: hasEvent('breached') },
  { activity: 'applyWake (escalation step)', skip: 2, isDone: hasEvent('escalated') },
  { activity: 'performEffect (not sent yet)', skip: 3, isDone: isSent },
  { activity: 'performEffect (sent, not noted)', skip: 4, isDone: isSent },
]

async function isSent(request: LiveRequest): Promise<boolean> {
  return (await request.effects()).some(({ kind, state }) => kind === 'webhook' && state === 'done')
}

export const killedInTheMiddle: Line = {
  id: 'S2',
  title: 'a job\'s "running" flag stays set after a crash, so it never runs again',
  quick: false,
  async run(context) {
    const gate = await CommitGate.open(context.stack.urls.databaseUrl)
    const receiver = await WebhookReceiver.open()
    context.afterwards(async () => void (await Promise.all([gate.close(), receiver.close()])))
    await context.worker.stop()
    const env = { DATABASE_URL: gate.urlOf(context.stack.urls.databaseUrl) }
    const worker = createChild(context.stack, 'worker', { suffix: '-gated', env })
    context.afterwards(() => worker.stop())
    await worker.start()
    const points: readonly GatePoint[] = ['before', 'after']
    const stages = await Promise.all(
      points.flatMap((point) => scenes.map((scene) => stage({ context, gate, receiver, scene, point }))),
    )
    await inParallel(stages, stages.length, ({ reached, name }) => within(`the worker to stand ${name}`, reached))
    await worker.kill('SIGKILL')
    const downAt = Date.now()
    await worker.start()
    const upAt = Date.now()
    const found = new Findings()
    const ends = await inParallel(stages, stages.length, async ({ name, scene, request, acted }) => {
      // On record is not enough: the workflow has to know it, too.
      const done = async () => ((await scene.isDone(request)) && (await knows(context, request)) ? true : undefined)
      const ok = await until(name, done, 90_000).catch(() => false)
      const ms = Math.max(0, Date.now() - upAt)
      if (ok) await acted
      return { name, ok, ms }
    })
    for (const { name, ok, ms } of ends)
      found.that(`it goes on after a SIGKILL ${name}`, ok, `not done after ${inWords(ms)}`)
    const tookMs = ends.map(({ ms }) => ms)
    found.that(`all within ${inWords(boundMs)} of the restart`, Math.max(...tookMs) <= boundMs, spread(tookMs))
    await judgeEffects(context, found, stages, receiver)
    return {
      did: `${stages.length} requests, each stopped at the COMMIT of one activity (before it, and after it without an answer); then the worker SIGKILLed and started again`,
      held: found.held,
      figures: {
        'worker down': inWords(upAt - downAt),
        'gone on after the restart': spread(tookMs),
        'webhooks sent (keys)': `${[...receiver.deliveries.values()].reduce((sum, n) => sum + n, 0)} (${receiver.deliveries.size})`,
      },
    }
  },
}

async function knows({ harness }: Context, request: LiveRequest): Promise<boolean> {
  const { seq } = await request.row()
  const state = await harness.client.workflow.getHandle(request.workflowId).query(requestStateQuery)
  return state?.seq === seq
}

interface Staging {
  readonly context: Context
  readonly gate: CommitGate
  readonly receiver: WebhookReceiver
  readonly scene: Scene
  readonly point: GatePoint
}

/** What is counted are the COMMITs of one request's activities; those of mails about it would come in between. */
async function withoutMail({ harness }: Context, { orgId, requesterId, agentIds }: MinimalOrganization): Promise<void> {
  const rows = [requesterId, ...agentIds].flatMap((personId) =>
    notificationKinds.map((kind) => ({ orgId, personId, kind, inbox: true, browser: false, email: false })),
  )
  await harness.db.tenant(orgId, (tx) => tx.insert(notificationPreferences).values(rows))
}

/** Brings a request of its own organization to where the worker stands at the gate. */
async function stage({ context, gate, receiver, scene, point }: Staging) {
  const actions = [
    { kind: 'notify' as const, to: ['team_leads' as const] },
    { kind: 'webhook' as const, url: receiver.url },
  ]
  const org = await seedMinimalOrganization(context.harness.db, {
    calendar: aroundTheClock,
    targets: sameTargets(targets(0, 0, scene.act ? 60 : 1)),
    ladders: { firstResponse: [], nextResponse: [], resolution: [{ id: 'breach', at: { kind: 'breach' }, actions }] },
  })
  await withoutMail(context, org)
  const reached = gate.arm(org.orgId, point, scene.skip)
  const request = await context.harness.take(org, { occurredAt: new Date(Date.now() - 57_000), teamId: org.teamId })
  if (scene.act) await request.opened()
  const acted = scene.act?.(request)
  // It is waited for only where it can come to an end.
  acted?.catch(() => undefined)
  return { name: `${point} the COMMIT of ${scene.activity}`, scene, request, reached, acted, org }
}

async function within(what: string, reached: Promise<void>): Promise<void> {
  let isReached = false
  void reached.then(() => {
    isReached = true
  })
  await until(what, () => (isReached ? true : undefined), 30_000)
}

async function judgeEffects(
  context: Context,
  found: Findings,
  stages: readonly Awaited<ReturnType<typeof stage>>[],
  receiver: WebhookReceiver,
): Promise<void> {
  const escalating = stages.filter(({ scene }) => !scene.act && scene.skip > 0)
  for (const { request, name } of escalating)
    await until(`the webhook ${name}`, async () => (await isSent(request)) || undefined, 30_000)
  const twice = escalating.filter(({ request }) => receiver.of(request.id).keys !== 1)
  found.none(
    'no effect under two keys, none missing',
    twice.map(({ name }) => name),
  )
  const wrong = await inParallel(stages, 4, async ({ org }) => auditOrganization(context, org.orgId))
  found.none('one event a transition, no notice twice', wrong.flat())
}
