/** A policy's rules taken apart: a target, a condition, a step of a ladder is a piece each. */
import { type Priority, priorities, waitReasons } from '@holdfast/contracts/requests/vocabulary.ts'
import type { LadderStep, PolicyConditions, PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import { pausesFor } from '@holdfast/sla/policy.ts'
import { conditionFields } from '../../components/service-levels/conditions/fields.ts'
import type { Leaves } from '../../components/service-levels/leaves.ts'
import { clocks, kindOf, targetKey } from './clocks.ts'
import { climb } from './ladder-steps.ts'

/** In the order in which the page shows them. */
export function toLeaves(rules: PolicyRules): Leaves {
  const leaves = new Map<string, unknown>()
  for (const field of conditionFields) {
    const values = rules.conditions[field]
    if (values?.length) leaves.set(`condition:${field}`, [...values].sort())
  }
  leaves.set('calendar', rules.calendarId)
  for (const priority of priorities.toReversed()) {
    for (const clock of clocks) {
      // No target and a target of nothing are the same: no clock.
      leaves.set(`target:${priority}:${clock}`, rules.targets[priority][targetKey(clock)] || null)
    }
  }
  for (const clock of clocks) {
    leaves.set(
      `pause:${clock}`,
      waitReasons.filter((reason) => pausesFor(rules, kindOf(clock), reason)),
    )
  }
  for (const clock of clocks) {
    for (const step of climb(rules.ladders[clock])) leaves.set(`step:${clock}:${step.id}`, step)
  }
  leaves.set('reopen', rules.reopenFromClosed)
  return leaves
}

/** The way back. */
export function fromLeaves(leaves: Leaves): PolicyRules {
  const get = <Value>(key: string) => leaves.get(key) as Value
  const conditions = Object.fromEntries(
    conditionFields.flatMap((field) => {
      const values = get<string[] | undefined>(`condition:${field}`)
      return values ? [[field, values]] : []
    }),
  ) as PolicyConditions
  const targetsOf = (priority: Priority) => ({
    firstResponseMinutes: get<number | null>(`target:${priority}:firstResponse`),
    nextResponseMinutes: get<number | null>(`target:${priority}:nextResponse`),
    resolutionMinutes: get<number | null>(`target:${priority}:resolution`),
  })
  const ladderOf = (clock: string) =>
    climb([...leaves].filter(([key]) => key.startsWith(`step:${clock}:`)).map(([, step]) => step as LadderStep))
  return {
    conditions,
    calendarId: get('calendar'),
    targets: {
      low: targetsOf('low'),
      normal: targetsOf('normal'),
      high: targetsOf('high'),
      critical: targetsOf('critical'),
    },
    pause: {
      firstResponse: get('pause:firstResponse'),
      nextResponse: get('pause:nextResponse'),
      resolution: get('pause:resolution'),
    },
    ladders: {
      firstResponse: ladderOf('firstResponse'),
      nextResponse: ladderOf('nextResponse'),
      resolution: ladderOf('resolution'),
    },
    reopenFromClosed: get('reopen'),
  }
}

export const policyForm = { toLeaves, fromLeaves }
