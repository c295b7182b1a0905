import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import { removeAbsenceRow } from '@holdfast/db/shifts/commands.ts'
import Type from 'typebox'
import { administer } from '../administration/administer.ts'
import type { App } from '../app-type.ts'
import { AgentParams, lockAgentFor, offerIfOnShift, requireMayPlan } from './agent-shifts.ts'

const AbsenceParams = Type.Object({ ...AgentParams.properties, absenceId: Id })

export function removeAbsence(app: App): void {
  const schema = {
    summary: 'Remove an absence',
    description: 'Removed while it lasts, the agent is back and is offered what waits in line.',
    tags: ['support'],
    params: AbsenceParams,
    response: { 204: Type.Null() },
  }
  const config = { permission: 'shift:manage' } as const
  app.delete('/support/agents/:personId/absences/:absenceId', { schema, config }, async (request, reply) => {
    const { personId, absenceId } = request.params
    await administer(app, request, async ({ tx, caller, audit }) => {
      await requireMayPlan(tx, caller, personId)
      const { availability } = await lockAgentFor(tx, personId)
      const removed = await removeAbsenceRow(tx, personId, absenceId)
      if (!removed) throw new AppError('not_found', 'There is no such absence')
      const { startsAt, endsAt } = removed
      const named = { action: 'person.absence_removed', targetKind: 'person', targetId: personId }
      await audit({ ...named, before: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } })
      const lasted = startsAt.getTime() <= Date.now() && endsAt.getTime() > Date.now()
      if (lasted) await offerIfOnShift(tx, { orgId: caller.orgId, personId, availability })
    })
    return reply.code(204).send(null)
  })
}
