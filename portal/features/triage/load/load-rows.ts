/** Who has how much, in the order in which it is shown. */
import type { Worker } from '@holdfast/contracts/reports/triage.ts'
import type { UnitLook } from '../units.ts'

/** Each request of somebody is one of these, the most urgent first. */
export const loadOrder = ['late', 'soon', 'later', 'waiting'] as const satisfies readonly UnitLook[]

export const openOf = (worker: Worker): number => loadOrder.reduce((sum, look) => sum + worker[look], 0)

export interface LoadGroups {
  readonly onShift: readonly Worker[]
  /** Not there, but their clocks run on; whoever is away and has nothing is left out. */
  readonly offShift: readonly Worker[]
}

export function groupLoads(workers: readonly Worker[]): LoadGroups {
  const byLoad = workers.toSorted((a, b) => openOf(b) - openOf(a) || a.person.name.localeCompare(b.person.name))
  return {
    onShift: byLoad.filter((worker) => worker.onShift && (worker.member || openOf(worker) > 0)),
    offShift: byLoad.filter((worker) => !worker.onShift && openOf(worker) > 0),
  }
}
