import type { Category } from '@holdfast/contracts/categories/category.ts'
import type { CategoryUsage } from '@holdfast/contracts/categories/read-category-usage.ts'
import type { ResolutionCode } from '@holdfast/contracts/categories/resolution-code.ts'
import type { CategoryRow, ResolutionCodeRow } from '@holdfast/db/categories/queries.ts'
import type { CategoryUsageRows } from '@holdfast/db/categories/usage.ts'

export function presentCategory({ id, parentId, name, skills, active, version }: CategoryRow): Category {
  return { id, parentId, name, skills, active, version }
}

export function presentResolutionCode(row: ResolutionCodeRow): ResolutionCode {
  const { id, code, label, active, builtIn, version } = row
  return { id, code, label, active, builtIn, version }
}

export function presentCategoryUsage(rows: CategoryUsageRows): CategoryUsage {
  const { openRequests, routingRules, policies, chatDesks, forms } = rows
  return {
    openRequests,
    routingRules: [...routingRules],
    policies: [...policies],
    chatDesks: [...chatDesks],
    forms: [...forms],
  }
}
