import { NoBody } from '@holdfast/contracts/schemas.ts'
import type { App } from '../app-type.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:work'

export function takeRequest(app: App): void {
  const schema = describeChange('Take a request oneself', NoBody)
  app.post('/requests/:requestId/take', { schema, config: { permission } }, async (request, reply) => {
    return changeRequest(app, request, reply, { permission, command: { type: 'take' } })
  })
}
