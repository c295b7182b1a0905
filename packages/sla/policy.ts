import type { Channel, Priority, RequestType, WaitReason } from '@holdfast/contracts/requests/vocabulary.ts'
import type { ClockKind } from '@holdfast/contracts/sla/clock.ts'
import type { LadderStep, PolicyConditions, PolicyRules } from '@holdfast/contracts/sla/policy.ts'

/** What of a request decides which policy it is under. */
export interface PolicyFacts {
  readonly priority: Priority
  readonly categoryId: string | null
  readonly subcategoryId: string | null
  readonly businessUnitId: string | null
  readonly regionId: string | null
  readonly requesterGroups: readonly string[]
  readonly channel: Channel
  readonly requestType: RequestType
}

/** @returns the first policy of the list whose conditions match, or null when none does. The list is in their order. */
export function choosePolicy<P extends { readonly rules: Pick<PolicyRules, 'conditions'> }>(
  policies: readonly P[],
  facts: PolicyFacts,
): P | null {
  return policies.find((policy) => matches(policy.rules.conditions, facts)) ?? null
}

/** @returns whether every kind of condition has a value that fits; one that is absent or empty fits anything. */
export function matches(conditions: PolicyConditions, facts: PolicyFacts): boolean {
  return (
    fits(conditions.priorities, [facts.priority]) &&
    fits(conditions.categoryIds, [facts.categoryId, facts.subcategoryId]) &&
    fits(conditions.businessUnitIds, [facts.businessUnitId]) &&
    fits(conditions.regionIds, [facts.regionId]) &&
    fits(conditions.requesterGroups, facts.requesterGroups) &&
    fits(conditions.channels, [facts.channel]) &&
    fits(conditions.requestTypes, [facts.requestType])
  )
}

/** @returns the target of a clock in business minutes; 0 means no clock. */
export function targetMinutesOf(rules: PolicyRules, kind: ClockKind, priority: Priority): number {
  const targets = rules.targets[priority]
  if (kind === 'first_response') return targets.firstResponseMinutes ?? 0
  return (kind === 'next_response' ? targets.nextResponseMinutes : targets.resolutionMinutes) ?? 0
}

/** @returns whether a clock is paused while the request waits for the reason. */
export function pausesFor(rules: PolicyRules, kind: ClockKind, reason: WaitReason): boolean {
  const { firstResponse = [], nextResponse = ['vendor', 'change', 'scheduled'], resolution } = rules.pause
  if (kind === 'first_response') return firstResponse.includes(reason)
  if (kind === 'next_response') return reason !== 'requester' && nextResponse.includes(reason)
  return resolution === undefined || resolution.includes(reason)
}

/** @returns the steps of a clock's ladder as the policy lists them. */
export function ladderOf(rules: PolicyRules, kind: ClockKind): readonly LadderStep[] {
  if (kind === 'first_response') return rules.ladders.firstResponse
  return kind === 'next_response' ? rules.ladders.nextResponse : rules.ladders.resolution
}

function fits(wanted: readonly string[] | undefined, values: readonly (string | null)[]): boolean {
  return !wanted?.length || values.some((value) => value !== null && wanted.includes(value))
}
