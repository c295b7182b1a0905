/** Breaches, the steps of the ladder, and what happens when nobody acknowledges (B5). */
import type { AcknowledgeCommand, Wake } from '@holdfast/contracts/requests/commands.ts'
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import type { LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { breach as breachClock, type Clock } from '@holdfast/sla/clock.ts'
import { acknowledgeStep, type DueItem, judgeStep, recordStep, recordToldNext } from '@holdfast/sla/ladder.ts'
import { ladderOf } from '@holdfast/sla/policy.ts'
import { refuse } from '../failures.ts'
import { type Draft, slaActor } from './draft.ts'
import { escalate, notifyStep, type StepFacts } from './escalation-actions.ts'
import { findDueItems } from './present-snapshot.ts'
import type { SlaLibrary } from './sla-library.ts'
import { nothing } from './transition.ts'

/** The target was reached: recorded with its true instant, however late it is noticed (B9). */
export async function breach(draft: Draft, wake: Wake): Promise<undefined | typeof nothing> {
  const clock = findClock(draft, wake)
  if (!clock || clock.breachedAt !== null) return nothing
  replace(draft, clock, breachClock(clock))
  draft.record(
    'breached',
    slaActor,
    {
      clock: clock.kind,
      cycle: clock.cycle,
      dueAt: wake.at,
      lateMs: Math.max(0, draft.at.getTime() - Date.parse(wake.at)),
    },
    true,
  )
  return undefined
}

/** One step of the ladder, at most once a cycle. A warning that comes after its target is recorded, not sent. */
export async function takeStep(sla: SlaLibrary, draft: Draft, wake: Wake): Promise<undefined | typeof nothing> {
  const clock = findClock(draft, wake)
  const item = (await findDueItems(sla, draft)).find((due) => due.kind === 'step' && isSame(due, wake))
  const step = item?.kind === 'step' && (await findStep(sla, draft, item.clock, item.stepId))
  if (!clock || !step || item?.kind !== 'step') return nothing
  const at = draft.at.getTime()
  const outcome = judgeStep(item, clock, at)
  replace(draft, clock, recordStep(clock, item, outcome, at, sla.calendar))
  const facts = factsOf(draft, item)
  draft.record(outcome === 'fired' ? 'escalated' : `escalation_${outcome}`, slaActor, { ...facts }, true)
  // An import assigns and ranks as its log says, so there a step is only recorded.
  if (outcome === 'fired' && !draft.row.importing) await escalate(sla, draft, step, facts)
  return undefined
}

/** Nobody acknowledged a step within its patience: whoever the next step would tell is told now. */
export async function losePatience(sla: SlaLibrary, draft: Draft, wake: Wake): Promise<undefined | typeof nothing> {
  const clock = findClock(draft, wake)
  const item = (await findDueItems(sla, draft)).find((due) => due.kind === 'patience' && isSame(due, wake))
  const next = item?.kind === 'patience' && (await findStep(sla, draft, item.clock, item.nextStepId))
  if (!clock || !next || item?.kind !== 'patience') return nothing
  replace(draft, clock, recordToldNext(clock, item.stepId, draft.at.getTime()))
  const facts = factsOf(draft, item)
  draft.record('escalation_unacknowledged', slaActor, { ...facts, nextStepId: item.nextStepId }, true)
  await notifyStep(draft, next, facts, 'unacknowledged')
  return undefined
}

/** A person takes note, so that the next level is not told. */
export function acknowledge(draft: Draft, command: AcknowledgeCommand): void {
  const clock = findClock(draft, { clock: command.clock, cycle: command.cycle })
  const record = clock?.steps.find(({ stepId, outcome }) => stepId === command.stepId && outcome === 'fired')
  if (!clock || !record) throw refuse('not_found', 'this escalation has not fired')
  if (record.acknowledgedAt === null) {
    replace(draft, clock, acknowledgeStep(clock, command.stepId, draft.at.getTime()))
  }
  const { clock: kind, cycle, stepId, actor } = command
  draft.record('escalation_acknowledged', actor, { clock: kind, cycle, stepId }, true)
}

function findClock(draft: Draft, { clock, cycle }: Pick<Wake, 'clock' | 'cycle'>): Clock | undefined {
  return draft.clocks.find((candidate) => candidate.kind === clock && candidate.cycle === cycle)
}

function replace(draft: Draft, old: Clock, clock: Clock): void {
  draft.clocks = draft.clocks.map((candidate) => (candidate === old ? clock : candidate))
}

function isSame(due: DueItem, { clock, cycle, stepId }: Wake): boolean {
  return due.clock === clock && due.cycle === cycle && 'stepId' in due && due.stepId === stepId
}

function factsOf(draft: Draft, item: Exclude<DueItem, { kind: 'breach' }>): StepFacts {
  const { clock, cycle, stepId, at } = item
  return { clock, cycle, stepId, dueAt: new Date(at).toISOString(), lateMs: Math.max(0, draft.at.getTime() - at) }
}

async function findStep(
  sla: SlaLibrary,
  { row, tx }: Draft,
  clock: ClockKind,
  stepId: string,
): Promise<LadderStep | undefined> {
  if (!row.policyVersionId) return undefined
  const { rules } = await sla.policy(tx, row.policyVersionId)
  return ladderOf(rules, clock).find(({ id }) => id === stepId)
}
