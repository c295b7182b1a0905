/** What a transition changed, from and to, for the timeline (A9). */
import { stateOf } from '@holdfast/sla/clock.ts'
import type { Draft, RequestRow } from './draft.ts'

const visible = [
  'title',
  'description',
  'type',
  'status',
  'priority',
  'categoryId',
  'subcategoryId',
  'businessUnitId',
  'regionId',
  'siteId',
  'teamId',
  'assigneeId',
  'tags',
  'waitReason',
  'waitUntil',
  'resolutionCode',
  'resolutionText',
  'policyVersionId',
] as const satisfies readonly (keyof RequestRow)[]

/** @returns `changes` (fields) and `clocks` (states and due instants), each absent when nothing changed. */
export function describeChanges(draft: Draft): { changes?: unknown[]; clocks?: unknown[] } {
  const changes = visible
    .filter((field) => !same(draft.before[field], draft.row[field]))
    .map((field) => ({ field, from: draft.before[field], to: draft.row[field] }))
  const clocks = draft.clocks.flatMap((clock) => {
    if (draft.clocksBefore.includes(clock)) return []
    const before = draft.clocksBefore.find(({ kind, cycle }) => kind === clock.kind && cycle === clock.cycle)
    const from = before ? stateOf(before) : null
    const to = stateOf(clock)
    const dueAt = clock.dueAt === null ? null : new Date(clock.dueAt).toISOString()
    if (from === to && before?.dueAt === clock.dueAt) return []
    return [{ clock: clock.kind, cycle: clock.cycle, from, to, dueAt }]
  })
  return { ...(changes.length > 0 && { changes }), ...(clocks.length > 0 && { clocks }) }
}

function same(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime()
  if (Array.isArray(a) && Array.isArray(b)) return JSON.stringify(a) === JSON.stringify(b)
  return a === b
}
