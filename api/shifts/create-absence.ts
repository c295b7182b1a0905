import { AppError, type FieldError } from '@holdfast/contracts/errors.ts'
import { IdempotencyHeaders } from '@holdfast/contracts/schemas.ts'
import { Absence, CreateAbsenceBody } from '@holdfast/contracts/shifts/absence.ts'
import { returnToLines } from '@holdfast/db/requests/offer-line.ts'
import { insertAbsence } from '@holdfast/db/shifts/commands.ts'
import { findAbsence } from '@holdfast/db/shifts/queries.ts'
import { createOnce } from '../administration/create-once.ts'
import type { App } from '../app-type.ts'
import { readInstant } from '../http/read-instant.ts'
import { AgentParams, lockAgentFor, presentAbsence, requireMayPlan } from './agent-shifts.ts'

const dayMs = 86_400_000
const longestDays = 366
const farthestDays = 3 * 366

export function createAbsence(app: App): void {
  const schema = {
    summary: 'Plan an absence of an agent, such as a holiday',
    description:
      'Your own, or with the permission for it anybody’s. When it begins it is as going out of office: nothing is ' +
      'given, and what does not wait goes back to the lines of the teams that say so.',
    tags: ['support'],
    params: AgentParams,
    headers: IdempotencyHeaders,
    body: CreateAbsenceBody,
    response: { 201: Absence },
  }
  const config = { permission: 'shift:manage' } as const
  app.post('/support/agents/:personId/absences', { schema, config }, (request, reply) => {
    const { personId } = request.params
    const { startsAt, endsAt } = readTime(request.body)
    const note = request.body.note?.trim() || null
    return createOnce<Absence>(app, request, reply, {
      operation: `create-absence ${personId}`,
      async insert({ tx, caller, audit }, id) {
        const { orgId } = caller
        await requireMayPlan(tx, caller, personId)
        await lockAgentFor(tx, personId)
        const hasBegun = startsAt.getTime() <= Date.now()
        const nextChangeAt = hasBegun ? endsAt : startsAt
        await insertAbsence(tx, { id, orgId, personId, startsAt, endsAt, note, nextChangeAt })
        const named = { action: 'person.absence_planned', targetKind: 'person', targetId: personId }
        await audit({ ...named, after: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } })
        if (hasBegun) await returnToLines(tx, orgId, personId)
      },
      async find({ tx }, id) {
        const row = await findAbsence(tx, personId, id)
        return row && presentAbsence(row)
      },
      location: () => `/support/agents/${personId}/absences`,
    })
  })
}

/** @throws AppError `validation_failed` for a time that is over, endless, or too far away */
function readTime(body: CreateAbsenceBody): { startsAt: Date; endsAt: Date } {
  const startsAt = readInstant('/startsAt', body.startsAt)
  const endsAt = readInstant('/endsAt', body.endsAt)
  const [start, end, now] = [startsAt.getTime(), endsAt.getTime(), Date.now()]
  const errors: FieldError[] = []
  if (start > now + farthestDays * dayMs) errors.push({ path: '/startsAt', message: 'must be within three years' })
  if (end <= start) errors.push({ path: '/endsAt', message: 'must be after startsAt' })
  else if (end <= now) errors.push({ path: '/endsAt', message: 'must lie ahead' })
  else if (end - start > longestDays * dayMs)
    errors.push({ path: '/endsAt', message: `must be within ${longestDays} days of startsAt` })
  const [first] = errors
  if (first) throw new AppError('validation_failed', `${first.path} ${first.message}`, { errors })
  return { startsAt, endsAt }
}
