/** The words by which a policy or a routing rule is chosen, in the order in which they are shown. */
import type { PolicyConditions } from '@holdfast/contracts/sla/policy.ts'

export type ConditionField = keyof PolicyConditions

export const conditionFields = [
  'requestTypes',
  'priorities',
  'categoryIds',
  'businessUnitIds',
  'regionIds',
  'requesterGroups',
  'channels',
] as const satisfies readonly ConditionField[]

/** @returns the fields that ask for something */
export function usedFields(conditions: PolicyConditions): ConditionField[] {
  return conditionFields.filter((field) => (conditions[field]?.length ?? 0) > 0)
}

/** @returns the conditions with other values of a field; without the field where there are none */
export function withValues(
  conditions: PolicyConditions,
  field: ConditionField,
  values: readonly string[],
): PolicyConditions {
  const { [field]: _before, ...rest } = conditions
  return values.length === 0 ? rest : { ...rest, [field]: [...values] }
}
