import type { ClockSummary, RequestSnapshot, Wake } from '@holdfast/contracts/requests/commands.ts'
import { isActive, type Priority, type SlaState, type WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import { type Clock, remainingMs, stateOf } from '@holdfast/sla/clock.ts'
import { type DueItem, dueItems } from '@holdfast/sla/ladder.ts'
import type { Draft, RequestRow } from './draft.ts'
import type { SlaLibrary } from './sla-library.ts'

/** @returns what the workflow carries from here on. */
export async function presentSnapshot(sla: SlaLibrary, draft: Draft): Promise<RequestSnapshot> {
  const { row } = draft
  await sla.prepareCalendars(
    draft.tx,
    draft.clocks.map(({ calendarVersionId }) => calendarVersionId),
  )
  const due = nextDue(draft.clocks)
  return {
    seq: row.seq,
    number: `${draft.numberPrefix}-${row.number}`,
    status: draft.status,
    priority: row.priority as Priority,
    waitReason: row.waitReason as WaitReason | null,
    teamId: row.teamId,
    teamKey: draft.teamKey,
    primaryId: row.assigneeId,
    slaState: slaStateOf(draft.clocks),
    nextDueAt: due ? new Date(due.dueAt).toISOString() : null,
    clocks: latestClocks(draft.clocks).map((clock) => summarizeClock(sla, clock, draft.at.getTime())),
    nextWake: await findNextWake(sla, draft),
    lastAt: row.updatedAt.toISOString(),
    importing: row.importing,
    reopenUntil: row.reopenUntil?.toISOString() ?? null,
  }
}

/** @returns the running clock that is due first; `null` when none runs. */
export function nextDue(clocks: readonly Clock[]): { kind: ClockKind; dueAt: number } | null {
  let first: { kind: ClockKind; dueAt: number } | null = null
  for (const { activity, dueAt, kind } of clocks) {
    if (activity === 'running' && dueAt !== null && (!first || dueAt < first.dueAt)) first = { kind, dueAt }
  }
  return first
}

/** @returns one word for all clocks: the worst of those that live, else how the last ones ended. */
export function slaStateOf(clocks: readonly Clock[]): SlaState {
  const latest = latestClocks(clocks)
  const living = latest.filter(({ activity }) => activity !== 'ended').map(stateOf)
  for (const state of ['breached', 'running', 'paused'] as const) if (living.includes(state)) return state
  const ended = latest.map(stateOf)
  for (const state of ['breached', 'met'] as const) if (ended.includes(state)) return state
  return 'none'
}

function latestClocks(clocks: readonly Clock[]): Clock[] {
  const latest = new Map<ClockKind, Clock>()
  for (const clock of clocks) if (clock.cycle >= (latest.get(clock.kind)?.cycle ?? 0)) latest.set(clock.kind, clock)
  return [...latest.values()]
}

function summarizeClock(sla: SlaLibrary, clock: Clock, at: number): ClockSummary {
  const { kind, cycle, targetMinutes, dueAt } = clock
  return {
    kind,
    cycle,
    state: stateOf(clock),
    targetMinutes,
    remainingMs: remainingMs(clock, at, sla.calendar),
    dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
  }
}

async function findNextWake(sla: SlaLibrary, draft: Draft): Promise<Wake | null> {
  const { row } = draft
  const wakes: Wake[] = row.importing ? [] : lifecycleWakes(row)
  const [item] = await findDueItems(sla, draft)
  if (item) {
    const stepId = 'stepId' in item ? item.stepId : undefined
    wakes.unshift({
      kind: item.kind,
      at: new Date(item.at).toISOString(),
      clock: item.clock,
      cycle: item.cycle,
      ...(stepId === undefined ? {} : { stepId }),
    })
  }
  // Clocks come first at equal instants: what breached at the end of a wait did breach.
  return wakes.reduce<Wake | null>((first, wake) => (!first || wake.at < first.at ? wake : first), null)
}

/** @returns everything that the clocks will do by themselves, in order. */
export async function findDueItems(sla: SlaLibrary, draft: Draft): Promise<DueItem[]> {
  const { row, tx, clocks } = draft
  if (!isActive(draft.status)) return []
  const policy = row.policyVersionId ? await sla.policy(tx, row.policyVersionId) : null
  await sla.prepareCalendars(
    tx,
    clocks.map(({ calendarVersionId }) => calendarVersionId),
  )
  return dueItems(clocks, policy?.rules ?? null, sla.calendar)
}

function lifecycleWakes(row: RequestRow): Wake[] {
  const wakes: Wake[] = []
  const add = (kind: Wake['kind'], at: Date | null) => at && wakes.push({ kind, at: at.toISOString() })
  if (row.status === 'waiting') {
    add('wait_end', row.waitUntil)
    add('remind', row.remindAt)
    add('resolve_unanswered', row.resolveUnansweredAt)
  }
  if (row.status === 'resolved') add('auto_close', row.autoCloseAt)
  if (row.status === 'closed' || row.status === 'cancelled') add('window_end', row.reopenUntil)
  return wakes
}
