import { AssignRequestBody } from '@holdfast/contracts/requests/assign-request.ts'
import type { App } from '../app-type.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:assign'

export function assignRequest(app: App): void {
  const schema = describeChange('Give a request to a person', AssignRequestBody)
  app.post('/requests/:requestId/assign', { schema, config: { permission } }, async (request, reply) => {
    const { personId, kind = 'primary' } = request.body
    return changeRequest(app, request, reply, { permission, command: { type: 'assign', personId, kind } })
  })
}
