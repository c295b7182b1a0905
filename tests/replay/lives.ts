/** Lives of requests whose histories are kept: a change of the workflow that cannot replay them breaks what is in flight. */
import type { RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import type { NewRequest } from '@holdfast/db/requests/take-request.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { type MinimalOptions, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import type { Harness, LiveRequest } from '../support/harness.ts'
import { after, plus } from '../support/local-time.ts'
import { refusalOf } from '../support/refusal.ts'
import { until } from '../support/until.ts'

const notify = [{ kind: 'notify' as const, to: ['team_leads' as const] }]
const ladder = [
  { id: 'warn', at: { kind: 'percent' as const, percent: 50 }, actions: notify },
  { id: 'breach', at: { kind: 'breach' as const }, actions: notify, patienceMinutes: 10 },
  { id: 'later', at: { kind: 'after' as const, minutes: 30 }, actions: notify },
]

/** What each life needs of the servers it lives on. */
export interface Stage {
  readonly harness: Harness
  readonly organization?: MinimalOptions
}

type Life = (stage: Stage) => Promise<LiveRequest>

/** By the name of the file that its history is kept in. */
export const lives: Readonly<Record<string, Life>> = {
  open: (stage) => open(stage),

  async paused(stage) {
    const request = await taken(stage)
    await request.change({ type: 'wait', reason: 'vendor' })
    await request.change({ type: 'wait', reason: 'requester', unansweredBusinessDays: 2 })
    return request
  },

  async breached(stage) {
    const request = await taken(stage)
    await request.holdMessage('requester_reply', new Date())
    const { dueAt } = await request.clock('resolution')
    if (!dueAt) throw new Error('nothing is due')
    await request.passTo(after(plus(dueAt, -30)))
    await request.releaseOutbox()
    await request.event('requester_replied')
    await request.passTo(after(plus(dueAt, 30)))
    await until('the ladder', async () => {
      const fired = (await request.eventTypes()).filter((type) => type.startsWith('escalat'))
      return fired.length >= 4 ? true : undefined
    })
    return request
  },

  async reopened(stage) {
    const request = await taken(stage)
    await request.resolve()
    await request.reply('requester_reply', new Date())
    await request.reaches('in_progress')
    await request.resolve()
    await request.change({ type: 'confirm' })
    await request.change({ type: 'reopen', byAgent: true })
    return request
  },

  async unanswered(stage) {
    const request = await taken(stage)
    await request.change({ type: 'wait', reason: 'requester', unansweredBusinessDays: 1 })
    const { resolveUnansweredAt } = await request.row()
    if (resolveUnansweredAt) await request.passTo(after(resolveUnansweredAt))
    const { autoCloseAt } = await request.reaches('resolved')
    if (autoCloseAt) await request.passTo(after(autoCloseAt))
    await request.reaches('closed')
    return request
  },

  async continued(stage) {
    const org = await seedMinimalOrganization(stage.harness.db, organization(stage))
    const request = await stage.harness.takeContinuing(org, 12, { teamId: org.teamId })
    const { runId: first } = await request.handle.describe()
    await request.change({ type: 'take' })
    await until('another run', async () => ((await request.handle.describe()).runId === first ? undefined : true))
    await request.change({ type: 'wait', reason: 'vendor' })
    return request
  },

  async imported(stage) {
    const importer = { kind: 'system', id: 'import' } as const
    const created = new Date('2024-03-04T08:00:00Z')
    const request = await open(stage, { actor: importer, importing: true, occurredAt: created, channel: 'import' })
    const at = (minutes: number) => ({ actor: importer, occurredAt: plus(created, minutes).toISOString() })
    await request.change({ type: 'assign', personId: request.org.agentId, kind: 'primary', ...at(10) })
    await request.change({ type: 'wait', reason: 'vendor', ...at(90) })
    const payloadId = await request.payload({ text: 'As the log says.' })
    await request.change({ type: 'resolve', code: 'solved', payloadId, ...at(300) } as RequestCommand)
    await request.change({ type: 'finish_import', actor: importer })
    return request
  },

  /** With what can be sealed in it: commands, a refusal by the database, a signal, timers, and a pause. */
  async sealed(stage) {
    const request = await taken(stage)
    const payloadId = await request.payload({ priority: 'on fire' })
    await refusalOf(request.change({ type: 'edit', payloadId }), 'validation_failed')
    await request.reply('agent_reply', new Date())
    await request.change({ type: 'wait', reason: 'vendor' })
    return request
  },

  async cancelled(stage) {
    const request = await open(stage)
    await request.reply('agent_reply', new Date())
    await request.reaches('in_progress')
    await request.change({ type: 'cancel' })
    return request
  },
}

function organization({ organization: options }: Stage): MinimalOptions {
  const ladders = { firstResponse: [], nextResponse: [], resolution: ladder }
  return { calendar: aroundTheClock, targets: sameTargets(targets(0, 0, 60)), ladders, ...options }
}

async function open(stage: Stage, overrides: Partial<NewRequest> = {}): Promise<LiveRequest> {
  const org = await seedMinimalOrganization(stage.harness.db, organization(stage))
  const request = await stage.harness.take(org, { teamId: org.teamId, ...overrides })
  await request.opened()
  return request
}

async function taken(stage: Stage): Promise<LiveRequest> {
  const request = await open(stage)
  await request.change({ type: 'take' })
  return request
}
