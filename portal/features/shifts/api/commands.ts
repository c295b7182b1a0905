import type { Absence, CreateAbsenceBody } from '@holdfast/contracts/shifts/absence.ts'
import type { PutShiftBody, Shift } from '@holdfast/contracts/shifts/shift.ts'
import { api, ifMatch, keyed, unwrap } from '../../../lib/api/client.ts'
import { queryClient } from '../../../lib/query/client.ts'
import { shiftKeys } from './queries.ts'

/** @param hours `null` removes them: always on shift */
export async function saveShift(personId: string, version: number, hours: PutShiftBody | null): Promise<Shift> {
  const params = { path: { personId }, header: ifMatch(version) }
  const url = '/api/v1/support/agents/{personId}/shift'
  const saved = (await unwrap(
    hours === null ? api.DELETE(url, { params }) : api.PUT(url, { params, body: hours }),
  )) as Shift
  queryClient.setQueryData(shiftKeys.of(personId), saved)
  await readAnew()
  return saved
}

export async function planAbsence(personId: string, body: CreateAbsenceBody, key: string): Promise<Absence> {
  const params = { path: { personId }, header: keyed(key) }
  const made = (await unwrap(api.POST('/api/v1/support/agents/{personId}/absences', { params, body }))) as Absence
  await readAnew()
  return made
}

export async function removeAbsence(personId: string, absenceId: string): Promise<void> {
  const params = { path: { personId, absenceId } }
  await unwrap(api.DELETE('/api/v1/support/agents/{personId}/absences/{absenceId}', { params }))
  await readAnew()
}

/** Who is on shift shows in triage too. */
async function readAnew(): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: shiftKeys.all }),
    queryClient.invalidateQueries({ queryKey: ['triage'] }),
  ])
}
