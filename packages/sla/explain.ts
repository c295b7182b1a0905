/** “Why is it due then?” (features B11): a cycle of a clock laid out as a row of spans without a gap. */
import type { ClockState } from '@holdfast/contracts/sla/clock.ts'
import { remainingMs, stateOf } from './clock-reading.ts'
import type { CalendarOf, Clock, Segment } from './clock-record.ts'
import { settleBreach, usedAt } from './clock-segments.ts'
import { type ExplainedChange, explainChanges } from './explain-changes.ts'
import { type Hours, layOutHours } from './explain-hours.ts'

export type { ExplainedChange } from './explain-changes.ts'

/**
 * One span. Only `worked` counts; `ahead` is what is still to be worked until due, as long as the span is.
 * `reason` is the holiday's name, the reason of waiting, or why the clock stands still.
 */
export interface ExplainedSpan {
  readonly from: number
  readonly to: number
  readonly kind: 'worked' | 'closed' | 'holiday' | 'paused' | 'stopped' | 'ahead'
  readonly countedMs: number
  readonly reason: string | null
  readonly targetMinutes: number
  readonly policyVersionId: string
  readonly calendarVersionId: string
}

/**
 * The spans follow each other from the start of the cycle to `now`, or to the due instant if that is ahead; what they
 * counted adds up to `usedMs`. Instants are epoch ms, durations business ms.
 */
export interface Explanation {
  readonly dueAt: number | null
  readonly targetMinutes: number
  readonly usedMs: number
  readonly remainingMs: number
  readonly state: ClockState
  readonly spans: readonly ExplainedSpan[]
  readonly changes: readonly ExplainedChange[]
}

/** Explains a clock at an instant; one before the clock's last change counts as that change. */
export function explainClock(clock: Clock, calendarOf: CalendarOf, now: number): Explanation {
  const at = Math.max(now, clock.reckonedTo)
  const settled = settleBreach(clock, at)
  const spans = [
    ...settled.segments.flatMap((segment) => explainSegment(segment, at, calendarOf)),
    ...explainAhead(settled, at, calendarOf),
  ]
  return {
    dueAt: settled.dueAt,
    targetMinutes: settled.targetMinutes,
    usedMs: usedAt(settled, at, calendarOf),
    remainingMs: remainingMs(settled, at, calendarOf),
    state: stateOf(settled),
    spans: spans.reduce(joinClosed, []),
    changes: explainChanges(settled),
  }
}

function explainSegment(segment: Segment, now: number, calendarOf: CalendarOf): ExplainedSpan[] {
  const to = segment.to ?? now
  if (to <= segment.from) return []
  if (segment.kind !== 'running') {
    const { kind, reason } = segment
    return [toSpan({ from: segment.from, to, kind, reason }, segment)]
  }
  const cal = calendarOf(segment.calendarVersionId)
  const spans = layOutHours(cal, segment.from, to, 'worked').map((hours) => toSpan(hours, segment))
  const countedMs = spans.reduce((sum, span) => sum + span.countedMs, 0)
  if (segment.usedMs === null || segment.usedMs === countedMs) return spans
  // The time-zone data has changed since: what was reckoned then stands, so it is shown as one.
  return [
    {
      ...toSpan({ from: segment.from, to, kind: 'worked', reason: 'as_recorded' }, segment),
      countedMs: segment.usedMs,
    },
  ]
}

function explainAhead(clock: Clock, now: number, calendarOf: CalendarOf): ExplainedSpan[] {
  if (clock.activity !== 'running' || clock.breachedAt !== null || clock.dueAt === null) return []
  const cal = calendarOf(clock.calendarVersionId)
  return layOutHours(cal, now, clock.dueAt, 'ahead').map((hours) => toSpan(hours, clock))
}

function toSpan(
  hours: Pick<ExplainedSpan, 'from' | 'to' | 'kind' | 'reason'> | Hours,
  { targetMinutes, policyVersionId, calendarVersionId }: Segment | Clock,
): ExplainedSpan {
  const { from, to, kind, reason } = hours
  const countedMs = kind === 'worked' ? to - from : 0
  return { from, to, kind, countedMs, reason, targetMinutes, policyVersionId, calendarVersionId }
}

/** A night with `now` in its middle is one span all the same. */
function joinClosed(spans: ExplainedSpan[], span: ExplainedSpan): ExplainedSpan[] {
  const last = spans.at(-1)
  const isSame =
    (span.kind === 'closed' || span.kind === 'holiday') &&
    last?.kind === span.kind &&
    last.reason === span.reason &&
    last.targetMinutes === span.targetMinutes &&
    last.policyVersionId === span.policyVersionId &&
    last.calendarVersionId === span.calendarVersionId
  if (isSame) spans[spans.length - 1] = { ...last, to: span.to }
  else spans.push(span)
  return spans
}
