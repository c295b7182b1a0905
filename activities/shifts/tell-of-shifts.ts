/**
 * A shift that begins brings somebody to the lines of their teams, as does an absence that ends; one that begins is an
 * out of office that was planned (docs/lifecycle.md, "Shifts"). When that is, stands in PostgreSQL, so nothing is lost
 * however long nobody looked; what has been told of is not told of again.
 */
import type { Database, Tx } from '@holdfast/db/database.ts'
import { offerLines, returnToLines } from '@holdfast/db/requests/offer-line.ts'
import { lockAgent, noteShiftChanges } from '@holdfast/db/shifts/commands.ts'
import { type DueChange, listDueChanges, readShifts } from '@holdfast/db/shifts/queries.ts'
import { compileShiftHours, dutyOf, isOnShift, nextShiftStart, openShiftHours } from '@holdfast/sla/shifts.ts'

/** Of all organizations at a time; more are told of at once after. */
const batch = 200

/**
 * Lets lines follow what has changed until an instant.
 * @param at a few seconds ago, so that whoever gives out work by another clock sees the change as well
 * @returns whether there may be more. @throws when PostgreSQL is away; what was not done is done by the next call
 */
export async function tellOfShifts(db: Database, at: Date): Promise<boolean> {
  const due = await listDueChanges(db, at, batch)
  let failed: { cause: unknown } | null = null
  for (const change of due) {
    // Each in a transaction of its own: two people's teams could be locked in different orders, and one who cannot be
    // told of holds up nobody else.
    await db
      .tenant(change.orgId, (tx) => tellOf(tx, change, at))
      .catch((cause: unknown) => {
        failed ??= { cause }
      })
  }
  if (failed) throw new Error('shifts of somebody cannot be told of', failed)
  return due.length === batch
}

async function tellOf(tx: Tx, { orgId, personId }: DueChange, at: Date): Promise<void> {
  const agent = await lockAgent(tx, personId)
  const { left, came } = await noteShiftChanges(tx, personId, {
    at,
    nextStart: (hours) => nextShiftStart(compileShiftHours(hours), at.getTime()),
  })
  if (!agent) return
  if (left) await returnToLines(tx, orgId, personId)
  if (!came || agent.availability !== 'online') return
  const now = new Date()
  const shifts = await readShifts(tx, [personId], { from: now, to: new Date(now.getTime() + 1) })
  const duty = dutyOf(shifts.get(personId), openShiftHours())
  if (isOnShift(duty, now.getTime())) await offerLines(tx, orgId, personId)
}
