/** Targets and ladders of one clock alone, and what became of them. */
import type { LadderAction, LadderStep } from '@holdfast/contracts/sla/policy.ts'
import { sameTargets, targets } from '@holdfast/db/seed/policies.ts'
import type { LiveRequest } from './harness.ts'
import { until } from './until.ts'

export const only = {
  firstResponse: (minutes: number) => sameTargets(targets(minutes, 0, 0)),
  nextResponse: (minutes: number) => sameTargets(targets(0, minutes, 0)),
  resolution: (minutes: number) => sameTargets(targets(0, 0, minutes)),
}

export const leads: LadderAction = { kind: 'notify', to: ['team_leads'] }
export const atBreach: LadderStep = { id: 'breach', at: { kind: 'breach' }, actions: [leads] }

export function warnAt(percent: number): LadderStep {
  return { id: 'warn', at: { kind: 'percent', percent }, actions: [leads] }
}

export function later(minutes: number): LadderStep {
  return { id: 'later', at: { kind: 'after', minutes }, actions: [leads] }
}

export function ladderOf(kind: 'firstResponse' | 'nextResponse' | 'resolution', steps: LadderStep[]) {
  return { firstResponse: [], nextResponse: [], resolution: [], [kind]: steps }
}

export async function dueOf(request: LiveRequest, kind: string, cycle = 1): Promise<Date> {
  const { dueAt } = await request.clock(kind, cycle)
  if (!dueAt) throw new Error(`the ${kind} clock ${cycle} is not due`)
  return dueAt
}

export async function happened(request: LiveRequest, ...types: string[]) {
  return (await request.events()).filter(({ type }) => types.includes(type))
}

/** Waits until so many events of the type are on record, and looks at the last. */
export function nth(request: LiveRequest, type: string, count: number) {
  return until(`${count} × ${type}`, async () => (await happened(request, type))[count - 1])
}
