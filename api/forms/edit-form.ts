import { EditFormBody } from '@holdfast/contracts/forms/edit-form.ts'
import { ManagedForm } from '@holdfast/contracts/forms/form.ts'
import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { editFormRow } from '@holdfast/db/forms/administration.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { normalizeFields } from './normalize-fields.ts'
import { FormParams, requireForm } from './read-form.ts'

export function editForm(app: App): void {
  const schema = {
    summary: 'Edit a form, or put it away',
    description: 'What was made with it keeps its answers, with the questions as they were.',
    tags: ['management'],
    params: FormParams,
    headers: VersionHeaders,
    body: EditFormBody,
    response: { 200: ManagedForm },
  }
  app.patch('/management/forms/:formId', { schema, config: { permission: 'form:manage' } }, async (request, reply) => {
    const target = { id: request.params.formId, version: requireIfMatch(request.headers['if-match']) }
    const { fields, ...rest } = request.body
    const changes = { ...rest, ...(fields && { fields: normalizeFields(fields) }) }
    const edited = await administer(app, request, async (deed) => {
      const before = await requireForm(deed.tx, target.id)
      await editFormRow(deed.tx, target, changes)
      const after = await requireForm(deed.tx, target.id)
      await auditEdit(deed, { action: 'form.edited', targetKind: 'form', targetId: target.id, before, after })
      return after
    })
    return answerVersion(reply, edited)
  })
}
