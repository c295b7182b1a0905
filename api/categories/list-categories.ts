import { CategoryPage } from '@holdfast/contracts/categories/category.ts'
import { ListCategoriesQuery } from '@holdfast/contracts/categories/list-categories.ts'
import { may } from '@holdfast/contracts/people/rights.ts'
import { listCategoryRows } from '@holdfast/db/categories/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentCategory } from './present-category.ts'

export function listCategories(app: App): void {
  const schema = {
    summary: 'List categories and subcategories',
    tags: ['support'],
    querystring: ListCategoriesQuery,
    response: { 200: CategoryPage },
  }
  app.get('/support/categories', { schema, config: { permission: 'category:read' } }, async (request) => {
    const caller = callerOf(request)
    const archived = request.query.archived === true && may(caller, 'category:manage')
    const rows = await app.db.tenant(caller.orgId, (tx) => listCategoryRows(tx, { archived }))
    return wholeList(rows.map(presentCategory))
  })
}
