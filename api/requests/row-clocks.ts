/** The clocks that rows show, as they stand when the rows are read. */
import type { RowClock } from '@holdfast/contracts/requests/request.ts'
import type { Tx } from '@holdfast/db/database.ts'
import type { RequestSummaryRow } from '@holdfast/db/requests/columns.ts'
import type { RowClockRow } from '@holdfast/db/requests/row-clock.ts'
import { businessMsBetween } from '@holdfast/sla/calendar.ts'
import { presentTime } from '../http/instants.ts'
import { loadCalendars } from './calendar-versions.ts'

/** @returns the same rows with their clocks reckoned up to now */
export async function reckonRowClocks<Row extends RequestSummaryRow>(tx: Tx, rows: readonly Row[]): Promise<Row[]> {
  const now = Date.now()
  const calendarOf = await loadCalendars(
    tx,
    rows.flatMap(({ clock }) => (clock && isRunning(clock) ? clock.calendarVersionId : [])),
  )
  return rows.map((row) => {
    const { clock } = row
    // A clock that was changed a moment ago by another machine's time is not read before that change.
    if (!clock || !isRunning(clock) || clock.reckonedTo >= now) return row
    const used = businessMsBetween(calendarOf(clock.calendarVersionId), clock.reckonedTo, now)
    return { ...row, clock: { ...clock, usedMs: clock.usedMs + used, reckonedTo: now } }
  })
}

export function presentRowClock(clock: RowClockRow | null): RowClock | null {
  if (!clock || clock.state === 'cancelled') return null
  const { kind, state, targetMinutes, usedMs, usedAtDueMs, dueAt } = clock
  return {
    kind,
    state,
    running: isRunning(clock),
    dueAt: dueAt === null ? null : presentTime(new Date(dueAt)),
    targetMinutes,
    usedMs,
    leftMs: usedAtDueMs - usedMs,
    asOf: presentTime(new Date(clock.reckonedTo)),
  }
}

function isRunning({ activity }: RowClockRow): boolean {
  return activity === 'running'
}
