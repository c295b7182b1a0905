/** One request on a desk that does everything on time, for property tests: a small model of what the workflow does. */
import type { Priority, RequestStatus, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import type { CompiledCalendar } from '../calendar.ts'
import { breach, type Clock } from '../clock.ts'
import { dueItems, judgeStep, recordStep, recordToldNext } from '../ladder.ts'
import { applyToClocks, type ClockChange } from '../request-clocks.ts'

/** What can be done next; which of it applies depends on the status. */
export type Move =
  | { readonly do: 'agent_replies' | 'resume' | 'resolve' | 'confirm' | 'reopen' | 'cancel' }
  | { readonly do: 'requester_replies'; readonly thanks: boolean }
  | { readonly do: 'wait'; readonly reason: WaitReason }
  | { readonly do: 'replan'; readonly priority: Priority; readonly policy: number; readonly calendar: number }

/** The desk's policies (index 0 may be none) and calendars, which moves name by their place. */
export interface Setting {
  readonly policies: readonly (PolicyRules | null)[]
  readonly calendars: readonly CompiledCalendar[]
}

/** The request. `fired` logs every effect with its clock, cycle and step, as the ledger of a real desk would. */
export class SimulatedDesk {
  clocks: Clock[] = []
  status: RequestStatus = 'open'
  waitReason: WaitReason | null = null
  priority: Priority = 'normal'
  policy = 0
  calendar = 0
  readonly fired: string[] = []
  private readonly setting: Setting

  constructor(setting: Setting, now: number) {
    this.setting = setting
    this.apply({ type: 'created' }, now)
  }

  readonly calendarOf = (versionId: string): CompiledCalendar => {
    const calendar = this.setting.calendars[Number(versionId.slice('calendar-'.length))]
    if (!calendar) throw new Error(`No ${versionId}`)
    return calendar
  }

  get rules(): PolicyRules | null {
    return this.setting.policies[this.policy] ?? null
  }

  /** Does what is due until now, as late as that may be. */
  catchUp(now: number): void {
    // A fault that never gets done with an item shall fail, not hang.
    for (let left = 500; ; left--) {
      if (left === 0) throw new Error(`Due items without an end, the last: ${this.fired.at(-1)}`)
      const item = dueItems(this.clocks, this.rules, this.calendarOf)[0]
      if (!item || item.at > now) return
      this.clocks = this.clocks.map((clock) => {
        if (clock.kind !== item.clock || clock.cycle !== item.cycle) return clock
        if (item.kind === 'breach') return breach(clock)
        this.fired.push(`${item.clock} ${item.cycle} ${item.kind} ${item.stepId}`)
        if (item.kind === 'patience') return recordToldNext(clock, item.stepId, now)
        return recordStep(clock, item, judgeStep(item, clock, now), now, this.calendarOf)
      })
    }
  }

  /** Makes a move if the status allows it. @returns whether it did. */
  move(move: Move, now: number): boolean {
    const isActive = ['open', 'in_progress', 'waiting'].includes(this.status)
    switch (move.do) {
      case 'agent_replies':
        return (
          isActive && this.to(this.status === 'waiting' ? 'waiting' : 'in_progress', now, { type: 'agent_replied' })
        )
      case 'requester_replies':
        return isActive && this.requesterReplies(move.thanks, now)
      case 'wait':
        this.waitReason = isActive ? move.reason : this.waitReason
        return isActive && this.to('waiting', now, { type: 'waiting', reason: move.reason })
      case 'resume':
        return this.status === 'waiting' && this.to('in_progress', now, { type: 'resumed' })
      case 'resolve':
        return isActive && this.to('resolved', now, { type: 'resolved' })
      case 'confirm':
        return this.status === 'resolved' && this.to('closed', now, { type: 'closed' })
      case 'cancel':
        return isActive && this.to('cancelled', now, { type: 'cancelled' })
      case 'reopen':
        return this.reopen(now)
      case 'replan':
        ;({ priority: this.priority, policy: this.policy, calendar: this.calendar } = move)
        return this.to(this.status, now, { type: 'replanned' })
    }
  }

  private requesterReplies(thanks: boolean, now: number): boolean {
    const wakes = this.status === 'waiting' && this.waitReason === 'requester'
    if (wakes) this.to('in_progress', now, { type: 'resumed' })
    return this.to(this.status, now, { type: 'requester_replied', thanks })
  }

  private reopen(now: number): boolean {
    const from = this.status
    if (from !== 'resolved' && from !== 'closed' && from !== 'cancelled') return false
    return this.to(from === 'cancelled' ? 'open' : 'in_progress', now, { type: 'reopened', from })
  }

  private to(status: RequestStatus, now: number, change: ClockChange): true {
    this.status = status
    if (status !== 'waiting') this.waitReason = null
    this.apply(change, now)
    return true
  }

  private apply(change: ClockChange, now: number): void {
    const { status, waitReason, priority, rules } = this
    this.clocks = applyToClocks(this.clocks, change, {
      at: now,
      status,
      waitReason,
      priority,
      policy: rules && { versionId: `policy-${this.policy}`, rules },
      calendarVersionId: `calendar-${this.calendar}`,
      calendar: this.calendarOf,
    })
  }
}
