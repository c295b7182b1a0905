/** An import drives a request by recorded instants: no timer runs, and nobody is told of what was told long ago. */
import type { RequestCommand } from '@holdfast/contracts/requests/commands.ts'
import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { type MinimalOptions, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { requestStateQuery } from '@holdfast/workflows/requests/messages.ts'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness } from '../support/harness.ts'
import { minuteMs, plus } from '../support/local-time.ts'
import { refusalOf } from '../support/refusal.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

type Said = RequestCommand extends infer C
  ? C extends RequestCommand
    ? Omit<C, 'actor' | 'occurredAt'>
    : never
  : never

const importer = { kind: 'system', id: 'import' } as const
const created = new Date('2024-03-04T08:00:00Z')

async function open(options: MinimalOptions = {}) {
  const org = await seedMinimalOrganization(harness.db, {
    calendar: aroundTheClock,
    targets: sameTargets(targets(0, 0, 60)),
    strategy: 'round_robin',
    ...options,
  })
  const request = await harness.take(org, {
    teamId: org.teamId,
    actor: importer,
    channel: 'import',
    importing: true,
    occurredAt: created,
  })
  await request.opened()
  /** As the log says: so many minutes after the creation. */
  const say = (minutes: number, command: Said) =>
    request.change({ ...command, actor: importer, occurredAt: plus(created, minutes).toISOString() } as RequestCommand)
  return { request, say, org }
}

describe.concurrent('an import', () => {
  it('keeps the original instants, and reckons the clocks by them', async () => {
    const { request, say, org } = await open()
    await say(10, { type: 'assign', personId: org.agentId, kind: 'primary' })
    await say(20, { type: 'wait', reason: 'vendor' })
    await say(200, { type: 'resume' })
    const payloadId = await request.payload({ text: 'As the log says.' })
    await say(210, { type: 'resolve', code: 'solved', payloadId })
    await say(300, { type: 'confirm' })
    expect((await request.events()).map(({ type, occurredAt }) => [type, occurredAt])).toEqual([
      ['created', created],
      ['routed', created],
      ['assigned', plus(created, 10)],
      ['waiting', plus(created, 20)],
      ['resumed', plus(created, 200)],
      ['resolved', plus(created, 210)],
      ['closed', plus(created, 300)],
    ])
    expect(await request.clock('resolution')).toMatchObject({ state: 'met', usedMs: 30 * minuteMs, breachedAt: null })
  })

  it('assigns nobody by itself, and is changed by nobody else until it has finished', async () => {
    const { request, say } = await open()
    expect((await request.row()).assigneeId).toBeNull()
    const refusal = await refusalOf(request.change({ type: 'take' }))
    expect(refusal.extra).toMatchObject({ reason: 'it is being imported' })
    await say(10, { type: 'finish_import' })
    await request.change({ type: 'take' })
    expect((await request.row()).status).toBe('in_progress')
  })

  it('records what fell due at its own instant, tells nobody, and escalates nothing', async () => {
    const steps: LadderStep[] = [
      { id: 'warn', at: { kind: 'percent', percent: 50 }, actions: [{ kind: 'notify', to: ['team'] }] },
      {
        id: 'breach',
        at: { kind: 'breach' },
        actions: [
          { kind: 'notify', to: ['team'] },
          { kind: 'raise_priority' },
          { kind: 'webhook', url: 'http://127.0.0.1:9/' },
        ],
      },
    ]
    const { request, say } = await open({ ladders: { firstResponse: [], nextResponse: [], resolution: steps } })
    await say(90, { type: 'edit', payloadId: await request.payload({ title: 'Renamed' }) })
    const told = (await request.events()).map(({ type, occurredAt }) => [type, (+occurredAt - +created) / minuteMs])
    expect(told).toEqual([
      ['created', 0],
      ['routed', 0],
      ['escalated', 30],
      ['breached', 60],
      ['escalated', 60],
      ['edited', 90],
    ])
    expect((await request.clock('resolution')).breachedAt).toEqual(plus(created, 60))
    expect((await request.row()).priority).toBe('normal')
    await say(90, { type: 'finish_import' })
    expect(await request.effects()).toEqual([])
    expect(await request.notifications()).toEqual([])
    expect(await request.outbox()).toEqual([])
  })

  it('lets no timer run: a wait that ended long ago ends only with the import', async () => {
    const { request, say, org } = await open({ targets: null })
    await say(10, { type: 'assign', personId: org.agentId, kind: 'primary' })
    const until = plus(created, 60).toISOString()
    await say(20, { type: 'wait', reason: 'scheduled', until })
    expect((await request.handle.query(requestStateQuery))?.nextWake).toBeNull()
    expect((await request.row()).status).toBe('waiting')
    await request.change({ type: 'finish_import', actor: importer })
    await request.reaches('in_progress')
  })

  it('gives a resolved request its whole confirmation window from the end of the import', async () => {
    const { request, say, org } = await open()
    await say(10, { type: 'assign', personId: org.agentId, kind: 'primary' })
    const payloadId = await request.payload({ text: 'As the log says.' })
    await say(20, { type: 'resolve', code: 'solved', payloadId })
    await request.change({ type: 'finish_import', actor: importer })
    const { status, autoCloseAt, importing } = await request.row()
    expect([status, importing]).toEqual(['resolved', false])
    expect(autoCloseAt?.getTime()).toBeGreaterThan(Date.now() + 2.9 * 24 * 60 * minuteMs)
    await request.change({ type: 'finish_import', actor: importer })
    expect((await request.eventTypes()).filter((type) => type === 'import_finished')).toHaveLength(1)
  })
})
