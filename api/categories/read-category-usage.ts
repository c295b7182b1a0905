import { CategoryUsage } from '@holdfast/contracts/categories/read-category-usage.ts'
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { findCategory } from '@holdfast/db/categories/queries.ts'
import { readCategoryUsageRows } from '@holdfast/db/categories/usage.ts'
import Type from 'typebox'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentCategoryUsage } from './present-category.ts'

export function readCategoryUsage(app: App): void {
  const schema = {
    summary: 'Read where a category is used',
    description: 'Open requests that have it, and what is in force that names it.',
    tags: ['support'],
    params: Type.Object({ categoryId: Id }),
    response: { 200: CategoryUsage },
  }
  const url = '/support/categories/:categoryId/usage'
  app.get(url, { schema, config: { permission: 'category:manage' } }, async (request) => {
    const { categoryId } = request.params
    return app.db.tenant(callerOf(request).orgId, async (tx) => {
      if (!(await findCategory(tx, categoryId))) throw new AppError('not_found', 'There is no such category')
      return presentCategoryUsage(await readCategoryUsageRows(tx, categoryId))
    })
  })
}
