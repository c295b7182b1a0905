import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import type { Ladders, Targets } from '@holdfast/contracts/sla/policy.ts'

/** The clocks of a policy, as its rules name them. */
export const clocks = ['firstResponse', 'nextResponse', 'resolution'] as const satisfies readonly (keyof Ladders)[]
export type Clock = (typeof clocks)[number]

/** @returns where a priority keeps the target of a clock */
export const targetKey = (clock: Clock): keyof Targets => `${clock}Minutes`

const kinds: Record<Clock, ClockKind> = {
  firstResponse: 'first_response',
  nextResponse: 'next_response',
  resolution: 'resolution',
}

/** @returns the clock as the rest of the product names it */
export const kindOf = (clock: Clock): ClockKind => kinds[clock]
