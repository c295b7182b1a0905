import type { PolicyConditions } from '@holdfast/contracts/sla/policy.ts'
import { categories } from '../categories/schema.ts'
import { businessUnits, regions } from '../organizations/schema.ts'
import type { Reference } from './require-rows.ts'

/** @returns everything that conditions name by id; `path` is where they stand in the body */
export function conditionReferences(conditions: PolicyConditions, path: string): Reference[] {
  const { categoryIds = [], businessUnitIds = [], regionIds = [] } = conditions
  return [
    ...categoryIds.map((id, index) => ({ table: categories, id, path: `${path}/categoryIds/${index}` })),
    ...businessUnitIds.map((id, index) => ({ table: businessUnits, id, path: `${path}/businessUnitIds/${index}` })),
    ...regionIds.map((id, index) => ({ table: regions, id, path: `${path}/regionIds/${index}` })),
  ]
}
