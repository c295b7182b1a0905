import { AcknowledgeEscalationBody } from '@holdfast/contracts/requests/acknowledge-escalation.ts'
import type { App } from '../app-type.ts'
import { changeRequest, describeChange } from './change-request.ts'

const permission = 'request:work'

export function acknowledgeEscalation(app: App): void {
  const schema = describeChange('Take note of an escalation', AcknowledgeEscalationBody)
  app.post('/requests/:requestId/acknowledge', { schema, config: { permission } }, async (request, reply) => {
    const { clock, cycle, stepId } = request.body
    return changeRequest(app, request, reply, { permission, command: { type: 'acknowledge', clock, cycle, stepId } })
  })
}
