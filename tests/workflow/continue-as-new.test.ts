/** A request that outgrows its history goes on in another run; and its execution reads well (design decision 11). */
import { randomUUID } from 'node:crypto'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import { requestStateQuery } from '@holdfast/workflows/requests/messages.ts'
import { requestSearchAttributes as keys } from '@holdfast/workflows/requests/readable.ts'
import type { temporal } from '@temporalio/proto'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { after } from '../support/local-time.ts'
import { openHistory } from '../support/open-history.ts'
import { refusalOf } from '../support/refusal.ts'
import { until } from '../support/until.ts'

const harness = new Harness(inject('servers'))
afterAll(() => harness.close())

const resolutionOf60 = { calendar: aroundTheClock, targets: sameTargets(targets(0, 0, 60)) }

/** Continues as new after nearly every step. */
async function restless() {
  const org = await seedMinimalOrganization(harness.db, resolutionOf60)
  return harness.takeContinuing(org, 12, { teamId: org.teamId })
}

async function runId(request: LiveRequest) {
  return (await request.handle.describe()).runId
}

async function nextRun(request: LiveRequest, former: string) {
  return until('another run', async () => {
    const now = await runId(request)
    return now === former ? undefined : now
  })
}

describe.concurrent('continue as new', () => {
  it('carries the state, the clocks and their timers', async () => {
    const request = await restless()
    const first = await runId(request)
    await request.change({ type: 'take' })
    await nextRun(request, first)
    const state = await request.handle.query(requestStateQuery)
    const { seq, nextDueAt } = await request.row()
    expect(state).toMatchObject({
      seq,
      status: 'in_progress',
      nextWake: { kind: 'breach', at: nextDueAt.toISOString() },
    })
    await request.passTo(after(nextDueAt))
    expect((await request.event('breached')).data).toMatchObject({ dueAt: nextDueAt.toISOString() })
  })

  it('carries the answers that were given: the same update id answers the same, and only once', async () => {
    const request = await restless()
    const first = await runId(request)
    const id = randomUUID()
    const answer = await request.change({ type: 'take' }, id)
    const second = await nextRun(request, first)
    expect(await request.change({ type: 'take' }, id)).toEqual(answer)
    await request.change({ type: 'wait', reason: 'vendor' })
    await nextRun(request, second)
    // Whatever the state is by now: it was answered, so it is neither refused nor done again.
    await request.change({ type: 'cancel' })
    expect(await request.change({ type: 'take' }, id)).toEqual(answer)
    await refusalOf(request.change({ type: 'take' }))
    expect((await request.eventTypes()).filter((type) => type === 'taken')).toHaveLength(1)
  })

  it('recognizes a message that was told before', async () => {
    const request = await restless()
    const first = await runId(request)
    const id = randomUUID()
    await request.reply('agent_reply', new Date(), { id })
    await nextRun(request, first)
    await request.reply('agent_reply', new Date(), { id })
    await request.change({ type: 'wait', reason: 'vendor' })
    expect((await request.eventTypes()).filter((type) => type === 'agent_replied')).toHaveLength(1)
  })

  it('loses nothing of what is said while it goes over: every change is done once, in the order of its seq', async () => {
    const request = await restless()
    const people = request.org.agentIds
    const said = Array.from({ length: 12 }, (_, index) =>
      request.change({ type: 'assign', personId: people[index % people.length] ?? '', kind: 'primary' }),
    )
    const answers = (await Promise.all(said)).map((outcome) => (outcome.state === 'done' ? outcome.result.seq : 0))
    expect([...answers].sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, index) => index + 3))
    expect((await request.events()).map(({ seq }) => seq)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1))
    // Whoever is short of a run has one more answer to wait for, not one fewer event.
    const runs = await until('more than one run', async () => {
      const found = await runsOf(request)
      return found > 1 ? found : undefined
    })
    expect(runs).toBeGreaterThan(1)
  })

  it('keeps search attributes and current details', async () => {
    const request = await restless()
    const first = await runId(request)
    await request.change({ type: 'take' })
    await nextRun(request, first)
    // The server gives a run that is continued no static summary, and the SDK has no way to name one.
    await expectReadable(request)
  })
})

