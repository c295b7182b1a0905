/** All lines, in the order of docs/survives.md. */
import { createsUnderSigkill } from './ack-creates-under-sigkill.ts'
import type { Line } from './line.ts'
import { schedulerStops } from './s01-scheduler-stops.ts'
import { answerLost } from './s02-answer-lost.ts'
import { killedInTheMiddle } from './s02-killed-in-the-middle.ts'
import { thousandTimers } from './s03-thousand-timers.ts'
import { levelsRepeat } from './s04-levels-repeat.ts'
import { secondReminder } from './s05-second-reminder.ts'
import { ranTwice } from './s06-ran-twice.ts'
import { onlyFirstStep } from './s07-only-first-step.ts'
import { breachWhilePending } from './s08-breach-while-pending.ts'
import { creditForgotten } from './s09-credit-forgotten.ts'
import { runsOnAfterResolve } from './s10-runs-on-after-resolve.ts'
import { oldTimerGoesOn } from './s12-old-timer-goes-on.ts'
import { firesAtMidnight } from './s14-fires-at-midnight.ts'
import { offsetOfToday } from './s15-offset-of-today.ts'
import { wallClock } from './s16-wall-clock.ts'
import { skipsResolution } from './s17-skips-resolution.ts'
import { badOneAborts } from './s18-bad-one-aborts.ts'
import { reconnectMisses } from './s19-reconnect-misses.ts'
import { overflowNotGivenOut } from './s20-overflow-not-given-out.ts'
import { noActor } from './s22-no-actor.ts'
import { temporalDown } from './s25-temporal-down.ts'
import { natsDown } from './s26-nats-down.ts'
import { postgresRestarts } from './s27-postgres-restarts.ts'
import { twoVersions } from './s28-two-versions.ts'
import { talkUnderSigkill } from './talk-under-sigkill.ts'

export const lines: readonly Line[] = [
  schedulerStops,
  killedInTheMiddle,
  answerLost,
  thousandTimers,
  levelsRepeat,
  secondReminder,
  ranTwice,
  onlyFirstStep,
  breachWhilePending,
  creditForgotten,
  runsOnAfterResolve,
  oldTimerGoesOn,
  firesAtMidnight,
  offsetOfToday,
  wallClock,
  skipsResolution,
  badOneAborts,
  reconnectMisses,
  overflowNotGivenOut,
  noActor,
  temporalDown,
  natsDown,
  postgresRestarts,
  twoVersions,
  createsUnderSigkill,
  talkUnderSigkill,
]
