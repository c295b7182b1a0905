import { isAgent } from '@holdfast/contracts/people/rights.ts'
import { ReopenRequestBody } from '@holdfast/contracts/requests/reopen-request.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:reopen'

export function reopenRequest(app: App): void {
  const schema = describeChange('Reopen a request', ReopenRequestBody)
  app.post('/requests/:requestId/reopen', { schema, config: { permission, link: true } }, async (request, reply) => {
    const { reason } = request.body ?? {}
    return changeRequest(app, request, reply, {
      permission,
      command: { type: 'reopen', byAgent: isAgent(callerOf(request).role) },
      ...(reason !== undefined && { payload: { text: reason } }),
    })
  })
}
