import { ManagedFormPage } from '@holdfast/contracts/forms/form.ts'
import { listFormRows } from '@holdfast/db/forms/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

export function listForms(app: App): void {
  const schema = {
    summary: 'List all forms in their order, with those that were put away',
    tags: ['management'],
    response: { 200: ManagedFormPage },
  }
  app.get('/management/forms', { schema, config: { permission: 'form:manage' } }, async (request) => {
    return wholeList(await app.db.tenant(callerOf(request).orgId, (tx) => listFormRows(tx, { inactive: true })))
  })
}
