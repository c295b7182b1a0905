import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { Shift } from '@holdfast/contracts/shifts/shift.ts'
import { removeShiftRow } from '@holdfast/db/shifts/commands.ts'
import { administer } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { AgentParams, lockAgentFor, offerIfOnShift, readShiftIn, requireMayPlan } from './agent-shifts.ts'

export function removeShift(app: App): void {
  const schema = {
    summary: 'Remove the weekly hours of an agent',
    description: 'The agent is always on shift then. Removing what is not there changes nothing.',
    tags: ['support'],
    params: AgentParams,
    headers: VersionHeaders,
    response: { 200: Shift },
  }
  const config = { permission: 'shift:manage' } as const
  app.delete('/support/agents/:personId/shift', { schema, config }, async (request, reply) => {
    const { personId } = request.params
    const version = requireIfMatch(request.headers['if-match'])
    const shift = await administer(app, request, async ({ tx, caller, audit }) => {
      await requireMayPlan(tx, caller, personId)
      const { availability } = await lockAgentFor(tx, personId)
      const before = await removeShiftRow(tx, { personId, version })
      if (before) {
        const named = { action: 'person.shift_removed', targetKind: 'person', targetId: personId }
        await audit({ ...named, before: { timeZone: before.timeZone, weekly: before.weekly } })
        await offerIfOnShift(tx, { orgId: caller.orgId, personId, availability })
      }
      return readShiftIn(tx, personId)
    })
    return answerVersion(reply, shift)
  })
}
