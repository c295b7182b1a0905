import { HandOverRequestBody } from '@holdfast/contracts/requests/hand-over-request.ts'
import type { App } from '../app-type.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:assign'

export function handOverRequest(app: App): void {
  const schema = describeChange('Hand a request over to a team', HandOverRequestBody)
  app.post('/requests/:requestId/hand-over', { schema, config: { permission } }, async (request, reply) => {
    const { teamId, personId } = request.body
    return changeRequest(app, request, reply, {
      permission,
      command: { type: 'hand_over', teamId, ...(personId && { personId }) },
    })
  })
}
