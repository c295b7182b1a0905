import { VersionHeaders } from '@holdfast/contracts/schemas.ts'
import { PutShiftBody, Shift } from '@holdfast/contracts/shifts/shift.ts'
import { putShiftRow } from '@holdfast/db/shifts/commands.ts'
import { checkShiftHours, compileShiftHours, nextShiftStart } from '@holdfast/sla/shifts.ts'
import { administer, auditEdit } from '../administration/administer.ts'
import { answerVersion } from '../administration/answer-version.ts'
import { refuseFaults } from '../administration/refuse-faults.ts'
import type { App } from '../app-type.ts'
import { requireIfMatch } from '../http/etag.ts'
import { AgentParams, lockAgentFor, offerIfOnShift, readShiftIn, requireMayPlan } from './agent-shifts.ts'

export function putShift(app: App): void {
  const schema = {
    summary: 'Set the weekly hours of an agent',
    description:
      'Your own, or with the permission for it anybody’s. Off shift, nothing is given by itself; what one has stays. ' +
      'When a shift begins, the agent is offered what waits in line.',
    tags: ['support'],
    params: AgentParams,
    headers: VersionHeaders,
    body: PutShiftBody,
    response: { 200: Shift },
  }
  const config = { permission: 'shift:manage' } as const
  app.put('/support/agents/:personId/shift', { schema, config }, async (request, reply) => {
    const { personId } = request.params
    const { timeZone, weekly } = request.body
    const version = requireIfMatch(request.headers['if-match'])
    refuseFaults(checkShiftHours({ timeZone, weekly }))
    const next = nextShiftStart(compileShiftHours({ timeZone, weekly }), Date.now())
    const hours = { timeZone, weekly, nextChangeAt: next === null ? null : new Date(next) }
    const shift = await administer(app, request, async (deed) => {
      const { tx, caller } = deed
      await requireMayPlan(tx, caller, personId)
      const { availability } = await lockAgentFor(tx, personId)
      const whose = { orgId: caller.orgId, personId }
      const before = await putShiftRow(tx, { ...whose, version }, hours)
      const named = { action: 'person.shift_set', targetKind: 'person', targetId: personId }
      const shown = { timeZone: before?.timeZone ?? null, weekly: before?.weekly ?? null }
      await auditEdit(deed, { ...named, before: shown, after: { timeZone, weekly } })
      await offerIfOnShift(tx, { ...whose, availability })
      return readShiftIn(tx, personId)
    })
    return answerVersion(reply, shift)
  })
}
