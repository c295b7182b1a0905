import { ResolveRequestBody } from '@holdfast/contracts/requests/resolve-request.ts'
import type { App } from '../app-type.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:work'

export function resolveRequest(app: App): void {
  const schema = describeChange('Resolve a request', ResolveRequestBody)
  app.post('/requests/:requestId/resolve', { schema, config: { permission } }, async (request, reply) => {
    const { code, text, take } = request.body
    return changeRequest(app, request, reply, {
      permission,
      command: { type: 'resolve', code, ...(take && { take }) },
      payload: { text },
    })
  })
}
