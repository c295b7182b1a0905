import { UnassignRequestBody } from '@holdfast/contracts/requests/unassign-request.ts'
import type { App } from '../app-type.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:assign'

export function unassignRequest(app: App): void {
  const schema = describeChange('Take a person off a request', UnassignRequestBody)
  app.post('/requests/:requestId/unassign', { schema, config: { permission } }, async (request, reply) => {
    const { personId } = request.body
    return changeRequest(app, request, reply, { permission, command: { type: 'unassign', personId } })
  })
}
