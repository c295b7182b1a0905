import { type ClockReading, ClockReadings } from '@holdfast/contracts/requests/list-clocks.ts'
import { type CalendarOf, type Clock, remainingMs, stateOf, usedAt } from '@holdfast/sla/clock.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { readClocks } from './read-clocks.ts'
import { RequestParams } from './read-request.ts'

export function listClocks(app: App): void {
  const schema = {
    summary: 'The service-level clocks of a request, as they stand now',
    tags: ['requests'],
    params: RequestParams,
    response: { 200: ClockReadings },
  }
  app.get('/requests/:requestId/clocks', { schema, config: { permission: 'clock:read' } }, async (request) => {
    const now = Date.now()
    const { clocks, calendarOf, named } = await readClocks(app, callerOf(request), request.params.requestId)
    return { asOf: iso(now), items: clocks.map((clock) => presentReading(clock, now, calendarOf)), ...named }
  })
}

const iso = (epochMs: number) => new Date(epochMs).toISOString()
const isoOrNull = (epochMs: number | null) => (epochMs === null ? null : iso(epochMs))

function presentReading(clock: Clock, now: number, calendarOf: CalendarOf): ClockReading {
  const { kind, cycle, targetMinutes, policyVersionId, calendarVersionId, steps } = clock
  // A clock that was changed a moment ago by another machine's time is not read before that change.
  const at = Math.max(now, clock.reckonedTo)
  return {
    kind,
    cycle,
    state: stateOf(clock),
    targetMinutes,
    usedMs: usedAt(clock, at, calendarOf),
    remainingMs: remainingMs(clock, at, calendarOf),
    startedAt: iso(clock.startedAt),
    dueAt: isoOrNull(clock.dueAt),
    breachedAt: isoOrNull(clock.breachedAt),
    endedAt: isoOrNull(clock.endedAt),
    policyVersionId,
    calendarVersionId,
    steps: steps.map(({ stepId, dueAt, at: happenedAt, outcome, lateMs, patienceAt, acknowledgedAt, toldNextAt }) => ({
      stepId,
      dueAt: iso(dueAt),
      at: iso(happenedAt),
      outcome,
      lateMs,
      patienceAt: isoOrNull(toldNextAt === null && acknowledgedAt === null ? patienceAt : null),
      acknowledgedAt: isoOrNull(acknowledgedAt),
    })),
  }
}