async function runsOf(request: LiveRequest): Promise<number> {
  let runs = 0
  for await (const _ of harness.client.workflow.list({ query: `WorkflowId = '${request.workflowId}'` })) runs += 1
  return runs
}

describe.concurrent('a readable execution', () => {
  it('says what it is, where it stands, and what it waits for', async () => {
    const org = await seedMinimalOrganization(harness.db, resolutionOf60)
    const request = await harness.take(org, { teamId: org.teamId, title: 'A name that nobody may see' })
    await request.opened()
    await request.change({ type: 'take' })
    const { number } = await request.row()
    expect(await (await request.handle.describe()).staticSummary()).toBe(`HF-${number} · incident · normal`)
    await expectReadable(request)
  })

  it('names its timers and steps', async () => {
    const org = await seedMinimalOrganization(harness.db, resolutionOf60)
    const request = await harness.take(org, { teamId: org.teamId })
    await request.opened()
    await request.change({ type: 'take' })
    await until('the timer', async () => {
      const { events } = (await openHistory(harness.client, await request.handle.fetchHistory())) as OpenedHistory
      const summaries = events.map(summaryOf).filter((summary) => summary !== undefined)
      return summaries.includes('resolution: target reached') &&
        summaries.includes('open: route, assign, start clocks') &&
        summaries.includes('take')
        ? true
        : undefined
    })
  })

  it('has neither text nor name nor address in its history', async () => {
    const org = await seedMinimalOrganization(harness.db, resolutionOf60)
    const request = await harness.take(org, {
      teamId: org.teamId,
      title: 'Unheard-of title',
      description: 'Unheard-of words',
    })
    await request.opened()
    await request.resolve(undefined, 'solved', 'Unheard-of resolution')
    await request.change({ type: 'edit', payloadId: await request.payload({ title: 'Unheard-of edit' }) })
    const history = JSON.stringify(await openHistory(harness.client, await request.handle.fetchHistory()))
    // It was opened: what is only in payloads can be read.
    expect(history).toContain('open: route, assign, start clocks')
    expect(history).toContain(request.id)
    expect(history).not.toMatch(/unheard|example\.test|Requester/i)
  })
})

interface OpenedHistory {
  readonly events: readonly { readonly userMetadata?: { readonly summary?: { readonly data: string } } | null }[]
}

function summaryOf({ userMetadata }: OpenedHistory['events'][number]): string | undefined {
  const data = userMetadata?.summary?.data
  return data ? (JSON.parse(data) as string) : undefined
}

async function expectReadable(request: LiveRequest) {
  const { org } = request
  const { number, nextDueAt, seq } = await request.row()
  const described = await until('the search attributes', async () => {
    const found = await request.handle.describe()
    return found.typedSearchAttributes.get(keys.assignee) === org.agentId ? found : undefined
  })
  const attributes = described.typedSearchAttributes
  expect({
    number: attributes.get(keys.number),
    status: attributes.get(keys.status),
    priority: attributes.get(keys.priority),
    team: attributes.get(keys.team),
    slaState: attributes.get(keys.slaState),
    organization: attributes.get(keys.organization),
    nextDue: attributes.get(keys.nextDue),
  }).toEqual({
    number: `HF-${number}`,
    status: 'in_progress',
    priority: 'normal',
    team: 'desk',
    slaState: 'running',
    organization: org.orgId,
    nextDue: nextDueAt,
  })
  const metadata = await request.handle.query<temporal.api.sdk.v1.IWorkflowMetadata>('__temporal_workflow_metadata')
  expect(metadata.currentDetails).toBe(
    [
      `**HF-${number}** is **in progress**, priority normal`,
      `Team desk, assignee ${org.agentId}, step ${seq}`,
      '',
      '| clock | state | due (UTC) | target |',
      '| --- | --- | --- | --- |',
      `| resolution 1 | running | ${nextDueAt.toISOString()} | 60 min |`,
      '',
      `Next by itself: resolution: target reached at ${nextDueAt.toISOString()}`,
    ].join('\n'),
  )
}
