import { matchesEverything } from '@holdfast/contracts/policies/policy.ts'
import type { PolicyMatches, PreviewPoliciesBody } from '@holdfast/contracts/policies/preview-policies.ts'
import type { Channel, Priority, RequestType } from '@holdfast/contracts/requests/vocabulary.ts'
import type { PolicyRules } from '@holdfast/contracts/sla/policy.ts'
import type { FactsRow } from '@holdfast/db/policies/preview.ts'
import { choosePolicy, matches, type PolicyFacts } from '@holdfast/sla/policy.ts'

/** A policy that is tried; `null` is the draft of a new one. */
export interface Candidate {
  readonly id: string | null
  readonly rules: Pick<PolicyRules, 'conditions'>
}

type Draft = NonNullable<PreviewPoliciesBody['draft']>

/** @returns the policies with the draft in its place */
export function draftedCandidates(
  now: readonly Candidate[],
  { policyId, conditions, position }: Draft,
): readonly Candidate[] {
  const drafted = { id: policyId, rules: { conditions } }
  if (policyId !== null) return now.map((candidate) => (candidate.id === policyId ? drafted : candidate))
  const defaultAt = now.findIndex(({ rules }) => matchesEverything(rules.conditions))
  const beforeDefault = defaultAt < 0 || matchesEverything(conditions) ? now.length : defaultAt
  return now.toSpliced(position === undefined ? beforeDefault : position - 1, 0, drafted)
}

export interface Matched {
  readonly requests: number
  readonly policies: PolicyMatches[]
  readonly unmatched: number
  /** Requests that the policy `of` takes; first those that it does not take now, each part newest first. */
  readonly sampleIds: string[]
}

/** Decides by the code that requests themselves are decided by. */
export function matchAll(
  groups: readonly FactsRow[],
  { now, drafted, of }: { now: readonly Candidate[]; drafted: readonly Candidate[]; of: string | null | undefined },
): Matched {
  const counts = new Map(drafted.map(({ id }) => [id, { wins: 0, winsNow: 0, shadowed: 0 }]))
  const [fresh, kept]: [string[], string[]] = [[], []]
  let requests = 0
  let unmatched = 0
  for (const group of groups) {
    const facts = factsOf(group)
    const winner = choosePolicy(drafted, facts)
    const winnerNow = choosePolicy(now, facts)
    requests += group.count
    if (!winner) unmatched += group.count
    for (const candidate of drafted) {
      const count = counts.get(candidate.id)
      if (!count) continue
      if (candidate === winner) count.wins += group.count
      else if (matches(candidate.rules.conditions, facts)) count.shadowed += group.count
      if (winnerNow && candidate.id === winnerNow.id) count.winsNow += group.count
    }
    if (winner && winner.id === of) (winnerNow?.id === of ? kept : fresh).push(...group.sampleIds)
  }
  const policies = drafted.map(({ id }) => ({
    policyId: id,
    ...(counts.get(id) ?? { wins: 0, winsNow: 0, shadowed: 0 }),
  }))
  // Ids are made in the order of time.
  const sampleIds = [...fresh.sort().reverse(), ...kept.sort().reverse()]
  return { requests, policies, unmatched, sampleIds }
}

function factsOf(row: FactsRow): PolicyFacts {
  return {
    priority: row.priority as Priority,
    categoryId: row.categoryId,
    subcategoryId: row.subcategoryId,
    businessUnitId: row.businessUnitId,
    regionId: row.regionId,
    requesterGroups: row.groups,
    channel: row.channel as Channel,
    requestType: row.type as RequestType,
  }
}
