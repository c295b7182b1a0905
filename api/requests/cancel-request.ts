import { CancelRequestBody } from '@holdfast/contracts/requests/cancel-request.ts'
import type { App } from '../app-type.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:cancel'

export function cancelRequest(app: App): void {
  const schema = describeChange('Cancel a request', CancelRequestBody)
  app.post('/requests/:requestId/cancel', { schema, config: { permission } }, async (request, reply) => {
    const { reason } = request.body ?? {}
    return changeRequest(app, request, reply, {
      permission,
      command: { type: 'cancel' },
      ...(reason !== undefined && { payload: { text: reason } }),
    })
  })
}
