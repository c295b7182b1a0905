import { AppError } from '@holdfast/contracts/errors.ts'
import { ClockExplanation, ClockParams, ExplainClockQuery } from '@holdfast/contracts/requests/explain-clock.ts'
import type { Clock } from '@holdfast/sla/clock.ts'
import { type Explanation, explainClock as explain } from '@holdfast/sla/explain.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readClocks } from './read-clocks.ts'

export function explainClock(app: App): void {
  const schema = {
    summary: 'Why a request is due when it is due, minute by minute',
    tags: ['requests'],
    params: ClockParams,
    querystring: ExplainClockQuery,
    response: { 200: ClockExplanation },
  }
  const options = { schema, config: { permission: 'clock:read' } } as const
  app.get('/requests/:requestId/clocks/:kind/explanation', options, async (request) => {
    const { requestId, kind } = request.params
    const { cycle } = request.query
    const { clocks, calendarOf, named } = await readClocks(app, callerOf(request), requestId)
    const clock = clocks.findLast((one) => one.kind === kind && (cycle === undefined || one.cycle === cycle))
    if (!clock) throw new AppError('not_found', 'The request has no such clock')
    const now = Date.now()
    return { ...presentExplanation(clock, explain(clock, calendarOf, now), now), ...named }
  })
}

const iso = (epochMs: number) => new Date(epochMs).toISOString()

function presentExplanation({ kind, cycle }: Clock, explanation: Explanation, now: number) {
  const { state, targetMinutes, usedMs, remainingMs, dueAt, spans, changes } = explanation
  return {
    kind,
    cycle,
    asOf: iso(now),
    state,
    targetMinutes,
    dueAt: dueAt === null ? null : iso(dueAt),
    usedMs,
    remainingMs,
    spans: spans.map((span) => ({ ...span, from: iso(span.from), to: iso(span.to) })),
    changes: changes.map((change) => ({ ...change, at: iso(change.at) })),
  }
}
