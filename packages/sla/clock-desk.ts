import { isActive, type WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import { type ClockKind, clockKinds } from '@holdfast/contracts/sla/clock.ts'
import {
  type Clock,
  type ClockTerms,
  cancel,
  isLive,
  pause,
  reopen,
  resume,
  retarget,
  start,
  suspend,
} from './clock.ts'
import type { ClockChange, ClockContext } from './clock-changes.ts'
import type { CompiledCalendar } from './compiled-calendar.ts'
import { pausesFor, targetMinutesOf } from './policy.ts'

type ReopenedFrom = Extract<ClockChange, { type: 'reopened' }>['from']

/** The clocks of one request while a change is applied to them. */
export class ClockDesk {
  clocks: Clock[]
  readonly calendarOf: (versionId: string) => CompiledCalendar
  private readonly context: ClockContext

  constructor(clocks: readonly Clock[], context: ClockContext) {
    this.clocks = [...clocks]
    this.context = context
    this.calendarOf = (versionId) => context.calendar(versionId)
  }

  /** The present cycle of a kind. */
  current(kind: ClockKind): Clock | undefined {
    return this.clocks.filter((clock) => clock.kind === kind).reduce<Clock | undefined>(later, undefined)
  }

  update(kind: ClockKind, operation: (clock: Clock) => Clock): void {
    const current = this.current(kind)
    if (current) this.clocks = this.clocks.map((clock) => (clock === current ? operation(clock) : clock))
  }

  startMissing(kind: ClockKind): void {
    if (!this.current(kind)) this.startCycle(kind)
  }

  startUnlessLive(kind: ClockKind): void {
    const current = this.current(kind)
    if (!current || !isLive(current)) this.startCycle(kind)
  }

  startCycle(kind: ClockKind): void {
    const terms = this.termsOf(kind)
    if (!terms) return
    this.update(kind, (former) => cancel(former, this.context.at, this.calendarOf))
    const cycle = (this.current(kind)?.cycle ?? 0) + 1
    const clock = start(kind, cycle, terms, this.context.at, this.calendarOf)
    this.clocks = [...this.clocks, this.settled(clock, this.context.waitReason)]
  }

  /** Pauses or lets go on what the policy says for the reason; null: the request does not wait. */
  settleWaiting(reason: WaitReason | null): void {
    for (const kind of clockKinds) this.update(kind, (clock) => this.settled(clock, reason))
  }

  /** A first response that was given is never asked for again; one that a cancel cut off is. */
  reopen(from: ReopenedFrom, answered: boolean | undefined): void {
    const goesOn = from === 'resolved' || this.context.policy?.rules.reopenFromClosed === 'continue'
    this.goOn('resolution', from, goesOn)
    if (from === 'cancelled' && !answered && this.current('first_response')?.result !== 'met') {
      this.goOn('first_response', from, goesOn)
    }
  }

  replan(answered: boolean, unanswered: boolean): void {
    for (const kind of clockKinds) this.update(kind, (clock) => this.replanned(clock))
    if (!isActive(this.context.status)) return
    this.startUnlessLive('resolution')
    const first = this.current('first_response')
    if (!answered && (!first || first.result === 'cancelled')) this.startUnlessLive('first_response')
    if (unanswered) this.startUnlessLive('next_response')
  }

  private goOn(kind: ClockKind, from: ReopenedFrom, goesOn: boolean): void {
    const { at } = this.context
    const terms = this.termsOf(kind)
    const current = this.current(kind)
    if (!terms) this.update(kind, (clock) => suspend(clock, at, this.calendarOf))
    else if (!current || !goesOn) this.startCycle(kind)
    else if (from === 'resolved') this.update(kind, (clock) => reopen(clock, at, this.calendarOf))
    else this.update(kind, (clock) => reopen(clock, at, this.calendarOf, from, terms))
  }

  /** New terms for a clock that is alive; without a target it stands still, with one again it goes on in its cycle. */
  private replanned(clock: Clock): Clock {
    const { at, status } = this.context
    const terms = this.termsOf(clock.kind)
    if (!isActive(status)) return terms ? retarget(clock, at, terms, this.calendarOf) : clock
    if (!terms) return suspend(clock, at, this.calendarOf)
    const moved = retarget(clock, at, terms, this.calendarOf)
    const going = moved.activity === 'stopped' ? reopen(moved, at, this.calendarOf) : moved
    return this.settled(going, this.context.waitReason)
  }

  private settled(clock: Clock, reason: WaitReason | null): Clock {
    const { at, policy } = this.context
    if (reason && policy && pausesFor(policy.rules, clock.kind, reason))
      return pause(clock, at, reason, this.calendarOf)
    return resume(clock, at, this.calendarOf)
  }

  private termsOf(kind: ClockKind): ClockTerms | null {
    const { policy, priority, calendarVersionId } = this.context
    const targetMinutes = policy ? targetMinutesOf(policy.rules, kind, priority) : 0
    return policy && targetMinutes > 0 ? { targetMinutes, policyVersionId: policy.versionId, calendarVersionId } : null
  }
}

function later(found: Clock | undefined, clock: Clock): Clock {
  return found && found.cycle > clock.cycle ? found : clock
}
