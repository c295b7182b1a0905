import { Category } from '@holdfast/contracts/categories/category.ts'
import { CreateCategoryBody } from '@holdfast/contracts/categories/create-category.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertCategory } from '@holdfast/db/categories/administration.ts'
import { findCategory } from '@holdfast/db/categories/queries.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { presentCategory } from './present-category.ts'

export function createCategory(app: App): void {
  const schema = {
    summary: 'Make a category or a subcategory',
    tags: ['support'],
    headers: IdempotencyHeaders,
    body: CreateCategoryBody,
    response: { 201: Category },
  }
  app.post('/support/categories', { schema, config: { permission: 'category:manage' } }, (request, reply) =>
    createOnce<Category>(app, request, reply, {
      operation: 'create-category',
      async insert({ tx, caller: { orgId }, audit }, id) {
        await insertCategory(tx, { id, orgId, ...request.body })
        await audit({ action: 'category.created', targetKind: 'category', targetId: id, after: request.body })
      },
      async find({ tx }, id) {
        const row = await findCategory(tx, id)
        return row && presentCategory(row)
      },
      location: ({ id }) => `/support/categories/${id}`,
    }),
  )
}
