import type { Clock, Segment } from './clock-record.ts'

/** Something that moved the due instant. `from` and `to` are business minutes, version ids, or reasons. */
export interface ExplainedChange {
  readonly at: number
  readonly what: 'target' | 'policy' | 'calendar' | 'paused' | 'resumed' | 'stopped' | 'reopened' | 'breached'
  readonly from: string | number | null
  readonly to: string | number | null
}

/** @returns what changed between the segments of a cycle, and its breach, in order of time. */
export function explainChanges(clock: Clock): ExplainedChange[] {
  const changes = clock.segments.flatMap((segment, i) => {
    const before = clock.segments[i - 1]
    return before ? [...explainTerms(before, segment), ...explainActivity(before, segment)] : []
  })
  if (clock.breachedAt !== null) changes.push({ at: clock.breachedAt, what: 'breached', from: null, to: null })
  return changes.toSorted((a, b) => a.at - b.at)
}

function explainTerms(before: Segment, after: Segment): ExplainedChange[] {
  const terms = [
    ['target', before.targetMinutes, after.targetMinutes],
    ['policy', before.policyVersionId, after.policyVersionId],
    ['calendar', before.calendarVersionId, after.calendarVersionId],
  ] as const
  return terms.filter(([, from, to]) => from !== to).map(([what, from, to]) => ({ at: after.from, what, from, to }))
}

function explainActivity(before: Segment, after: Segment): ExplainedChange[] {
  if (before.kind === after.kind && before.reason === after.reason) return []
  if (after.kind !== 'running') return [{ at: after.from, what: after.kind, from: before.reason, to: after.reason }]
  const what = before.kind === 'paused' ? 'resumed' : 'reopened'
  return [{ at: after.from, what, from: before.reason, to: null }]
}
