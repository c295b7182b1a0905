import { NoBody } from '@holdfast/contracts/schemas.ts'
import type { App } from '../app-type.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:work'

export function resumeRequest(app: App): void {
  const schema = describeChange('Go on with a request that waits', NoBody)
  app.post('/requests/:requestId/resume', { schema, config: { permission } }, async (request, reply) => {
    return changeRequest(app, request, reply, { permission, command: { type: 'resume' } })
  })
}
