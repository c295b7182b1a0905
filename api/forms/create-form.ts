import { CreateFormBody } from '@holdfast/contracts/forms/create-form.ts'
import { ManagedForm } from '@holdfast/contracts/forms/form.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { insertForm } from '@holdfast/db/forms/administration.ts'
import { findForm } from '@holdfast/db/forms/queries.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { normalizeFields } from './normalize-fields.ts'

export function createForm(app: App): void {
  const schema = {
    summary: 'Make a form, the last in the order',
    tags: ['management'],
    headers: IdempotencyHeaders,
    body: CreateFormBody,
    response: { 201: ManagedForm },
  }
  app.post('/management/forms', { schema, config: { permission: 'form:manage' } }, (request, reply) => {
    const fields = normalizeFields(request.body.fields ?? [])
    return createOnce<ManagedForm>(app, request, reply, {
      operation: 'create-form',
      async insert({ tx, caller: { orgId }, audit }, id) {
        await insertForm(tx, { ...request.body, id, orgId, fields })
        await audit({ action: 'form.created', targetKind: 'form', targetId: id, after: request.body })
      },
      find: ({ tx }, id) => findForm(tx, id),
      location: ({ id }) => `/management/forms/${id}`,
    })
  })
}
