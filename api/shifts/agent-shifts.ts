/** What the operations on shifts share: whose they are, and how they are shown. */
import { AppError } from '@holdfast/contracts/errors.ts'
import { Id } from '@holdfast/contracts/ids.ts'
import type { Availability } from '@holdfast/contracts/people/availability.ts'
import { may, type Place } from '@holdfast/contracts/people/rights.ts'
import type { Absence } from '@holdfast/contracts/shifts/absence.ts'
import type { Shift } from '@holdfast/contracts/shifts/shift.ts'
import type { Tx } from '@holdfast/db/database.ts'
import { offerLines } from '@holdfast/db/requests/offer-line.ts'
import { lockAgent } from '@holdfast/db/shifts/commands.ts'
import {
  type AbsenceRow,
  findPlanned,
  isAgentRow,
  type PlannedRow,
  readShifts,
  type SetShifts,
} from '@holdfast/db/shifts/queries.ts'
import { dutyOf, isOnShift, openShiftHours, spansOnShift } from '@holdfast/sla/shifts.ts'
import Type from 'typebox'
import type { Caller } from '../auth/caller.ts'
import { presentTime } from '../http/instants.ts'

export const AgentParams = Type.Object({ personId: Id })

const dayMs = 86_400_000
const foreseenMs = 14 * dayMs

/** @throws AppError `forbidden` for the shifts of somebody else, unless the caller plans theirs */
export async function requireMayPlan(tx: Tx, caller: Caller, personId: string): Promise<void> {
  if (mayPlan(caller, personId, (await findPlanned(tx, caller.teamIds, [personId])).get(personId))) return
  throw new AppError('forbidden', 'You may not plan the shifts of this person')
}

/** @returns whether the caller plans somebody's shifts: their own, their teams', or everybody's within reach */
export function mayPlan(caller: Caller, personId: string, planned: PlannedRow | undefined): boolean {
  const { sharedTeamId: teamId = null, place = nowhere } = planned ?? {}
  return may(caller, 'shift:manage', { participantIds: [personId], teamId, place })
}

const nowhere: Place = { businessUnitId: null, regionId: null, siteId: null }

/** @throws AppError `not_found` */
export async function requireAgent(tx: Tx, personId: string): Promise<void> {
  if (!(await isAgentRow(tx, personId))) throw noSuchAgent()
}

/** As `requireAgent`, under the locks that a change of shifts takes. */
export async function lockAgentFor(tx: Tx, personId: string): Promise<{ availability: Availability }> {
  const agent = await lockAgent(tx, personId)
  if (!agent) throw noSuchAgent()
  return agent
}

/** After a change: whoever is on shift now is offered what waits in line. */
export async function offerIfOnShift(
  tx: Tx,
  agent: { orgId: string; personId: string; availability: Availability },
): Promise<void> {
  const { orgId, personId, availability } = agent
  if (availability !== 'online') return
  const now = Date.now()
  const duty = dutyOf(await readShiftsOf(tx, personId, now), openShiftHours())
  if (isOnShift(duty, now)) await offerLines(tx, orgId, personId)
}

export async function readShiftIn(tx: Tx, personId: string): Promise<Shift> {
  const now = Date.now()
  const set = await readShiftsOf(tx, personId, now)
  const duty = dutyOf(set, openShiftHours())
  const { timeZone = null, weekly = null, version = 0 } = set.hours ?? {}
  const changesAt = nextChange(spansOnShift(duty, now, now + foreseenMs), now)
  return { personId, timeZone, weekly, onShift: isOnShift(duty, now), changesAt, version }
}

async function readShiftsOf(tx: Tx, personId: string, now: number): Promise<SetShifts> {
  const range = { from: new Date(now), to: new Date(now + foreseenMs) }
  return (await readShifts(tx, [personId], range)).get(personId) ?? { hours: null, absences: [] }
}

/** @returns when a person who is on shift goes, or one who is not comes; `null` when it is not within the time seen */
export function nextChange(spans: readonly { from: number; to: number }[], now: number): string | null {
  const [first] = spans
  if (!first) return null
  const at = first.from > now ? first.from : first.to
  return at >= now + foreseenMs ? null : new Date(at).toISOString()
}

/** @param withNotes they are nobody's business but the agent's and whoever plans */
export function presentAbsence({ id, startsAt, endsAt, note }: AbsenceRow, withNotes = true): Absence {
  return { id, startsAt: presentTime(startsAt), endsAt: presentTime(endsAt), note: withNotes ? note : null }
}

function noSuchAgent(): AppError {
  return new AppError('not_found', 'There is no such agent')
}
