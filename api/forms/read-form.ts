import { AppError } from '@holdfast/contracts/errors.ts'
import { ManagedForm } from '@holdfast/contracts/forms/form.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { closed } from '@holdfast/contracts/schemas.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { findForm } from '@holdfast/db/forms/queries.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'

export const FormParams = closed({ formId: Id })

export function readForm(app: App): void {
  const schema = { summary: 'Read a form', tags: ['management'], params: FormParams, response: { 200: ManagedForm } }
  app.get('/management/forms/:formId', { schema, config: { permission: 'form:manage' } }, async (request, reply) => {
    const { formId } = request.params
    return answerVersion(reply, await app.db.tenant(callerOf(request).orgId, (tx) => requireForm(tx, formId)))
  })
}

/** @throws AppError `not_found` */
export async function requireForm(tx: Tx, id: string): Promise<ManagedForm> {
  const form = await findForm(tx, id)
  if (!form) throw new AppError('not_found', 'There is no such form')
  return form
}
