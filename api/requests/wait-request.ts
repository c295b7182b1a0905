import { WaitRequestBody } from '@holdfast/contracts/requests/wait-request.ts'
import type { App } from '../app-type.ts'
import { readFuture } from '../http/read-instant.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:work'

export function waitRequest(app: App): void {
  const schema = describeChange('Let a request wait', WaitRequestBody)
  app.post('/requests/:requestId/wait', { schema, config: { permission } }, async (request, reply) => {
    const { reason, note, until, unansweredBusinessDays } = request.body
    const command = {
      type: 'wait' as const,
      reason,
      ...(until !== undefined && { until: readFuture('/until', until) }),
      ...(unansweredBusinessDays !== undefined && { unansweredBusinessDays }),
    }
    return changeRequest(app, request, reply, {
      permission,
      command,
      ...(note !== undefined && { payload: { text: note } }),
    })
  })
}
