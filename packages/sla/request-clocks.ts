/** All clocks of a request and what each thing that happens to it does to them: the table of docs/lifecycle.md. */
import { isActive } from '@holdfast/contracts/requests/vocabulary.ts'
import { clockKinds } from '@holdfast/contracts/sla/clock.ts'
import { type Clock, cancel, meet, stop } from './clock.ts'
import type { ClockChange, ClockContext } from './clock-changes.ts'
import { ClockDesk } from './clock-desk.ts'

export type { ClockChange, ClockContext } from './clock-changes.ts'

/**
 * Applies one change. Whatever fell due before `context.at` must have been handled first (`dueItems`): this records a
 * breach that lies before, but does not fire its steps.
 * @returns all clocks, those of former cycles unchanged and in their places, new ones at the end
 * @throws CalendarNeverOpenError when a clock could never fall due
 */
export function applyToClocks(clocks: readonly Clock[], change: ClockChange, context: ClockContext): Clock[] {
  const { at } = context
  const desk = new ClockDesk(clocks, context)
  switch (change.type) {
    case 'created':
      desk.startMissing('first_response')
      desk.startMissing('resolution')
      break
    case 'agent_replied':
      // In `resolved` a reply says nothing new, and there no response clock is alive.
      desk.update('first_response', (clock) => meet(clock, at, desk.calendarOf))
      desk.update('next_response', (clock) => meet(clock, at, desk.calendarOf))
      break
    case 'requester_replied':
      if (!change.thanks && isActive(context.status)) desk.startUnlessLive('next_response')
      break
    case 'waiting':
      desk.settleWaiting(change.reason)
      break
    case 'resumed':
      desk.settleWaiting(null)
      break
    case 'resolved':
      desk.update('first_response', (clock) => meet(clock, at, desk.calendarOf))
      desk.update('next_response', (clock) => cancel(clock, at, desk.calendarOf))
      desk.update('resolution', (clock) => stop(clock, at, desk.calendarOf))
      break
    case 'reopened':
      desk.reopen(change.from, change.answered)
      break
    case 'cancelled':
    case 'closed':
      for (const kind of clockKinds) desk.update(kind, (clock) => cancel(clock, at, desk.calendarOf))
      break
    case 'replanned':
      desk.replan(change.answered ?? context.status !== 'open', change.unanswered ?? false)
      break
  }
  return desk.clocks
}
