import type { Tx } from '@holdfast/db/database.ts'
import { listOnlineMembers, readShifts } from '@holdfast/db/shifts/queries.ts'
import { dutyOf, isOnShift, openShiftHours } from '@holdfast/sla/shifts.ts'

/** @returns whether somebody of the team takes work now: says so, and is on shift */
export async function isTeamThere(tx: Tx, teamId: string): Promise<boolean> {
  const ids = await listOnlineMembers(tx, teamId)
  const now = new Date()
  const shifts = await readShifts(tx, ids, { from: now, to: new Date(now.getTime() + 1) })
  const open = openShiftHours()
  return ids.some((id) => isOnShift(dutyOf(shifts.get(id), open), now.getTime()))
}
