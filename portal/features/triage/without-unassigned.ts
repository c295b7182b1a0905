import type { Triage } from '@holdfast/contracts/reports/triage.ts'

/** @returns the same without a request that somebody has taken; what was counted with it is counted anew soon */
export function withoutUnassigned(triage: Triage | undefined, requestId: string): Triage | undefined {
  if (!triage?.unassigned.first.some(({ id }) => id === requestId)) return triage
  const { count, first, oldestAt } = triage.unassigned
  return {
    ...triage,
    unassigned: { count: Math.max(0, count - 1), oldestAt, first: first.filter(({ id }) => id !== requestId) },
  }
}
