import fc from 'fast-check'
import type { Findings } from './line.ts'

/** Runs properties of fast-check as one line of what held; a counterexample is told with its seed. */
export function holds(
  found: Findings,
  what: string,
  numRuns: number,
  properties: readonly fc.IRawProperty<unknown, false>[],
): void {
  const failures = properties.flatMap((property) => {
    const details = fc.check(property, { numRuns })
    if (!details.failed) return []
    const { seed, counterexample, errorInstance } = details
    return [`${JSON.stringify(counterexample)} (seed ${seed}) ${errorInstance ?? ''}`]
  })
  found.none(what, failures)
}
