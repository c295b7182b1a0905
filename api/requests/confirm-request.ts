import { NoBody } from '@holdfast/contracts/schemas.ts'
import type { App } from '../app-type.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:confirm'

export function confirmRequest(app: App): void {
  const schema = describeChange('Confirm a resolution, which closes the request', NoBody)
  app.post('/requests/:requestId/confirm', { schema, config: { permission, link: true } }, async (request, reply) => {
    return changeRequest(app, request, reply, { permission, command: { type: 'confirm' } })
  })
}
