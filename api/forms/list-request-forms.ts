import { RequestFormPage } from '@holdfast/contracts/forms/form.ts'
import { listFormRows } from '@holdfast/db/forms/queries.ts'
import { wholeList } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { presentForm } from './present-form.ts'

export function listRequestForms(app: App): void {
  const schema = {
    summary: 'List the forms that can be filled in, in their order',
    tags: ['support'],
    response: { 200: RequestFormPage },
  }
  app.get('/support/forms', { schema, config: { permission: 'request:create' } }, async (request) => {
    const rows = await app.db.tenant(callerOf(request).orgId, (tx) => listFormRows(tx, { inactive: false }))
    return wholeList(rows.map(presentForm))
  })
}
