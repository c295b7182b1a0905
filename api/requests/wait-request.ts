import { AppError } from '@holdfast/contracts/errors.ts'
import { WaitRequestBody } from '@holdfast/contracts/requests/wait-request.ts'
import type { App } from '../app-type.ts'
import { readInstant } from '../http/read-instant.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:work'

export function waitRequest(app: App): void {
  const schema = describeChange('Let a request wait', WaitRequestBody)
  app.post('/requests/:requestId/wait', { schema, config: { permission } }, async (request, reply) => {
    const { reason, note, until, unansweredBusinessDays } = request.body
    const command = {
      type: 'wait' as const,
      reason,
      ...(until !== undefined && { until: readFuture(until) }),
      ...(unansweredBusinessDays !== undefined && { unansweredBusinessDays }),
    }
    return changeRequest(app, request, reply, {
      permission,
      command,
      ...(note !== undefined && { payload: { text: note } }),
    })
  })
}

function readFuture(text: string): string {
  const instant = readInstant('/until', text)
  if (instant.getTime() > Date.now()) return instant.toISOString()
  const message = 'must lie ahead'
  throw new AppError('validation_failed', `/until ${message}`, { errors: [{ path: '/until', message }] })
}
