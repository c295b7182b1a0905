import { Shift } from '@holdfast/contracts/shifts/shift.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { callerOf } from '../auth/caller.ts'
import { AgentParams, readShiftIn, requireAgent } from './agent-shifts.ts'

export function readShift(app: App): void {
  const schema = {
    summary: 'Read the weekly hours of an agent',
    description: 'An agent without hours is always on shift; the `ETag` is `"0"` then, and good to set some.',
    tags: ['support'],
    params: AgentParams,
    response: { 200: Shift },
  }
  const config = { permission: 'shift:read' } as const
  app.get('/support/agents/:personId/shift', { schema, config }, async (request, reply) => {
    const { personId } = request.params
    const shift = await app.db.tenant(callerOf(request).orgId, async (tx) => {
      await requireAgent(tx, personId)
      return readShiftIn(tx, personId)
    })
    return answerVersion(reply, shift)
  })
}
