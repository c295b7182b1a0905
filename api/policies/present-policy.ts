import {
  matchesEverything,
  type Policy,
  type PolicySummary,
  type PolicyVersion,
} from '@holdfast/contracts/policies/policy.ts'
import type { PolicyRow, PolicyVersionRow } from '@holdfast/db/policies/queries.ts'
import { presentPublication } from '../administration/present-publication.ts'
import { presentInstant } from '../http/instants.ts'

function presentShared({ id, name, position, current, retiredAt, version }: PolicyRow) {
  return { id, name, position, versionNumber: current.number, retiredAt: presentInstant(retiredAt), version }
}

export function presentPolicySummary(row: PolicyRow): PolicySummary {
  const { conditions, calendarId } = row.current.rules
  return { ...presentShared(row), conditions, calendarId, isDefault: matchesEverything(conditions) }
}

export function presentPolicy(row: PolicyRow): Policy {
  const { current } = row
  return { ...presentShared(row), rules: current.rules, current: presentPublication(current) }
}

export function presentPolicyVersion(row: PolicyVersionRow): PolicyVersion {
  return { ...presentPublication(row), rules: row.rules }
}
