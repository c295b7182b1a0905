import { Category } from '@holdfast/contracts/categories/category.ts'
import { EditCategoryBody } from '@holdfast/contracts/categories/edit-category.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editCategoryRow } from '@holdfast/db/categories/administration.ts'
import Type from 'typebox'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { presentCategory } from './present-category.ts'

export function editCategory(app: App): void {
  const schema = {
    summary: 'Edit or archive a category',
    tags: ['support'],
    params: Type.Object({ categoryId: Id }),
    headers: VersionHeaders,
    body: EditCategoryBody,
    response: { 200: Category },
  }
  const url = '/support/categories/:categoryId'
  app.patch(url, { schema, config: { permission: 'category:manage' } }, async (request, reply) => {
    const target = { id: request.params.categoryId, version: requireIfMatch(request.headers['if-match']) }
    const category = await administer(app, request, async (deed) => {
      const rows = await editCategoryRow(deed.tx, target, request.body)
      const [before, after] = [presentCategory(rows.before), presentCategory(rows.after)]
      const action = before.active && !after.active ? 'category.archived' : 'category.edited'
      await auditEdit(deed, { action, targetKind: 'category', targetId: target.id, before, after })
      return after
    })
    return answerVersion(reply, category)
  })
}
