import { AppError } from '@holdfast/contracts/errors.ts'
import { RequestAnswers } from '@holdfast/contracts/forms/answers.ts'
import { findAnswers } from '@holdfast/db/forms/answers.ts'
import { findStanding } from '@holdfast/db/requests/queries.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { renderAnswers } from '../forms/render-answers.ts'
import { presentTime } from '../http/instants.ts'
import { RequestParams } from './read-request.ts'
import { requireRequest } from './require-request.ts'

export function listAnswers(app: App): void {
  const schema = {
    summary: 'What was answered in the form by which a request was made',
    description: '404 for a request that was made without a form.',
    tags: ['requests'],
    params: RequestParams,
    response: { 200: RequestAnswers },
  }
  const options = { schema, config: { permission: 'request:read', link: true } } as const
  app.get('/requests/:requestId/answers', options, async (request) => {
    const caller = callerOf(request)
    const { requestId } = request.params
    const found = await app.db.tenant(caller.orgId, async (tx) => {
      requireRequest(caller, 'request:read', await findStanding(tx, requestId))
      return findAnswers(tx, requestId)
    })
    if (!found) throw new AppError('not_found', 'This request was made without a form')
    const { formId: id, formName: name, answers: items } = found
    return { form: { id, name }, items, rendered: renderAnswers(items), createdAt: presentTime(found.createdAt) }
  })
}
