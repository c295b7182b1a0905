/** A request may be linked with one that the reader does not see: then it is told that it was, and not with which. */
import type { Tx } from '@holdfast/db/database.ts'
import { findStandings } from '@holdfast/db/requests/queries.ts'
import type { TimelineRow } from '@holdfast/db/requests/timeline.ts'
import type { Caller } from '../auth/caller.ts'
import { seesAll } from '../auth/sees-all.ts'
import { canSee } from './require-request.ts'

type Told = Pick<TimelineRow, 'data'>

/** @returns the rows without the names of requests that the caller does not see */
export async function hideUnseenRelations<Row extends Told>(tx: Tx, caller: Caller, rows: Row[]): Promise<Row[]> {
  const otherIds = rows.flatMap((row) => otherIdOf(row) ?? [])
  if (otherIds.length === 0 || seesAll(caller)) return rows
  const standings = await findStandings(tx, [...new Set(otherIds)])
  const isUnseen = (id: string) => {
    const standing = standings.get(id)
    return standing === undefined || !canSee(caller, standing)
  }
  return rows.map((row) => {
    const otherId = otherIdOf(row)
    return otherId !== null && isUnseen(otherId) ? withoutRelated(row) : row
  })
}

/** @returns the row without the name of what it links */
export function withoutRelated<Row extends Told>(row: Row): Row {
  const { otherId: _id, otherNumber: _number, ...data } = row.data
  return { ...row, data }
}

function otherIdOf({ data }: Told): string | null {
  return typeof data.otherId === 'string' ? data.otherId : null
}
